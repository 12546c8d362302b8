/** What a device owes the server for one handoff: the operations that say what was typed and not yet sent. */
import { type GivenCommand, isBeginning } from '../core/handoff/commands/registry.ts';
import { wordsIn } from '../core/handoff/commands/words.ts';
import type { RecordRef } from '../core/handoff/record.ts';
import type { RegisterName } from '../core/handoff/registers.ts';
import { isEmptyValue, sameValue } from '../core/handoff/values.ts';
import type { Operation } from './sync.ts';

interface OwingRegister {
  value: unknown;
  base: { value?: unknown; revision: number } | null;
  conflict: object | null;
  refused?: object;
}

interface Owing {
  id: string;
  record: RecordRef;
  /** Id of the handoff that it takes up again. */
  from?: string | undefined;
  server: { revision: number } | null;
  registers: Partial<Record<RegisterName, OwingRegister>>;
}

/** Only its place in the outbox and whether it may have left already matter here. */
interface Queued {
  operation: Operation;
  attempts: number;
}

export interface Owed {
  /** To be put at the end of the outbox, in this order. */
  add: Operation[];
  /** To be put in the place of the entry with the same key. */
  change: Operation[];
}

/** True while the register holds something the server has not heard; an unsettled conflict or a refused value is not to be sent. */
export function isUnsent(register: OwingRegister | undefined): boolean {
  if (!register || register.conflict || register.refused) return false;
  return register.base ? !sameValue(register.value, register.base.value) : !isEmptyValue(register.value);
}

/** What says that a handoff waits on this device for a person or for the server, beside its entries in the outbox. */
interface Waiting {
  registers: Partial<Record<string, OwingRegister>>;
  refused?: { command: GivenCommand; earlier?: GivenCommand[] | undefined } | null | undefined;
  untold?: true;
}

/** What was written with commands that were refused: it is on this device only. In the order in which they were given. */
export const keptWords = ({ refused }: Pick<Waiting, 'refused'>): string[] =>
  refused ? [...(refused.earlier ?? []), refused.command].map(wordsIn).filter((words) => words !== '') : [];

/** Why the server did not take what people wrote. Facts are read from the page: where it wants them no more, nobody is to decide on them. */
export const refusedOf = <R extends object>(registers: Partial<Record<string, { refused?: R | undefined } | undefined>>): R[] =>
  Object.entries(registers).flatMap(([name, register]) => (register?.refused && name !== 'facts' ? [register.refused] : []));

/** True while something of it is not with the server, whatever keeps it here. */
export function isWaiting(handoff: Waiting): boolean {
  if (handoff.untold || keptWords(handoff).length > 0) return true;
  return (
    refusedOf(handoff.registers).length > 0 || Object.values(handoff.registers).some((register) => register?.conflict || isUnsent(register))
  );
}

/** An entry keeps its value once it may have left, and once a command stands behind it: the command was given with that text in view. */
function isFixed(queued: readonly Queued[], at: number): boolean {
  return (queued[at]?.attempts ?? 0) > 0 || queued.slice(at + 1).some((later) => later.operation.kind === 'command');
}

/**
 * `queued` are the handoff's entries in the outbox, in order. A register has at most one of them, so a later value of it waits for the answer.
 * A handoff unknown to the server is begun first; what was merely read from the record's page begins none.
 */
export function owed(handoff: Owing, queued: readonly Queued[], uuid: () => string): Owed {
  const add: Operation[] = [];
  const change: Operation[] = [];
  for (const [register, state] of Object.entries(handoff.registers)) {
    if (!state || !isUnsent(state)) continue;
    const at = queued.findIndex(({ operation }) => operation.kind === 'edit' && operation.register === register);
    const entry = queued[at]?.operation;
    if (entry?.kind === 'edit') {
      if (!isFixed(queued, at) && !sameValue(entry.value, state.value)) change.push({ ...entry, value: state.value });
      continue;
    }
    add.push({ kind: 'edit', key: uuid(), handoff: handoff.id, register, base: state.base?.revision ?? 0, value: state.value });
  }
  if (handoff.server) return { add, change };
  const begun = queued.some(({ operation }) => operation.kind === 'command' && isBeginning(operation.command));
  if (begun) return { add, change };
  const written = add.some((operation) => operation.kind === 'edit' && operation.register !== 'facts');
  if (!written) return { add: [], change };
  return { add: [begin(handoff, uuid), ...add], change };
}

export function begin({ id, record, from }: Pick<Owing, 'id' | 'record' | 'from'>, uuid: () => string): Operation {
  const command = from === undefined ? ({ name: 'begin', record } as const) : ({ name: 're-engage', record, from } as const);
  return { kind: 'command', key: uuid(), handoff: id, expected: 0, command };
}
