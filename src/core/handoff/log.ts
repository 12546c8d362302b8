/** The log as it counts: without what was undone. The log itself keeps everything. */
import type { EventOf, EventType, HandoffEvent } from './events.ts';

export interface Entry {
  event: HandoffEvent;
  /** From 1. */
  number: number;
}

export function counting(events: readonly HandoffEvent[]): Entry[] {
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.undoes] : [])));
  return events
    .map((event, index) => ({ event, number: index + 1 }))
    .filter(({ event, number }) => event.type !== 'undone' && !undone.has(number));
}

/** The last of a kind that counts. */
export function lastOf<T extends EventType>(events: readonly HandoffEvent[], ...types: T[]): EventOf<T> | undefined {
  const found = counting(events).findLast(({ event }) => (types as EventType[]).includes(event.type));
  return found?.event as EventOf<T> | undefined;
}

/** Nobody decided anything by it: somebody looked, Baton wrote by itself, or the CRM showed a touch. That one only whose it is can take back. */
const isNoDecision = (event: HandoffEvent, person: string): boolean =>
  event.type === 'prep-opened' ||
  event.type === 'confirmed' ||
  (event.type === 'first-touch' && event.seen !== undefined && event.by !== person);

/** What was decided and counts, for whoever would take it back. `person`: user id. */
export const decided = (events: readonly HandoffEvent[], person: string): Entry[] =>
  counting(events).filter(({ event }) => !isNoDecision(event, person));

export const lastDecided = (events: readonly HandoffEvent[], person: string): Entry | undefined => decided(events, person).at(-1);
