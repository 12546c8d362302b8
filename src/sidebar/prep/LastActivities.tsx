import type { Facts } from '../../core/handoff/record.ts';
import { day } from '../../ui/format.ts';
import { Part } from './Part.tsx';
import css from './PrepCard.module.css';

/** Where the record comes from and what last happened on it, as the CRM tells it. As a page the card has room for the latest two. */
export function LastActivities({ facts: { source, activities = [] } }: { facts: Facts }) {
  if (activities.length === 0)
    return source ? (
      <Part label="Came in by" from="CRM">
        <p className={css.fit}>{source}</p>
      </Part>
    ) : null;
  return (
    <Part label="Last on the record" from={source ? <span title={source}>Came in by {source}</span> : 'CRM'}>
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
    </Part>
  );
}
