/** Live views of what this device holds: they follow writes of this page, of other tabs and of the worker. */
import { Dexie, liveQuery } from 'dexie';
import type { Person } from '../core/handoff/person.ts';
import type { KeptSetting } from '../core/settings/kept.ts';
import { NO_NAMES, type WorkspaceNames, workspaceNamesSchema } from '../protocol/names.ts';
import type { Given } from '../protocol/sync.ts';
import type { LocalHandoff, OutboxEntry } from '../sync/ports.ts';
import { countAside, listAside } from './aside.ts';
import { type BatonDatabase, type HandoffRow, readable } from './database.ts';
import { readGiven } from './given.ts';
import { held, heldAll } from './held.ts';
import type { KeptAccount, SetAsideRow } from './records.ts';
import { readAccount } from './session.ts';

export type Unsubscribe = () => void;

export interface Seen {
  /** Null while nobody has written anything for this record. */
  handoff: LocalHandoff | null;
  /** Its entries on the way to the server, in order. */
  queued: OutboxEntry[];
  /** To whom it went that was this person's; null where it went to nobody. */
  given: Given | null;
}

function watch<T>(query: () => Promise<T>, seen: (value: T) => void, failed: (error: unknown) => void): Unsubscribe {
  const subscription = liveQuery(query).subscribe({ next: seen, error: failed });
  return () => subscription.unsubscribe();
}

export function watchHandoff(db: BatonDatabase, owner: string, id: string, seen: (value: Seen) => void, failed: (error: unknown) => void) {
  return watch(
    async () => {
      const [handoff, given, queued] = await Promise.all([
        held(db, owner, id),
        readGiven(db, owner, id),
        db.outbox.where('[owner+operation.handoff]').equals([owner, id]).sortBy('position'),
      ]);
      return { handoff, given, queued: readable('outbox', queued) };
    },
    seen,
    failed,
  );
}

export function watchHandoffs(db: BatonDatabase, owner: string, seen: (value: LocalHandoff[]) => void, failed: (error: unknown) => void) {
  return watch(() => heldAll(db, owner), seen, failed);
}

export interface Unsent {
  /** Those of this person's of which something is on this device only or on its way, the last touched first. */
  handoffs: LocalHandoff[];
  /** Their entries on the way to the server, in order. */
  queued: OutboxEntry[];
}

export function watchUnsent(db: BatonDatabase, owner: string, seen: (value: Unsent) => void, failed: (error: unknown) => void) {
  const query = () =>
    db.transaction('r', db.handoffs, db.outbox, async () => {
      const queued = readable('outbox', await db.outbox.where({ owner }).sortBy('position'));
      return { handoffs: await unsent(db, await db.handoffs.where({ waits: 1, owner }).toArray(), queued), queued };
    });
  return watch(query, seen, failed);
}

/** Beside the rows that wait by themselves those that entries are of: each has a row, for whoever gives or types something changes it. */
async function unsent(db: BatonDatabase, waiting: readonly HandoffRow[], queued: readonly OutboxEntry[]): Promise<HandoffRow[]> {
  const known = new Set(waiting.map(({ owner, id }) => `${owner} ${id}`));
  const others = new Map<string, [string, string]>();
  for (const { owner, operation } of queued) {
    const name = `${owner} ${operation.handoff}`;
    if (!known.has(name)) others.set(name, [owner, operation.handoff]);
  }
  const more = (await db.handoffs.bulkGet([...others.values()])).filter((row) => row !== undefined);
  return readable('handoffs', [...waiting, ...more]).sort((a, b) => b.touched - a.touched);
}

/** The same of everybody who has written on this device, by owner: for whoever is not signed in. */
export function watchEverybodysUnsent(db: BatonDatabase, seen: (value: Map<string, Unsent>) => void, failed: (error: unknown) => void) {
  const query = () =>
    db.transaction('r', db.handoffs, db.outbox, async () => {
      const queued = readable('outbox', await db.outbox.orderBy('position').toArray());
      const waiting = await db.handoffs.where('[waits+owner]').between([1, Dexie.minKey], [1, Dexie.maxKey]).toArray();
      const queuedOf = Map.groupBy(queued, ({ owner }) => owner);
      const handoffsOf = Map.groupBy(await unsent(db, waiting, queued), ({ owner }) => owner);
      return new Map([...handoffsOf].map(([owner, handoffs]) => [owner, { handoffs, queued: queuedOf.get(owner) ?? [] }]));
    });
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

export function watchSettings(db: BatonDatabase, owner: string, seen: (value: KeptSetting[]) => void, failed: (error: unknown) => void) {
  return watch(() => settings(db, owner), seen, failed);
}

/** What this person's workspace has set, as far as they may see it and as the server last told it. */
export async function settings(db: BatonDatabase, owner: string): Promise<KeptSetting[]> {
  const rows = readable('settings', await db.settings.where({ owner }).toArray());
  return rows.map(({ name, of, revision, value }) => ({ name, of, revision, value }));
}

export function watchAccount(db: BatonDatabase, seen: (value: KeptAccount | null) => void, failed: (error: unknown) => void) {
  return watch(() => readAccount(db), seen, failed);
}

/** How many of this person's records this device could not read and has set aside, but for those that they have put away. */
export function watchSetAside(db: BatonDatabase, seen: (count: number) => void, failed: (error: unknown) => void) {
  return watch(() => countAside(db), seen, failed);
}

export function watchSetAsideRows(db: BatonDatabase, seen: (rows: SetAsideRow[]) => void, failed: (error: unknown) => void) {
  return watch(() => listAside(db), seen, failed);
}
