/** Who opened the prep card, by the log, and whether another opening is worth writing down. */
import { RULES } from '../handoff/commands/registry.ts';
import type { EventOf, HandoffEvent } from '../handoff/events.ts';
import { counting } from '../handoff/log.ts';

const REMARKS = new Set(RULES.flatMap(({ event, isRemark }) => (isRemark ? [event] : [])));

/** Once per person and handoff, until something is decided on it that makes it worth looking again. */
export function isFirstOpening(events: readonly HandoffEvent[], person: string): boolean {
  const log = counting(events).map(({ event }) => event);
  const since = log.slice(log.findLastIndex(({ type }) => !REMARKS.has(type)) + 1);
  return !since.some(({ type, by }) => type === 'prep-opened' && by === person);
}

/** The last opening by this person; undefined where they never did. */
export function lastOpening(events: readonly HandoffEvent[], person: string | null): EventOf<'prep-opened'> | undefined {
  return events.findLast((event): event is EventOf<'prep-opened'> => event.type === 'prep-opened' && event.by === person);
}
