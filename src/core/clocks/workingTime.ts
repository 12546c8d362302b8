/** Time as a limit counts it: all of it, or the hours in which a workspace works. */
import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../settings/clocks.ts';

/** Where an amount of time is used up, or how much of it is left when the stretch ends. Epoch milliseconds and milliseconds. */
export type Spent = { at: number } | { left: number };

/** Uses up `amount` from `start` on, until `end` where there is one. `hours` null counts day and night. */
export function spend(amount: number, start: number, end: number | null, hours: WorkingHours | null): Spent {
  let left = amount;
  for (const { from, to } of hours ? worked(start, end, hours) : [{ from: start, to: end ?? Number.POSITIVE_INFINITY }]) {
    if (to - from >= left) return { at: from + left };
    left -= to - from;
  }
  return { left };
}

/** When `amount` is used up. */
export function runsOut(amount: number, start: number, hours: WorkingHours | null): number {
  const spent = spend(amount, start, null, hours);
  if ('left' in spent) throw new Error('no time without an end was used up');
  return spent.at;
}

/** In which nothing runs; `to` null for one that lasts. */
export interface Pause {
  from: number;
  to: number | null;
}

/** When `amount` is used up without the pauses, which are in order of their beginnings; null where it stands still before that. */
export function reached(amount: number, start: number, pauses: readonly Pause[], hours: WorkingHours | null): number | null {
  let [left, from] = [amount, start];
  for (const pause of pauses) {
    const spent = spend(left, from, Math.max(from, pause.from), hours);
    if ('at' in spent) return spent.at;
    if (pause.to === null) return null;
    [left, from] = [spent.left, Math.max(from, pause.to)];
  }
  return runsOut(left, from, hours);
}

interface Stretch {
  from: number;
  to: number;
}

/** The stretches of work between the two, one a working day. A day is as long as its clocks make it: a night in which they are put back has an hour more. */
function* worked(start: number, end: number | null, { zone, days, from, to, holidays }: WorkingHours): Generator<Stretch> {
  const endsNextDay = to <= from;
  const off = new Set(holidays);
  // What began the evening before may still go on.
  let day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  for (; ; day = day.add({ days: 1 })) {
    if (end !== null && at(day, '00:00', zone) > end) return;
    if (!days.includes(day.dayOfWeek) || off.has(day.toString())) continue;
    const stretch = {
      from: Math.max(start, at(day, from, zone)),
      to: Math.min(end ?? Number.POSITIVE_INFINITY, at(endsNextDay ? day.add({ days: 1 }) : day, to, zone)),
    };
    if (stretch.from < stretch.to) yield stretch;
  }
}

/** A time that the clocks leave out is as much later; of one that they show twice, the first is meant. */
const at = (day: Temporal.PlainDate, time: string, timeZone: string): number =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
