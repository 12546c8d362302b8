import type { NoticeChannelsTold } from '../../../protocol/notices.ts';
import { dayAndTime } from '../../../ui/format.ts';
import css from './Notices.module.css';

const NAMES: Record<string, string> = { mail: 'Mail', slack: 'Slack room', webhook: 'Signed webhook', buyer: 'Confirmation to a buyer' };
/** A letter to a buyer is told by its account executive: who the buyer is, administrators need not know. */
const whose = (channel: string, person: string): string => (person ? ` ${channel === 'buyer' ? 'of' : 'to'} ${person}` : '');

/** What did not arrive in the last week, a line each. */
export function Troubles({ troubles }: Pick<NoticeChannelsTold, 'troubles'>) {
  if (troubles.length === 0) return null;
  return (
    <div>
      <h3 className={css.title}>Did not arrive this week</h3>
      <ul className={css.troubles} aria-label="Did not arrive">
        {troubles.map(({ channel, person, says, isOver, at, count }) => (
          <li key={`${channel} ${person} ${says} ${isOver}`}>
            <b>
              {NAMES[channel] ?? channel}
              {whose(channel, person)}
              {count > 1 ? `, ${count} times` : ''}
            </b>
            <span>{says}</span>
            <small>
              {dayAndTime(at)} · {isOver ? 'given up' : 'tried again by itself'}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
