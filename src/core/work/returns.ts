/** When a handoff that was put off is worth another try. */
import { Temporal } from 'temporal-polyfill';
import type { HandoffEvent } from '../handoff/events.ts';
import { lastOf } from '../handoff/log.ts';
import type { RejectReason } from '../handoff/reasonCodes.ts';

/** ISO 8601, a day. A month from 31 January is the last day of February. Null where no time was agreed, as where a trigger is waited for. */
export function returnDayOf(events: readonly HandoffEvent[]): string | null {
  const rejected = lastOf(events, 'rejected');
  if (!rejected) return null;
  const { reason, at } = rejected;
  if (reason.code === 'no-budget-this-year') return reason.returnOn;
  if (reason.code === 'bound-to-competitor') return reason.contractEnd;
  if (reason.code !== 'too-early' || !('months' in reason.waitFor)) return null;
  return Temporal.PlainDate.from(at.slice(0, 10)).add({ months: reason.waitFor.months }).toString();
}

/** Who would have been the right person, in the words of whoever rejected it for that; null where it was for something else. */
export const rightPersonOf = (reason: RejectReason): string | null => (reason.code === 'wrong-person' ? reason.rightPerson : null);

/** The same of its log. */
export function rightPersonIn(events: readonly HandoffEvent[]): string | null {
  const rejected = lastOf(events, 'rejected');
  return rejected ? rightPersonOf(rejected.reason) : null;
}

/** Epoch milliseconds: a day begins where this is asked. */
export function returnOf(events: readonly HandoffEvent[]): number | null {
  const day = returnDayOf(events);
  const at = day === null ? Number.NaN : Date.parse(`${day}T00:00:00`);
  return Number.isFinite(at) ? at : null;
}
