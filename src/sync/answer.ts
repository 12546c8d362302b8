/** What the server's answer to one operation does to this device. */
import { type Command, isBeginning, isByItself } from '../core/handoff/commands/registry.ts';
import { isRegisterName } from '../core/handoff/registers.ts';
import { leadsTo } from '../core/handoff/replay.ts';
import { sameValue } from '../core/handoff/values.ts';
import type { Operation, OperationResult } from '../protocol/sync.ts';
import { follow, withdrawHandingOff } from './entries.ts';
import type { ClockPort, LocalHandoff, LocalRegister, OutboxEntry, StorageWriter } from './ports.ts';
import { refusedBeside } from './refused.ts';
import { later, meet, taken } from './settle.ts';

type Edit = Extract<Operation, { kind: 'edit' }>;

/** Call inside a transaction. An answer to an entry that is gone is an old one, and changes nothing. */
export async function answer(store: StorageWriter, clock: ClockPort, entry: OutboxEntry, result: OperationResult): Promise<void> {
  const { operation, owner } = entry;
  const handoff = await store.handoff(owner, operation.handoff);
  const isOld = !(await store.outboxOf(owner, operation.handoff)).some((one) => one.operation.key === operation.key);
  if (isOld) return;
  if (!handoff) return store.removeOutbox(operation.key);
  const next =
    operation.kind === 'command'
      ? await answerCommand(store, handoff, operation, result)
      : await answerEdit(store, clock, handoff, { ...entry, operation }, result);
  await store.putHandoff({ ...next, touched: clock.now() });
}

async function answerEdit(
  store: StorageWriter,
  clock: ClockPort,
  handoff: LocalHandoff,
  entry: OutboxEntry & { operation: Edit },
  result: OperationResult,
): Promise<LocalHandoff> {
  const { register: name, key, value: sent, base } = entry.operation;
  const register = isRegisterName(name) ? handoff.registers[name] : undefined;
  if (!register) {
    await store.removeOutbox(key);
    return handoff;
  }
  const set = (next: LocalRegister): LocalHandoff => ({ ...handoff, registers: { ...handoff.registers, [name]: next } });
  switch (result.status) {
    case 'applied': {
      const state = result.register ?? { value: sent, revision: base + 1, at: new Date(clock.now()).toISOString(), by: handoff.owner };
      await store.removeOutbox(key);
      return set(taken(name, register, sent, state));
    }
    case 'conflict': {
      const { heard, ...kept } = register;
      const next = meet(name, kept, later(heard, result.register));
      return follow(store, set(next), entry, next, clock.uuid());
    }
    case 'refused': {
      await store.removeOutbox(key);
      const { heard, ...kept } = register;
      const current = heard ? meet(name, kept, heard) : kept;
      const next = sameValue(current.value, sent) ? { ...current, refused: result.refusal } : current;
      const told = name === 'facts' ? set(next) : { ...set(next), refusal: handoff.refusal ?? result.refusal };
      return withdrawHandingOff(store, told, result.refusal.message);
    }
  }
}

async function answerCommand(
  store: StorageWriter,
  handoff: LocalHandoff,
  operation: Extract<Operation, { kind: 'command' }>,
  result: OperationResult,
): Promise<LocalHandoff> {
  const { command } = operation;
  const { name } = command;
  await store.removeOutbox(operation.key);
  const at = handoff.waiting.indexOf(name);
  const waiting = at < 0 ? handoff.waiting : handoff.waiting.toSpliced(at, 1);
  if (result.status === 'applied') return { ...handoff, waiting, server: stateAfter(handoff, command, result.revision) };
  if (result.status === 'refused' && !isByItself(command)) {
    const { refusal } = result;
    return { ...handoff, waiting, refusal, ...(!isBeginning(command) && { refused: refusedBeside(handoff.refused, command, refusal) }) };
  }
  return { ...handoff, waiting };
}

/** Good until the pull that follows brings the events. A revision that was pulled already is known better than the command says. */
function stateAfter({ server, owner }: LocalHandoff, command: Command, revision: number): LocalHandoff['server'] {
  const known = server ?? { sdr: owner, state: 'draft' as const, revision: 0, events: [] };
  if (revision <= known.revision) return known;
  return { ...known, state: leadsTo(command) ?? known.state, revision };
}
