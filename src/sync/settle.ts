/** What happens to one local register when the server's word on it arrives: pure. */

import type { RegisterState } from '../core/handoff/handoff.ts';
import { mergeValue } from '../core/handoff/merge.ts';
import { sameValue } from '../core/handoff/values.ts';
import type { LocalRegister } from './ports.ts';

/** Merges, or keeps both sides as a conflict. What was typed is never dropped. */
export function meet(name: string, register: LocalRegister | undefined, theirs: RegisterState): LocalRegister {
  if (!register) return { value: theirs.value, base: theirs, conflict: null };
  const { value, base } = register;
  if (register.conflict) return meetInConflict(register, register.conflict, theirs);
  const merged = mergeValue(base?.value, value, theirs.value);
  if (merged.clean) return { value: merged.value, base: theirs, conflict: null };
  // Facts are read from the page, not typed: the reading at hand is the newer one, and nobody wants to be asked.
  if (name === 'facts') return { value, base: theirs, conflict: null };
  return { value, base: theirs, conflict: { theirs, original: base?.value ?? null } };
}

function meetInConflict(
  { value, base }: LocalRegister,
  conflict: NonNullable<LocalRegister['conflict']>,
  theirs: RegisterState,
): LocalRegister {
  if (sameValue(value, theirs.value)) return { value, base: theirs, conflict: null };
  const other = conflict.theirs.value;
  const isServers = sameValue(other, base?.value) || sameValue(other, theirs.value);
  if (isServers) return { value, base: theirs, conflict: { ...conflict, theirs } };
  // The other side was typed on this device (a second tab, a draft from before sign-in): it stays beside the server's.
  const both = typeof other === 'string' && typeof theirs.value === 'string' ? `${theirs.value}\n${other}` : other;
  const known = sameValue(theirs.value, base?.value);
  return { value, base: theirs, conflict: { ...conflict, theirs: { ...theirs, value: known ? other : both } } };
}

/** The server took `sent`; what was typed or heard since comes on top. */
export function taken(name: string, register: LocalRegister, sent: unknown, state: RegisterState): LocalRegister {
  const { heard, refused: _, ...kept } = register;
  const value = sameValue(kept.value, sent) ? state.value : kept.value;
  const current = { ...kept, value, base: state };
  return heard && heard.revision > state.revision ? meet(name, current, heard) : current;
}

/** The later of two words of the server on one register. */
export function later(a: RegisterState | undefined, b: RegisterState): RegisterState {
  return a && a.revision > b.revision ? a : b;
}
