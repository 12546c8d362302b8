/** Which prep cards are to stand ready before their meetings, and when the next one is. */
import { valuesOf } from '../handoff/handoff.ts';
import { meetingStart } from '../handoff/meetingStart.ts';
import { handedTo } from '../handoff/parties.ts';
import { contentOf } from '../handoff/registers.ts';
import { standingOf } from '../handoff/replay.ts';
import type { Summary } from '../work/summary.ts';

/** Minutes before a meeting: as many as preparing takes. */
export const AHEAD_MINUTES = 15;
const AHEAD_MS = AHEAD_MINUTES * 60_000;

export interface Ahead {
  /** Those whose time has come, with the start of their meeting as it is written. */
  due: { id: string; start: string }[];
  /** When the next comes, epoch milliseconds; null where none does. */
  next: number | null;
}

/** For this account executive. A meeting that has begun is no reason to open anything. */
export function prepAhead(open: readonly Summary[], me: string, now: number): Ahead {
  const ahead: Ahead = { due: [], next: null };
  for (const summary of open) {
    const { state, meeting } = standingOf(summary);
    if ((state !== 'submitted' && state !== 'accepted') || meeting !== 'scheduled' || handedTo(summary) !== me) continue;
    const start = meetingStart(summary.events, contentOf(valuesOf(summary)).facts);
    const at = start === null ? Number.NaN : Date.parse(start);
    if (start === null || !(at > now)) continue;
    const when = at - AHEAD_MS;
    if (when <= now) ahead.due.push({ id: summary.id, start });
    else ahead.next = Math.min(when, ahead.next ?? when);
  }
  return ahead;
}
