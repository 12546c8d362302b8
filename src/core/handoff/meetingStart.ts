import type { HandoffEvent } from './events.ts';
import { type Handoff, valuesOf } from './handoff.ts';
import { lastOf } from './log.ts';
import type { Facts } from './record.ts';
import { contentOf } from './registers.ts';

/** When the meeting begins, ISO 8601 with offset. A time that was agreed later takes the place of the page's; null where it is not known, or still to be found. */
export function meetingStart(events: readonly HandoffEvent[], { meetingStart: told }: Facts): string | null {
  const moved = lastOf(events, 'rescheduled');
  const start = moved ? moved.start : told;
  return start !== undefined && Number.isFinite(Date.parse(start)) ? start : null;
}

/** The same while that is still to come; null from then on, too. `now` in epoch milliseconds; `facts`: what the handoff holds, where nothing newer is known. */
export function startAhead(
  handoff: Pick<Handoff, 'events' | 'registers'>,
  now: number,
  facts = contentOf(valuesOf(handoff)).facts,
): string | null {
  const start = meetingStart(handoff.events, facts);
  return start !== null && Date.parse(start) > now ? start : null;
}
