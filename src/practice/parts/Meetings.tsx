import type { Meeting } from '../data/model.ts';
import { Link } from './Link.tsx';
import css from './Meetings.module.css';
import { startOf, When } from './When.tsx';

/** Meetings by time, each a link. */
export function Meetings({ meetings }: { meetings: readonly Meeting[] }) {
  if (meetings.length === 0) return <p className={css.when}>No meeting is planned.</p>;
  return (
    <ul className={css.meetings}>
      {[...meetings]
        .sort((a, b) => startOf(a).getTime() - startOf(b).getTime())
        .map((meeting) => (
          <li key={meeting.id}>
            <Link page="meetings" id={meeting.id} className={css.name}>
              {meeting.name}
            </Link>
            <p className={css.when}>
              <When meeting={meeting} />
            </p>
          </li>
        ))}
    </ul>
  );
}
