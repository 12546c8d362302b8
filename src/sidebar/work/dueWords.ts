/** When something runs out, as one says it. */
import { inPassing } from '../../core/clocks/lasting.ts';
import { day } from '../../ui/format.ts';
import { inputTime } from '../contact/inputTime.ts';

const WEEK = 7 * 24 * 60 * 60_000;

/** Both in epoch milliseconds: "in 3 h", "3 h ago"; a week away it is a day. */
export function dueWords(at: number, now: number): string {
  if (at <= now) return `${inPassing(now - at)} ago`;
  return at - now < WEEK ? `in ${inPassing(at - now)}` : day(inputTime(at).slice(0, 10));
}
