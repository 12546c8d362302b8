import type { Facts } from '../../core/handoff/record.ts';
import { day } from '../../ui/format.ts';
import { Part } from './Part.tsx';
import css from './PrepCard.module.css';

/** Where the record comes from and what last happened on it, as the CRM tells it. */
export function LastActivities({ facts: { source, activities = [] } }: { facts: Facts }) {
  if (!source && activities.length === 0) return null;
  return (
    <Part label={activities.length > 0 ? 'Last on the record' : 'Came in by'} from="CRM">
      {activities.length > 0 ? (
        <ul className={css.activities}>
          {activities.map(({ at, says, by }) => (
            <li key={`${at} ${says}`} title={says}>
              <span className={css.muted}>
                {day(at.slice(0, 10))}
                {by ? `, ${by}` : ''}:
              </span>{' '}
              {says}
            </li>
          ))}
        </ul>
      ) : null}
      {source ? <p className={css.muted}>{activities.length > 0 ? `Came in by ${source}` : source}</p> : null}
    </Part>
  );
}
