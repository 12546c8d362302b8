import { isoWithOffset, workday } from '../data/calendar.ts';
import type { Meeting } from '../data/model.ts';

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

export const startOf = ({ day, hour, minute }: Meeting): Date => workday(new Date(), day, hour, minute);

/** Day, start and end of a meeting as people read them; the machine-readable start stands in `datetime`. */
export function When({ meeting }: { meeting: Meeting }) {
  const start = startOf(meeting);
  const end = new Date(start.getTime() + meeting.lasts * 60_000);
  return (
    <time dateTime={isoWithOffset(start)}>
      {start.toLocaleDateString(undefined, DAY)}, {start.toLocaleTimeString(undefined, TIME)} to {end.toLocaleTimeString(undefined, TIME)}
    </time>
  );
}
