import type { EventOf, HandoffEvent } from '../handoff/events.ts';
import { counting } from '../handoff/log.ts';
import { sinceGiven, turnsOf } from '../handoff/turns.ts';

/** The introduction of the account executive who has it now. One that named somebody before them introduced somebody else. */
export const introductionOfTheirs = (events: readonly HandoffEvent[]): EventOf<'introduced'> | undefined =>
  sinceGiven(events).findLast((event) => event.type === 'introduced');

/** Whom the last introduction named, by user id, where somebody else has it since; null where it counts still, or none went out. */
export function introducedBefore(events: readonly HandoffEvent[]): string | null {
  const log = counting(events);
  const turns = turnsOf(log);
  const sent = log.findLast(({ event }) => event.type === 'introduced')?.number;
  const named = sent === undefined ? undefined : turns.findLast(({ from }) => from < sent)?.ae;
  return named && named !== turns.at(-1)?.ae && !introductionOfTheirs(events) ? named : null;
}
