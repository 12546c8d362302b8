/** At sign-in, what was written on this device before becomes this person's. */
import type { RegisterName } from '../core/handoff/registers.ts';
import { isEmptyValue } from '../core/handoff/values.ts';
import type { LocalHandoff, LocalRegister, StorageWriter } from '../sync/ports.ts';
import { adopted } from './register.ts';

/** Nothing that is there is overwritten: two texts for one field become a conflict, and what cannot even be that stays without an owner. */
export async function adoptDraft(store: StorageWriter, draft: LocalHandoff, owner: string, now: number): Promise<void> {
  const mine = await store.handoff(owner, draft.id);
  if (!mine) {
    await store.putHandoff({ ...draft, owner, touched: now });
    await store.removeHandoff(draft.owner, draft.id);
    return;
  }
  const registers = { ...mine.registers };
  const left: Partial<Record<RegisterName, LocalRegister>> = {};
  const writer = { owner, at: new Date(now).toISOString() };
  for (const [key, theirs] of Object.entries(draft.registers)) {
    const name = key as RegisterName;
    if (!theirs) continue;
    if (name === 'facts' && !isEmptyValue(registers.facts?.value)) continue;
    const register = adopted(registers[name], theirs, writer);
    if (register) registers[name] = register;
    else left[name] = theirs;
  }
  await store.putHandoff({ ...mine, registers, touched: now });
  if (Object.keys(left).length === 0) await store.removeHandoff(draft.owner, draft.id);
  else await store.putHandoff({ ...draft, registers: left });
}
