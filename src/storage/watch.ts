/** Live views of what this device holds: they follow writes of this page, of other tabs and of the worker. */
import { liveQuery } from 'dexie';
import type { Person } from '../core/handoff/person.ts';
import { NO_NAMES, type WorkspaceNames, workspaceNamesSchema } from '../protocol/names.ts';
import type { LocalHandoff, OutboxEntry } from '../sync/ports.ts';
import { countAside } from './aside.ts';
import { type BatonDatabase, readable } from './database.ts';
import { held, heldAll } from './held.ts';
import type { KeptAccount } from './records.ts';
import { readAccount } from './session.ts';

export type Unsubscribe = () => void;

export interface Seen {
  /** Null while nobody has written anything for this record. */
  handoff: LocalHandoff | null;
  /** Its entries on the way to the server, in order. */
  queued: OutboxEntry[];
}

function watch<T>(query: () => Promise<T>, seen: (value: T) => void, failed: (error: unknown) => void): Unsubscribe {
  const subscription = liveQuery(query).subscribe({ next: seen, error: failed });
  return () => subscription.unsubscribe();
}

export function watchHandoff(db: BatonDatabase, owner: string, id: string, seen: (value: Seen) => void, failed: (error: unknown) => void) {
  return watch(
    async () => {
      const [handoff, queued] = await Promise.all([
        held(db, owner, id),
        db.outbox.where('[owner+operation.handoff]').equals([owner, id]).sortBy('position'),
      ]);
      return { handoff, queued: readable('outbox', queued) };
    },
    seen,
    failed,
  );
}

export function watchHandoffs(db: BatonDatabase, owner: string, seen: (value: LocalHandoff[]) => void, failed: (error: unknown) => void) {
  return watch(() => heldAll(db, owner), seen, failed);
}

export interface Unsent {
  /** All of this person's, the last touched first. */
  handoffs: LocalHandoff[];
  /** Their entries on the way to the server, in order. */
  queued: OutboxEntry[];
}

export function watchUnsent(db: BatonDatabase, owner: string, seen: (value: Unsent) => void, failed: (error: unknown) => void) {
  const query = async () => {
    const [handoffs, queued] = await Promise.all([heldAll(db, owner), db.outbox.where({ owner }).sortBy('position')]);
    return { handoffs, queued: readable('outbox', queued) };
  };
  return watch(query, seen, failed);
}

/** The same of everybody who has written on this device, by owner: for whoever is not signed in. What came as a page was not touched here. */
export function watchEverybodysUnsent(db: BatonDatabase, seen: (value: Map<string, Unsent>) => void, failed: (error: unknown) => void) {
  const query = async () => {
    const [rows, entries] = await Promise.all([db.handoffs.toArray(), db.outbox.orderBy('position').toArray()]);
    const queuedOf = Map.groupBy(readable('outbox', entries), ({ owner }) => owner);
    const handoffsOf = Map.groupBy(readable('handoffs', rows), ({ owner }) => owner);
    return new Map([...handoffsOf].map(([owner, handoffs]) => [owner, { handoffs, queued: queuedOf.get(owner) ?? [] }]));
  };
  return watch<Map<string, Unsent>>(query, seen, failed);
}

export function watchPeople(db: BatonDatabase, owner: string, seen: (value: Person[]) => void, failed: (error: unknown) => void) {
  return watch(() => people(db, owner), seen, failed);
}

export async function people(db: BatonDatabase, owner: string): Promise<Person[]> {
  const rows = readable('people', await db.people.where({ owner }).toArray());
  return rows.map((row) => row.person).sort((a, b) => a.name.localeCompare(b.name));
}

export function watchNames(db: BatonDatabase, owner: string, seen: (value: WorkspaceNames) => void, failed: (error: unknown) => void) {
  return watch(() => names(db, owner), seen, failed);
}

/** The names of this person's workspace, as the server last told them. */
export async function names(db: BatonDatabase, owner: string): Promise<WorkspaceNames> {
  const parsed = workspaceNamesSchema.safeParse((await db.keep.get(`names:${owner}`))?.value);
  return parsed.success ? parsed.data : NO_NAMES;
}

export function watchAccount(db: BatonDatabase, seen: (value: KeptAccount | null) => void, failed: (error: unknown) => void) {
  return watch(() => readAccount(db), seen, failed);
}

/** How many records this device could not read and has set aside, but for those that the person has put away. */
export function watchSetAside(db: BatonDatabase, seen: (count: number) => void, failed: (error: unknown) => void) {
  return watch(() => countAside(db), seen, failed);
}
