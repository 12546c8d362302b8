/** What a brief was sent back for, and whether it says that otherwise by now. */
import type { BounceReason } from './events.ts';
import { type Handoff, valuesOf } from './handoff.ts';
import { lastOf } from './log.ts';
import type { RegisterName } from './registers.ts';
import { saysOtherwise } from './values.ts';

export const registerOf = (reason: BounceReason): RegisterName => (reason.kind === 'field' ? reason.key : `bar:${reason.key}`);

/**
 * The reason, where what it asks for stands as it stood when it was sent back: handed off like that, whoever reviews it is told so. `now`: the values as they
 * are written, perhaps not sent yet. Null where it was written at since, also where it came back to the same words: a device does not know what was handed off.
 */
export function leftAsItWas(
  told: Pick<Handoff, 'state' | 'events' | 'registers'>,
  now: Partial<Record<string, unknown>>,
): BounceReason | null {
  const bounced = told.state === 'bounced' ? lastOf(told.events, 'bounced') : undefined;
  if (!bounced) return null;
  const name = registerOf(bounced.reason);
  const at = told.registers[name]?.at;
  const isWritten = at !== undefined && Date.parse(at) > Date.parse(bounced.at);
  return isWritten || saysOtherwise(valuesOf(told)[name], now[name]) ? null : bounced.reason;
}
