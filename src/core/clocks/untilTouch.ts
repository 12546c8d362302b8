/** How long a buyer waits at the most for the first word, by how hot the trigger is: from booking, and again from whoever is given it on. */
import { MINUTE } from './clock.ts';
import { type Scene, timeOf } from './scene.ts';
import { reached } from './workingTime.ts';

/** Of the account executive who had it after the event of this number. Epoch milliseconds; null where nobody told the kind of trigger, and while the meeting is off. */
export function untilTouch({ temperature, settings, booked, turns, log, offs }: Scene, number: number): number | null {
  const given = turns.slice(1).findLast(({ from }) => from <= number)?.from;
  const giving = log.find((entry) => entry.number === given);
  const from = giving ? timeOf(giving.event) : booked.at;
  return temperature === null ? null : reached(settings[temperature] * MINUTE, from, offs, settings.hours);
}
