/** When something runs out, as one says it. */
import { day } from '../../ui/format.ts';
import { inputTime } from '../contact/inputTime.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function span(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} min`;
  return ms < 2 * DAY ? `${Math.round(ms / HOUR)} h` : `${Math.round(ms / DAY)} days`;
}

/** Both in epoch milliseconds: "in 3 h", "3 h ago"; a week away it is a day. */
export function dueWords(at: number, now: number): string {
  if (at <= now) return `${span(now - at)} ago`;
  return at - now < 7 * DAY ? `in ${span(at - now)}` : day(inputTime(at).slice(0, 10));
}
