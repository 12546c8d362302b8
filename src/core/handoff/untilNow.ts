/** Keeps what a device says of when it read, or heard, a value within what can be: nobody has seen anything later than now. */
import type { Corrected } from './corrections.ts';
import type { Facts } from './record.ts';

/** `now`: ISO 8601. */
function bounded<T extends Partial<Record<string, { at: string }>>>(all: T, now: string): T {
  const entries = Object.entries(all).map(([name, one]) => [name, one && Date.parse(one.at) > Date.parse(now) ? { ...one, at: now } : one]);
  return Object.fromEntries(entries) as T;
}

export const correctedUntil = ({ meetings, ...corrected }: Corrected, now: string): Corrected => ({
  ...bounded(corrected, now),
  ...(meetings && { meetings }),
});

export const readUntil = (facts: Facts, now: string): Facts => (facts.read ? { ...facts, read: bounded(facts.read, now) } : facts);
