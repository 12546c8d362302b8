/** What the sync needs from outside: somewhere to keep things, a way to the server, a clock, and a lock. */
import type { Command, GivenCommand } from '../core/handoff/commands/registry.ts';
import type { Handoff, RegisterState } from '../core/handoff/handoff.ts';
import type { Person } from '../core/handoff/person.ts';
import type { RecordRef } from '../core/handoff/record.ts';
import type { Refusal } from '../core/handoff/refusal.ts';
import type { RegisterName } from '../core/handoff/registers.ts';
import type { Account } from '../protocol/account.ts';
import type { WorkspaceNames } from '../protocol/names.ts';
import type { Packed, ToldPage } from '../protocol/packed.ts';
import type { Problem, ProblemName } from '../protocol/problem.ts';
import type { ToldSettings } from '../protocol/settings.ts';
import type { Given, Operation, Pushed, Unread } from '../protocol/sync.ts';

/** One register as this device holds it. */
export interface LocalRegister {
  /** What the person sees and types. */
  value: unknown;
  /** What the server last had, as far as this device knows; null before the first answer. */
  base: RegisterState | null;
  /** Both sides changed it: kept with mine (`value`), theirs and the original until a person chooses. */
  conflict: { theirs: RegisterState; original: unknown } | null;
  /** What a pull told while an edit of this register was on its way: weighed once that edit is answered. */
  heard?: RegisterState;
  /** The server did not take this value. Kept, shown, and not sent again until it, or the handoff, changes. */
  refused?: Refusal;
}

export interface RefusedCommand {
  command: GivenCommand;
  refusal: Refusal;
  /** Refused before it, with words that are on this device only. */
  earlier?: GivenCommand[];
}

/** A handoff as this device holds it: the server's last word and what was typed since. */
export interface LocalHandoff {
  /** Version of this record's format. */
  format: 1;
  /** User id of whose device copy this is; empty before the first sign-in. */
  owner: string;
  id: string;
  record: RecordRef;
  /** Id of the handoff that it takes up again. */
  from?: string | undefined;
  /** Null while the server has not heard of it. */
  server: Pick<Handoff, 'sdr' | 'state' | 'revision' | 'events'> | null;
  registers: Partial<Record<RegisterName, LocalRegister>>;
  /** Commands that wait for the server, oldest first. */
  waiting: Command['name'][];
  /** The server's refusal of the last command, until the person has seen it. */
  refusal: Refusal | null;
  /** The command that was refused, with all that was typed for it, until it is dismissed or another one is given. */
  refused?: RefusedCommand | null;
  /** Epoch milliseconds of the last change on this device. */
  touched: number;
  /** Known from before the server's store was put back, and not heard of since. `since`: what was written until then is in it; null where nobody knows. */
  apart?: { since: string | null };
  /** The server's store was put back and does not have it; whoever began it may send it again. Until the server tells it. */
  untold?: true;
}

/** `unknown`: something before the server, or a server of another version. */
export type WaitReason = 'unreachable' | 'nonsense' | 'unknown' | ProblemName;

/** An operation on its way. It is written before it is first sent and removed when it is answered. */
export interface OutboxEntry {
  format: 1;
  owner: string;
  /** Grows; entries go out in this order. */
  position?: number;
  operation: Operation;
  attempts: number;
  /** Epoch milliseconds; not before. */
  due: number;
  /** Why the last try did not get through. */
  failed?: WaitReason;
  /** It waits only because the server could not be reached: no longer once it can. */
  away?: true;
  /** How often nothing was heard of what it was sent with: it may have been too much at once for the line. */
  late?: number;
}

export interface StoragePort {
  account(): Promise<(Account & { server: string; token: string }) | null>;
  cursor(owner: string): Promise<string>;
  /** Entries in order, at most `limit`. */
  outbox(owner: string, limit: number): Promise<OutboxEntry[]>;
  /** Handoffs with registers that differ from their base and have no entry in the outbox. */
  unsent(owner: string): Promise<LocalHandoff[]>;
  handoff(owner: string, id: string): Promise<LocalHandoff | null>;
  /** Reads a few of what was kept packed, for whoever asks next. Resolves with false where nothing is left to read. */
  unpackSome(owner: string): Promise<boolean>;
  /** In one transaction: whatever `work` reads and writes through the given store stands or falls together. */
  atomically<T>(work: (store: StorageWriter) => Promise<T>): Promise<T>;
}

export interface StorageWriter {
  handoff(owner: string, id: string): Promise<LocalHandoff | null>;
  /** Those of these that are there, by id. */
  handoffs(owner: string, ids: readonly string[]): Promise<Map<string, LocalHandoff>>;
  putHandoff(handoff: LocalHandoff): Promise<void>;
  putHandoffs(handoffs: readonly LocalHandoff[]): Promise<void>;
  /**
   * Keeps as they are, to be read when they are wanted, those of these that this device does not have; resolves with the others. From then on the
   * store has them like all others. A few are not worth it: all of them may be given back.
   */
  keepPacked(owner: string, packed: Packed): Promise<Packed>;
  removeHandoff(owner: string, id: string): Promise<void>;
  addOutbox(entry: OutboxEntry): Promise<void>;
  putOutbox(entry: OutboxEntry): Promise<void>;
  removeOutbox(key: string): Promise<void>;
  outboxOf(owner: string, handoff: string): Promise<OutboxEntry[]>;
  /** The entries of all these handoffs, in order. */
  outboxOfAll(owner: string, handoffs: readonly string[]): Promise<OutboxEntry[]>;
  putPeople(owner: string, people: Person[]): Promise<void>;
  /** Where one went that is gone; null where that is not known. */
  putGiven(owner: string, id: string, given: Given | null): Promise<void>;
  putNames(owner: string, names: WorkspaceNames): Promise<void>;
  putSettings(owner: string, told: ToldSettings): Promise<void>;
  /** Keeps what could not be read, whole and counted; the same record told again is counted once. */
  setAside(owner: string, unread: Unread): Promise<void>;
  /** The server has told these so that they could be read: what was set aside of earlier tellings is not needed any more. */
  nowRead(owner: string, ids: readonly string[]): Promise<void>;
  /** Goes on from `from` only: where something put the cursor back meanwhile, it stays there. Resolves with false then. */
  setCursor(owner: string, cursor: string, from: string): Promise<boolean>;
  /** The cursor has come to the end: everything that was asked for anew has been told. */
  toldAll(owner: string): Promise<void>;
  /** What the answer to a push says of how far this device now knows. */
  hear(owner: string, heard: string): Promise<void>;
  /** Everything is asked for anew. */
  askFromBeginning(owner: string): Promise<void>;
  /** The server's store was put back: whatever this device knows of it is apart until it is heard of again. */
  setApart(owner: string, since: string | null): Promise<void>;
  /** Handoffs that are still apart; null where none ever were, or all is settled. */
  apart(owner: string): Promise<LocalHandoff[] | null>;
  endApart(owner: string): Promise<void>;
}

/** What went wrong on the way, by kind: the kind alone decides whether to try again. */
export type TransportFailure =
  /** `late`: nothing was refused or cut, but nothing more came either, for too long. */
  | { kind: 'unreachable'; late?: boolean }
  /** The answer was not what this server says (a captive portal, a proxy, a newer version). */
  | { kind: 'nonsense' }
  | {
      kind: 'problem';
      problem: ProblemName | 'unknown';
      status: number;
      retryAfterMs: number | null;
      detail: string;
      faults?: Problem['faults'];
    };

export type Transported<T> = { ok: true; value: T } | { ok: false; failure: TransportFailure };

export interface TransportPort {
  /** `cursor`: how far this device has heard. */
  push(operations: Operation[], cursor?: string): Promise<Transported<Pushed>>;
  /** `goesOn` may be told where the next page begins before all of this one is there; `unwanted` ends what nobody waits for any more. */
  pull(cursor: string, goesOn?: (next: string) => void, unwanted?: AbortSignal): Promise<Transported<ToldPage>>;
}

export interface ClockPort {
  /** Epoch milliseconds. */
  now(): number;
  /** Between 0 and 1, for jitter. */
  random(): number;
  uuid(): string;
}

/** One value that outlives the worker, not the browser. */
export interface Memory {
  read(): Promise<unknown>;
  keep(value: unknown): Promise<void>;
  clear(): Promise<void>;
}

export interface LockPort {
  /** Runs `work` unless another context is at it; then resolves with null at once. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T | null>;
}
