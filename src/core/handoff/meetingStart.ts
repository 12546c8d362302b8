import type { HandoffEvent } from './events.ts';
import { lastOf } from './log.ts';
import type { Facts } from './record.ts';

/** When the meeting begins, ISO 8601 with offset. A time that was agreed later takes the place of the page's; null where it is not known, or still to be found. */
export function meetingStart(events: readonly HandoffEvent[], { meetingStart: told }: Facts): string | null {
  const moved = lastOf(events, 'rescheduled');
  const start = moved ? moved.start : told;
  return start !== undefined && Number.isFinite(Date.parse(start)) ? start : null;
}
