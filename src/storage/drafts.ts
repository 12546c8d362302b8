/** What a person does to a handoff on this device. Each is one transaction and reads what is stored: another tab may have written since. */
import { changedToo } from '../core/handoff/changedToo.ts';
import { type GivenCommand, isBeginning, isByItself, isLook } from '../core/handoff/commands/registry.ts';
import { isOpenTo } from '../core/handoff/open.ts';
import type { RecordRef } from '../core/handoff/record.ts';
import { handoffId, nextRound } from '../core/handoff/record.ts';
import type { RegisterName } from '../core/handoff/registers.ts';
import { isUnsaved } from '../core/handoff/unsaved.ts';
import { sameValue } from '../core/handoff/values.ts';
import { isOfBrief, timesWritten } from '../core/handoff/written.ts';
import { begin, owed } from '../protocol/owed.ts';
import type { Operation } from '../protocol/sync.ts';
import type { LocalHandoff, OutboxEntry, StorageWriter } from '../sync/ports.ts';
import { meant } from './meant.ts';
import { chosen, type Shown, typed } from './register.ts';

type CommandOperation = Extract<Operation, { kind: 'command' }>;
const isCommand = (operation: Operation): operation is CommandOperation => operation.kind === 'command';

export function newHandoff(owner: string, record: RecordRef, touched: number): LocalHandoff {
  return { format: 1, owner, id: handoffId(record), record, server: null, registers: {}, waiting: [], refusal: null, touched };
}

/**
 * Begins a draft of its own that takes this one up again, for the same record. Resolves with its record; null where there is nothing to take up. It goes
 * to the server with its first word, which judges it then.
 */
export async function takeUpAgain(store: StorageWriter, owner: string, id: string, now: number): Promise<RecordRef | null> {
  const old = await store.handoff(owner, id);
  if (!old?.server) return null;
  const record = nextRound(old.record);
  if (!(await store.handoff(owner, handoffId(record)))) await store.putHandoff({ ...newHandoff(owner, record, now), from: id });
  return record;
}

export interface Write {
  name: RegisterName;
  value: unknown;
  /** What the writer's editor last saw; without it the write replaces whatever is stored. */
  from?: { value: unknown };
}

/** Resolves with false where nothing was to be kept: facts of a page on which nobody has written. */
export async function writeRegisters(store: StorageWriter, owner: string, record: RecordRef, writes: readonly Write[], now: number) {
  const stored = await store.handoff(owner, handoffId(record));
  if (!stored && writes.every(({ name }) => name === 'facts')) return false;
  const handoff = stored ?? newHandoff(owner, record, now);
  const registers = { ...handoff.registers };
  const writer = { owner, at: new Date(now).toISOString() };
  for (const { name, value, from } of writes) {
    if (name === 'facts' && sameValue(registers.facts?.value, value)) continue;
    registers[name] = typed(registers[name], value, name === 'facts' ? null : (from ?? null), writer);
  }
  await store.putHandoff({ ...handoff, registers, touched: now });
  return true;
}

const NOT_WITH_IT = 'The brief was handed off without these words. They are kept on this device.';

/** Resolves with false where nothing was chosen, because what was shown is not what is there any more. */
export async function resolveConflict(
  store: StorageWriter,
  owner: string,
  id: string,
  name: RegisterName,
  choice: 'mine' | 'theirs',
  shown: Shown,
  now: number,
): Promise<boolean> {
  const handoff = await store.handoff(owner, id);
  const register = handoff?.registers[name];
  if (!handoff || !register) return false;
  const locked = isOpenTo(handoff, owner) ? null : { reason: 'locked' as const, message: NOT_WITH_IT };
  const next = chosen(register, choice, shown, locked);
  if (!next) return false;
  await store.putHandoff({ ...handoff, registers: { ...handoff.registers, [name]: next }, touched: now });
  return true;
}

export async function dismissRefusal(store: StorageWriter, owner: string, id: string) {
  const handoff = await store.handoff(owner, id);
  if (handoff?.refusal || handoff?.refused) await store.putHandoff({ ...handoff, refusal: null, refused: null });
}

const SIGN_IN = 'Sign in first, then hand off. Your brief is kept on this device.';
const SAVE_IT = 'Save the record in your CRM first: the brief goes with it.';

/** Of two of them the last counts. */
const LAST_COUNTS: ReadonlySet<GivenCommand['name']> = new Set(['rate', 'asked-again', 'meeting-quality', 'next-step'] as const);

const HANDS_OFF: ReadonlySet<GivenCommand['name']> = new Set(['submit', 'override'] as const);

/** As it will be once these operations have arrived: each edit among them is one more. */
function timesWrittenWith({ registers }: LocalHandoff, operations: readonly Operation[]): number {
  const known = Object.fromEntries(Object.entries(registers).map(([name, register]) => [name, register?.base]));
  return timesWritten(known) + operations.filter((one) => one.kind === 'edit' && isOfBrief(one.register)).length;
}

/** Given already, and not taken back since. */
function isGiven({ waiting }: LocalHandoff, { name }: GivenCommand): boolean {
  return waiting.includes(name) && waiting.lastIndexOf(name) > waiting.lastIndexOf('undo');
}

/** The last command on its way, where it has certainly not left this device. */
function unsentLast(queued: readonly OutboxEntry[]): CommandOperation | null {
  const last = queued.findLast(({ operation }) => isCommand(operation) && !isLook(operation.command));
  if (!last || last.attempts > 0 || !isCommand(last.operation)) return null;
  // What gave itself goes out with what takes it back: else the next look at the page would give it again.
  return isBeginning(last.operation.command) || isByItself(last.operation.command) ? null : last.operation;
}

/**
 * Edits first, then the command: the server judges it by the text that the person saw. The same command twice is one; of two ratings the last
 * counts, so it takes the place of one that has not left yet, or goes out behind one that has. What is taken back before it has left was never given.
 */
export async function queueCommand(
  store: StorageWriter,
  owner: string,
  id: string,
  command: GivenCommand,
  uuid: () => string,
  now: number,
) {
  const handoff = await store.handoff(owner, id);
  if (!handoff || (!LAST_COUNTS.has(command.name) && isGiven(handoff, command))) return;
  if (owner === '' || isUnsaved(handoff.record)) {
    const message = owner === '' ? SIGN_IN : SAVE_IT;
    const refusal = { reason: 'not-allowed' as const, message };
    await store.putHandoff({ ...handoff, refusal, refused: { command, refusal } });
    return;
  }
  const conflicted = Object.values(handoff.registers).some((register) => register?.conflict);
  if (conflicted && command.name === 'submit') {
    const message = `${changedToo(handoff)} Choose which text stays, then hand off.`;
    const refusal = { reason: 'stale' as const, message };
    await store.putHandoff({ ...handoff, refusal, refused: { command, refusal } });
    return;
  }
  const queued = await store.outboxOf(owner, id);
  const taken = command.name === 'undo' ? unsentLast(queued) : null;
  if (taken) {
    await store.removeOutbox(taken.key);
    const waiting = handoff.waiting.toSpliced(handoff.waiting.lastIndexOf(taken.command.name), 1);
    await store.putHandoff({ ...handoff, waiting, refusal: null, refused: null, touched: now });
    return;
  }
  const unsent = queued.find(
    ({ operation, attempts }) => attempts === 0 && isCommand(operation) && operation.command.name === command.name,
  );
  if (LAST_COUNTS.has(command.name) && unsent && isCommand(unsent.operation)) {
    await store.putOutbox({ ...unsent, operation: { ...unsent.operation, command } });
    await store.putHandoff({ ...handoff, refusal: null, refused: null, touched: now });
    return;
  }
  const { add, change } = owed(handoff, queued, uuid);
  for (const operation of change) {
    const entry = queued.find((one) => one.operation.key === operation.key);
    if (entry) await store.putOutbox({ ...entry, operation });
  }
  const operations: Operation[] = [...add];
  const ahead = [...queued.map(({ operation }) => operation), ...operations];
  if (!handoff.server && !ahead.some(isCommand)) operations.unshift(begin(handoff, uuid));
  // Each command makes one event, so what the person saw is the server's count, or what the last command on its way makes of it.
  const before = [...queued.map(({ operation }) => operation), ...operations].filter(isCommand);
  const expected = Math.max(handoff.server?.revision ?? 0, ...before.map((one) => one.expected + 1));
  const seen = HANDS_OFF.has(command.name)
    ? { written: timesWrittenWith(handoff, [...queued.map(({ operation }) => operation), ...operations]) }
    : {};
  operations.push({ kind: 'command', key: uuid(), handoff: id, expected, ...seen, command: meant(command, handoff, queued, owner) });
  for (const operation of operations) await store.addOutbox({ format: 1, owner, operation, attempts: 0, due: now });
  const answered = isByItself(command) ? {} : { refusal: null, refused: null };
  await store.putHandoff({ ...handoff, ...answered, waiting: [...handoff.waiting, command.name], touched: now });
}
