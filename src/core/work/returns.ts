/** When a handoff that was put off is worth another try. */
import type { HandoffEvent } from '../handoff/events.ts';
import { lastOf } from '../handoff/log.ts';

/** Epoch milliseconds: a day begins where this is asked. Null where no time was agreed, as where a trigger is waited for. */
export function returnOf(events: readonly HandoffEvent[]): number | null {
  const rejected = lastOf(events, 'rejected');
  if (!rejected) return null;
  const { reason, at } = rejected;
  if (reason.code === 'no-budget-this-year') return dayOf(reason.returnOn);
  if (reason.code === 'bound-to-competitor') return reason.contractEnd === null ? null : dayOf(reason.contractEnd);
  if (reason.code !== 'too-early' || !('months' in reason.waitFor)) return null;
  const on = new Date(at);
  return on.setMonth(on.getMonth() + reason.waitFor.months);
}

function dayOf(date: string): number | null {
  const at = Date.parse(`${date}T00:00:00`);
  return Number.isFinite(at) ? at : null;
}
