/** What one round of a brief says otherwise, as people read it. */

import { FIELD_KEYS } from '../../../core/brief/fields.ts';
import { type Piece, wordsChanged } from '../../../core/changes/words.ts';
import { registerOf } from '../../../core/handoff/askedFor.ts';
import type { BounceReason, Change } from '../../../core/handoff/events.ts';
import type { Person } from '../../../core/handoff/person.ts';
import { isRegisterName, type RegisterName } from '../../../core/handoff/registers.ts';
import { isEmptyValue } from '../../../core/handoff/values.ts';
import { day } from '../../../ui/format.ts';
import { nameOfRegister, readable } from '../../write/conflicts/readable.ts';

export interface ShownChange {
  register: RegisterName;
  name: string;
  /** It is what was asked for when it was sent back. */
  isAsked: boolean;
  /** Null where both sides are too long to be shown word by word. */
  pieces: Piece[] | null;
}

function textOf(name: RegisterName, value: unknown, people: readonly Person[]): string {
  if (isEmptyValue(value)) return '';
  return name === 'nextStepDate' && typeof value === 'string' ? day(value) : readable(name, value, people);
}

/** In the order of the form, what was asked for before all. */
export function changesShown(changes: readonly Change[], asked: BounceReason | null, people: readonly Person[]): ShownChange[] {
  const key = asked && registerOf(asked);
  const place = ({ register }: ShownChange): number => {
    const at = (FIELD_KEYS as readonly string[]).indexOf(register);
    return register === key ? -1 : at < 0 ? FIELD_KEYS.length : at;
  };
  const shown = changes.flatMap((change): ShownChange[] => {
    const { register } = change;
    if (!isRegisterName(register)) return [];
    const pieces = 'is' in change ? wordsChanged(textOf(register, change.was, people), textOf(register, change.is, people)) : null;
    return [{ register, name: nameOfRegister(register), isAsked: register === key, pieces }];
  });
  return shown.sort((a, b) => place(a) - place(b));
}
