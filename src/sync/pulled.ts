/** Applies what the server told of a handoff, beside what was typed here. Call inside a transaction. */
import { type GivenCommand, isDecided } from '../core/handoff/commands/registry.ts';
import type { Handoff, RegisterState } from '../core/handoff/handoff.ts';
import type { RegisterName } from '../core/handoff/registers.ts';
import { sameValue } from '../core/handoff/values.ts';
import { isUnsent, keptWords } from '../protocol/owed.ts';
import type { Given } from '../protocol/sync.ts';
import { meetHandoffApart } from './apart.ts';
import { follow } from './entries.ts';
import type { ClockPort, LocalHandoff, LocalRegister, OutboxEntry, StorageWriter } from './ports.ts';
import { refusedBeside } from './refused.ts';
import { later, meet } from './settle.ts';

const GIVEN = 'It was given to another account executive meanwhile. What you wrote and had not sent is kept on this device.';
const GONE = 'You can no longer see this handoff. What you wrote and had not sent is kept on this device.';

/**
 * All of one page: read at once and written at once, for each step to the disk and back costs more than what is done with it. Resolves with true
 * when this device's copy changed.
 */
export async function applyHandoffs(
  store: StorageWriter,
  owner: string,
  told: readonly Handoff[],
  { now, uuid }: Pick<ClockPort, 'now' | 'uuid'>,
): Promise<boolean> {
  const known = await store.handoffs(
    owner,
    told.map(({ id }) => id),
  );
  const queued = known.size > 0 ? await store.outboxOfAll(owner, [...known.keys()]) : [];
  const queuedOf = Map.groupBy(queued, ({ operation }) => operation.handoff);
  const changed = new Map<string, LocalHandoff>();
  for (const one of told) {
    const twice = changed.get(one.id);
    const before = twice ?? known.get(one.id);
    // Told twice on a page: the first telling may have changed its entries.
    const entries = twice ? await store.outboxOf(owner, one.id) : (queuedOf.get(one.id) ?? []);
    // What the server did not have any more is begun anew: its revisions say nothing either.
    const isApart = before !== undefined && (before.apart !== undefined || before.untold === true);
    const met = isApart ? meetHandoffApart(owner, one, before, entries) : metHandoff(owner, one, before, entries, now());
    let { next } = met;
    // No waiting where there is nothing to wait for: a transaction of Dexie's is lost after a hundred such steps.
    for (const [entry, register] of met.settled) next = await follow(store, next, entry, register, isApart ? uuid() : entry.operation.key);
    if (!before || !sameValue(before, next)) changed.set(one.id, { ...next, touched: now() });
  }
  await store.putHandoffs([...changed.values()]);
  return changed.size > 0;
}

/** The handoff with the server's word in it, and the entries of the outbox, not on their way, that are to follow their registers. */
function metHandoff(owner: string, told: Handoff, known: LocalHandoff | undefined, queued: readonly OutboxEntry[], now: number) {
  const { sdr, state, revision, events, record, id } = told;
  const isOlder = known?.server && known.server.revision > revision;
  const server = isOlder ? known.server : { sdr, state, revision, events };
  const moved = known?.server?.revision !== server?.revision;
  const registers = known ? { ...(moved ? tryAgain(known.registers) : known.registers) } : {};
  const settled: [OutboxEntry, LocalRegister][] = [];
  for (const [key, theirs] of Object.entries(told.registers)) {
    const name = key as RegisterName;
    const register = registers[name];
    if (sdr === owner && isAhead(register?.base, theirs)) throw new PutBack();
    if (register?.base && register.base.revision >= theirs.revision) continue;
    const entry = queued.find(({ operation }) => operation.kind === 'edit' && operation.register === name);
    const isLeaving = entry !== undefined && entry.attempts > 0;
    const met = register && isLeaving ? { ...register, heard: later(register.heard, theirs) } : meet(name, register, theirs);
    registers[name] = met;
    if (entry && !isLeaving) settled.push([entry, met]);
  }
  const next: LocalHandoff = known
    ? { ...known, server, registers }
    : { format: 1, owner, id, record, ...fromOf(events), server, registers, waiting: [], refusal: null, touched: now };
  return { next, settled };
}

function fromOf(events: Handoff['events']): Pick<LocalHandoff, 'from'> {
  const begun = events.find((event) => event.type === 'begun');
  return begun?.from === undefined ? {} : { from: begun.from };
}

/** The server knows less of a text of this person's than it told before: its store was put back, and it did not notice. */
export class PutBack extends Error {}

const isAhead = (base: RegisterState | null | undefined, theirs: RegisterState): boolean =>
  base != null && (base.revision > theirs.revision || (base.revision === theirs.revision && !sameValue(base.value, theirs.value)));

/** What the server refused in one state it may take in another. */
function tryAgain(registers: LocalHandoff['registers']): LocalHandoff['registers'] {
  const next: LocalHandoff['registers'] = {};
  for (const [name, register] of Object.entries(registers)) {
    if (!register) continue;
    const { refused: _, ...kept } = register;
    next[name as RegisterName] = kept;
  }
  return next;
}

/** Resolves with true when this device's copy changed. Words that the server never had stay, and are not sent again by themselves. */
export async function applyGone(
  store: StorageWriter,
  owner: string,
  { id, given: went }: { id: string; given: Given | null },
  now: number,
): Promise<boolean> {
  await store.putGiven(owner, id, went);
  const known = await store.handoff(owner, id);
  if (!known) return went !== null;
  const queued: OutboxEntry[] = await store.outboxOf(owner, id);
  for (const { operation } of queued) await store.removeOutbox(operation.key);
  const registers = { ...known.registers };
  const mine = Object.keys(registers).filter((name) => isMine(registers[name as RegisterName])) as RegisterName[];
  const refusal = { reason: 'not-allowed' as const, message: went ? GIVEN : GONE };
  const commands = queued.map(given).filter((one) => one !== null);
  const refused = commands.reduce((before, command) => refusedBeside(before, command, refusal), known.refused ?? null);
  if (mine.every((name) => name === 'facts') && keptWords({ refused }).length === 0) {
    await store.removeHandoff(owner, id);
    return true;
  }
  // What somebody else was given is theirs to read; of it stays what this person wrote.
  const others = went ? (Object.keys(registers) as RegisterName[]).filter((name) => !mine.includes(name)) : [];
  for (const name of others) delete registers[name];
  for (const name of mine) registers[name] = { ...(registers[name] as LocalRegister), refused: refusal };
  await store.putHandoff({ ...known, server: null, waiting: [], refusal, refused, registers, touched: now });
  return true;
}

function given({ operation }: OutboxEntry): GivenCommand | null {
  return operation.kind === 'command' && isDecided(operation.command) ? operation.command : null;
}

function isMine(register: LocalRegister | undefined): boolean {
  return isUnsent(register) || Boolean(register?.conflict) || register?.refused !== undefined;
}
