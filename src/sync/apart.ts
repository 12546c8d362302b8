/**
 * The server's store was put back to an earlier time: what this device knows of it may be of a branch that was cut off. The revisions of the two
 * say nothing about each other, so texts are weighed by themselves. Nothing that was typed here is dropped: what the server lost is offered again.
 */
import { againOf } from '../core/handoff/again.ts';
import { type GivenCommand, isDecided } from '../core/handoff/commands/registry.ts';
import type { HandoffEvent } from '../core/handoff/events.ts';
import type { Handoff, RegisterState } from '../core/handoff/handoff.ts';
import type { RegisterName } from '../core/handoff/registers.ts';
import { sameValue } from '../core/handoff/values.ts';
import { isUnsent } from '../protocol/owed.ts';
import type { LocalHandoff, LocalRegister, OutboxEntry, RefusedCommand, StorageWriter } from './ports.ts';
import { refusedBeside } from './refused.ts';
import { meet } from './settle.ts';

/** A handoff with the server's word in it, and the entries of the outbox that are to follow their registers under keys of their own. */
export interface Met {
  next: LocalHandoff;
  settled: [OutboxEntry, LocalRegister][];
}

const LOST = 'The server was put back to an earlier time and does not know what you decided here. Look again, then decide again.';
const KEPT = 'The server was put back to an earlier time and does not have this brief any more. It is kept on this device.';

/** `since`: what was written until then is in the store that was put back; null where nobody knows. */
export function meetApart(name: string, register: LocalRegister, theirs: RegisterState, since: string | null): LocalRegister {
  const { heard, refused: _, ...kept } = register;
  const known = heard ? meet(name, kept, heard) : kept;
  const { base, conflict } = known;
  if (!base) return meet(name, known, theirs);
  if (sameValue(base.value, theirs.value)) {
    const isTheirs = conflict !== null && sameValue(conflict.theirs.value, base.value);
    return { ...known, base: theirs, conflict: isTheirs ? { ...conflict, theirs } : conflict };
  }
  const isOlder = theirs.revision < base.revision && theirs.at <= base.at && (since === null || theirs.at <= since);
  // What is here came after what is there: it is sent again, or stays in its conflict.
  if (isOlder) return { ...known, base: theirs };
  // Theirs came after what is here, and that is in the store: all is as it always is.
  if (since !== null && base.at <= since) return meet(name, known, theirs);
  // Both came after something that is in neither.
  return meet(name, { ...known, base: { ...base, value: null } }, theirs);
}

export function meetHandoffApart(owner: string, told: Handoff, known: LocalHandoff, queued: readonly OutboxEntry[]): Met {
  const { sdr, state, revision, events } = told;
  const wasMine = sdr === owner || known.server?.sdr === owner;
  const since = known.apart?.since ?? null;
  const registers: LocalHandoff['registers'] = {};
  const settled: Met['settled'] = [];
  for (const key of new Set([...Object.keys(told.registers), ...Object.keys(known.registers)])) {
    const name = key as RegisterName;
    const register = known.registers[name];
    const met = metRegister(name, register, told.registers[name], wasMine, since);
    if (!met) continue;
    registers[name] = met;
    const entry = queued.find(({ operation }) => operation.kind === 'edit' && operation.register === name);
    if (entry) settled.push([entry, met]);
  }
  const { apart: _, untold: __, ...kept } = known;
  const next = { ...kept, server: { sdr, state, revision, events }, registers, ...lost(owner, known, events) };
  return { next, settled };
}

function metRegister(
  name: string,
  register: LocalRegister | undefined,
  theirs: RegisterState | undefined,
  wasMine: boolean,
  since: string | null,
): LocalRegister | undefined {
  if (!register) return theirs && meet(name, undefined, theirs);
  // Who only reads has nothing to offer. Whoever wrote here has, also where the brief is somebody else's now: the server says no to it, and so it is kept.
  const hasWords = isUnsent(register) || register.conflict !== null || register.refused !== undefined;
  if (!wasMine && !(hasWords && name !== 'facts')) return theirs && meet(name, { ...register, conflict: null }, theirs);
  return theirs ? meetApart(name, register, theirs, since) : unknown(register);
}

/** As if the server had never had it. */
function unknown({ heard, refused: _, ...register }: LocalRegister): LocalRegister {
  const known = heard ? meet('', register, heard) : register;
  return { ...known, base: null };
}

/** What this person decided and the server does not know. */
function lost(owner: string, { server, refused }: LocalHandoff, events: readonly HandoffEvent[]): Partial<LocalHandoff> {
  const there = new Set(events.map(keyOf));
  const known = server?.events ?? [];
  const isLost = (event: HandoffEvent | undefined): boolean => event !== undefined && event.by === owner && !there.has(keyOf(event));
  // What was taken back while only this device knew of it is as if it had never been.
  const undone = known.map((event) => (event.type === 'undone' ? known[event.undoes - 1] : undefined)).filter(isLost);
  const commands = known
    .filter((event) => isLost(event) && !undone.includes(event) && !(event.type === 'undone' && isLost(known[event.undoes - 1])))
    .map(againOf)
    .filter((command) => command !== null);
  const after = commands.reduce(told, refused ?? null);
  return after && after !== refused ? { refusal: after.refusal, refused: after } : {};
}

const told = (before: RefusedCommand | null, command: GivenCommand): RefusedCommand =>
  refusedBeside(before, command, { reason: 'stale', message: LOST });

const keyOf = ({ type, at, by }: HandoffEvent): string => `${type} ${at} ${by}`;

/** Once all was told anew: what this device has and the server does not. Resolves with true where there was something. Call inside a transaction. */
export async function settleApart(store: StorageWriter, owner: string, now: number): Promise<boolean> {
  const left = await store.apart(owner);
  if (!left) return false;
  for (const handoff of left) await store.putHandoff({ ...(await untold(store, owner, handoff)), touched: now });
  await store.endApart(owner);
  return left.length > 0;
}

async function untold(store: StorageWriter, owner: string, handoff: LocalHandoff): Promise<LocalHandoff> {
  const { apart: _, ...kept } = handoff;
  const { refusal, refused } = { ...kept, ...lost(owner, handoff, []) };
  const without = refusal ?? { reason: 'unknown-handoff' as const, message: KEPT };
  if (handoff.server?.sdr !== owner) return { ...kept, untold: true, refusal: without, ...(refused && { refused }) };
  let given = refused ?? null;
  for (const { operation } of await store.outboxOf(owner, handoff.id)) {
    if (operation.kind === 'command' && isDecided(operation.command)) given = told(given, operation.command);
    await store.removeOutbox(operation.key);
  }
  const registers = Object.fromEntries(Object.entries(kept.registers).map(([name, register]) => [name, register && unknown(register)]));
  // Begun anew, and all of it sent as if it had just been typed.
  return { ...kept, server: null, registers, waiting: [], refusal: given?.refusal ?? null, refused: given };
}
