/** What happens to one register when a person types, chooses or adopts: pure, so that every rule can be tried without a database. */

import { mergeValue } from '../core/handoff/merge.ts';
import type { Refusal } from '../core/handoff/refusal.ts';
import { isEmptyValue, sameValue } from '../core/handoff/values.ts';
import type { LocalRegister } from '../sync/ports.ts';

/** Who writes, for a conflict between two tabs of one person: there is no server state to name. */
export interface Writer {
  owner: string;
  /** ISO 8601. */
  at: string;
}

const fresh: LocalRegister = { value: undefined, base: null, conflict: null };

/**
 * `from` is what the writer's editor last saw; where the stored value has moved on meanwhile (another tab, a pull), both are merged or kept.
 */
export function typed(register: LocalRegister = fresh, value: unknown, from: { value: unknown } | null, writer: Writer): LocalRegister {
  const { refused: _, ...kept } = register;
  // A store that has come back empty says nothing against what the editor still shows.
  const isBlank = register.value === undefined && !register.base && !register.conflict;
  if (!from || isBlank || sameValue(from.value, register.value)) return { ...kept, value };
  const merged = mergeValue(from.value, value, register.value);
  if (merged.clean) return { ...kept, value: merged.value };
  // A third version of a text that already waits for a choice: both of mine stay, one under the other.
  if (register.conflict) return { ...kept, value: stacked(register.value, value) };
  return { ...kept, value, conflict: { theirs: otherSide(register, writer), original: from.value } };
}

/** What a person was shown of both sides when they chose. */
export interface Shown {
  mine: unknown;
  theirs: unknown;
}

/**
 * Null where a side has moved on since it was shown: nobody may let go of what they have not seen. `locked`: why mine cannot be sent for now; it is
 * then kept beside what was handed off. Without a conflict, `theirs` lets go of what the server did not take.
 */
export function chosen(register: LocalRegister, choice: 'mine' | 'theirs', shown: Shown, locked: Refusal | null): LocalRegister | null {
  if (!register.conflict && !(choice === 'theirs' && register.refused)) return null;
  const theirs = register.conflict ? register.conflict.theirs.value : register.base?.value;
  if (!sameValue(register.value, shown.mine) || !sameValue(theirs, shown.theirs)) return null;
  const { refused: _, ...kept } = register;
  if (choice === 'theirs') return { ...kept, value: theirs, conflict: null };
  return { ...kept, conflict: null, ...(locked && { refused: locked }) };
}

/** A text written before sign-in meets what this person already has: null where neither can give way, so that the draft stays where it is. */
export function adopted(register: LocalRegister = fresh, draft: LocalRegister, writer: Writer): LocalRegister | null {
  if (isEmptyValue(draft.value) || sameValue(draft.value, register.value)) return register;
  if (isEmptyValue(register.value)) return { ...register, value: draft.value };
  if (register.conflict) return null;
  return { ...register, value: draft.value, conflict: { theirs: otherSide(register, writer), original: null } };
}

const stacked = (first: unknown, second: unknown): unknown =>
  typeof first === 'string' && typeof second === 'string' ? `${first}\n${second}` : second;

function otherSide(register: LocalRegister, writer: Writer) {
  if (register.base && sameValue(register.base.value, register.value)) return register.base;
  return { value: register.value, revision: register.base?.revision ?? 0, at: writer.at, by: writer.owner };
}
