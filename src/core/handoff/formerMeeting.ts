import { type Handoff, valuesOf } from './handoff.ts';
import { counting } from './log.ts';
import { meetingStart } from './meetingStart.ts';
import { contentOf } from './registers.ts';
import { turnsOf } from './turns.ts';

/** Why nobody says once more what became of it. */
export const HELD_BEFORE =
  'That meeting was held before this was given on. Agree a time of its own: “Move the meeting”, then say what became of that one.';

/**
 * The meeting whose time still stands, though it was held before the handoff was given on: `by` whom, a user id, and when it began, ISO 8601 with offset. Null where
 * the one who has it now has a time of their own, or none is known.
 */
export function formerMeeting({ events, registers }: Pick<Handoff, 'events' | 'registers'>): { by: string; start: string } | null {
  const log = counting(events);
  const from = turnsOf(log).at(-1)?.from;
  const given = from === undefined ? undefined : events[from - 1];
  const last = log.findLast(({ event: { type } }) => type === 'held' || type === 'rescheduled');
  if (from === undefined || !given || last?.event.type !== 'held' || last.number >= from) return null;
  const start = meetingStart(events, contentOf(valuesOf({ registers })).facts);
  return start !== null && Date.parse(start) <= Date.parse(given.at) ? { by: last.event.by, start } : null;
}
