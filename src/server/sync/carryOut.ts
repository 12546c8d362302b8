/** Writes down what was decided of a handoff, by a person or by a clock. */
import type { EventType } from '../../core/handoff/events.ts';
import type { Handoff } from '../../core/handoff/handoff.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import { type Kept, keepAsHanded, saveAdvanced, saveAe, saveAsHanded } from '../store/handoffs/handoffs.ts';
import type { Sheet } from '../store/handoffs/sheet.ts';

/** What can hand it to somebody else, or take it back from whom it was handed to. */
const GIVES: ReadonlySet<EventType> = new Set(['submitted', 'reassigned', 'rejected', 'undone']);

/** `after` has one event more than what is kept. Resolves with the facts as they are then. `change` is reserved for it. */
export async function carryOut(sheet: Sheet, { facts: before, handoff }: Kept, after: Handoff, change: number): Promise<HandoffFacts> {
  const { tx } = sheet;
  const { workspace } = before;
  await saveAdvanced(tx, workspace, handoff, after, change);
  const register = after.registers['ae'];
  const isNamed = register !== undefined && register.revision !== handoff.registers['ae']?.revision;
  if (isNamed) {
    sheet.saveRegister({ workspace, handoff: after.id, name: 'ae', register }, change);
    await sheet.write();
  }
  const facts = { ...before, state: after.state };
  const event = after.events.at(-1);
  if (event && GIVES.has(event.type)) facts.ae = handedTo(after);
  if (event?.type === 'submitted') await keepAsHanded(tx, workspace, after.id);
  // What its writer is mending meanwhile is not handed off with it, whom they name then neither.
  else if (event && GIVES.has(event.type) && facts.ae !== null && register)
    await saveAsHanded(tx, { workspace, handoff: after.id, name: 'ae', register: { ...register, value: facts.ae } });
  await saveAe(tx, before, after.id, facts.ae, change);
  return facts;
}
