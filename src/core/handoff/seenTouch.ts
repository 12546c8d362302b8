/** The first touch, where the CRM shows it. */
import type { Handoff } from './handoff.ts';
import { counting } from './log.ts';
import { handedTo } from './parties.ts';
import type { Person } from './person.ts';
import type { Touch } from './touch.ts';
import { turnsOf } from './turns.ts';

/** Epoch milliseconds at which whoever has it was given it; not a number before that. */
export function givenAt({ events }: Pick<Handoff, 'events'>): number {
  const from = turnsOf(counting(events)).at(-1)?.from;
  return from === undefined ? Number.NaN : Date.parse(events[from - 1]?.at ?? '');
}

/** Whether one was seen since, also where it was taken back: whoever takes one back logs the next by hand. */
export const wasSeen = ({ events }: Pick<Handoff, 'events'>): boolean => {
  const given = givenAt({ events });
  return events.some((event) => event.type === 'first-touch' && event.seen !== undefined && Date.parse(event.at) >= given);
};

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** A name that two people bear says nothing of who it was. */
function isBy({ by }: Touch, me: Person, people: readonly Person[]): boolean {
  const shown = folded(by);
  if (shown === folded(me.email)) return true;
  return shown === folded(me.name) && !people.some(({ id, name }) => id !== me.id && folded(name) === shown);
}

/** The first of these that its account executive, and nobody in their place, made since it was given to them; null where there is none. `now` in epoch milliseconds. */
export function firstSeen(handoff: Handoff, touches: readonly Touch[], me: Person, people: readonly Person[], now: number): Touch | null {
  if (handedTo(handoff) !== me.id || wasSeen(handoff)) return null;
  const given = givenAt(handoff);
  const at = (touch: Touch): number => Date.parse(touch.at);
  const theirs = touches.filter((touch) => at(touch) >= given && at(touch) <= now && isBy(touch, me, people));
  return theirs.toSorted((a, b) => at(a) - at(b))[0] ?? null;
}
