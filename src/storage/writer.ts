/** What is read and written inside one transaction; the same for the sync and for the pages. */
import type { Person } from '../core/handoff/person.ts';
import type { WorkspaceNames } from '../protocol/names.ts';
import type { LocalHandoff, OutboxEntry, StorageWriter } from '../sync/ports.ts';
import { apartOf, endApart, setApart } from './apart.ts';
import { forgetToldAnew } from './aside.ts';
import { askFromBeginning, hear, moveCursor } from './cursor.ts';
import { type BatonDatabase, forgetTold, putRows, readable, setAside, setAsideTold, TABLES } from './database.ts';
import { putGiven } from './given.ts';
import { keepPage, unpack, unpackBeside } from './pages.ts';
import { forgetPrep } from './prep.ts';
import { dropSummaries } from './summaries.ts';

export function dexieWriter(db: BatonDatabase, now: () => number, worthAPage: number): StorageWriter {
  const row = async (owner: string, id: string) => {
    const known = await db.handoffs.get([owner, id]);
    if (known) return known;
    await unpack(db, owner, [id], now());
    return db.handoffs.get([owner, id]);
  };

  return {
    async handoff(owner, id) {
      const found = await row(owner, id);
      if (!found) return null;
      if (readable('handoffs', [found]).length > 0) return found;
      await setAside(db, 'handoffs', owner, now());
      return null;
    },
    async handoffs(owner, ids) {
      await unpack(db, owner, ids, now());
      const rows = (await db.handoffs.bulkGet(ids.map((id): [string, string] => [owner, id]))).filter((one) => one !== undefined);
      const known = readable('handoffs', rows);
      if (known.length < rows.length) await setAside(db, 'handoffs', owner, now());
      return new Map(known.map((row) => [row.id, row]));
    },
    async putHandoff(handoff: LocalHandoff) {
      await putRows(db, [handoff]);
    },
    async putHandoffs(handoffs) {
      await putRows(db, handoffs);
    },
    keepPacked: (owner, packed) => keepPage(db, owner, packed, worthAPage, now()),
    async removeHandoff(owner, id) {
      await unpackBeside(db, owner, id, now());
      await db.handoffs.delete([owner, id]);
      await dropSummaries(db, [{ owner, id }]);
      await forgetPrep(db, owner, id);
    },
    async addOutbox(entry: OutboxEntry) {
      await db.outbox.add(entry);
    },
    async putOutbox(entry: OutboxEntry) {
      await db.outbox.put(entry);
    },
    async removeOutbox(key) {
      await db.outbox.where('operation.key').equals(key).delete();
    },
    async outboxOf(owner, handoff) {
      const rows = await db.outbox.where('[owner+operation.handoff]').equals([owner, handoff]).sortBy('position');
      return readable('outbox', rows);
    },
    async outboxOfAll(owner, handoffs) {
      const keys = handoffs.map((handoff) => [owner, handoff]);
      return readable('outbox', await db.outbox.where('[owner+operation.handoff]').anyOf(keys).sortBy('position'));
    },
    async putPeople(owner, people: Person[]) {
      await db.people.bulkPut(people.map((person) => ({ format: 1 as const, owner, id: person.id, person })));
    },
    putGiven: (owner, id, given) => putGiven(db, owner, id, given),
    async putNames(owner, names: WorkspaceNames) {
      await db.keep.put({ format: 1, name: `names:${owner}`, value: names });
    },
    async putSettings(owner, { isAll, settings }) {
      if (isAll) await db.settings.where({ owner }).delete();
      await db.settings.bulkPut(settings.map((setting) => ({ format: 1 as const, owner, ...setting })));
    },
    setAside: (owner, unread) => setAsideTold(db, owner, unread, now()),
    nowRead: (owner, ids) => forgetTold(db, owner, ids),
    setCursor: (owner, cursor, from) => moveCursor(db, owner, from, cursor),
    toldAll: (owner) => forgetToldAnew(db, owner),
    hear: (owner, heard) => hear(db, owner, heard),
    askFromBeginning: (owner) => askFromBeginning(db, owner),
    setApart: (owner, since) => setApart(db, owner, since, now()),
    apart: (owner) => apartOf(db, owner),
    endApart: (owner) => endApart(db, owner),
  };
}

export function atomically<T>(
  db: BatonDatabase,
  now: () => number,
  worthAPage: number,
  work: (store: StorageWriter) => Promise<T>,
): Promise<T> {
  // An async function itself: Dexie keeps the transaction open for the native promises of those only.
  return db.transaction('rw', [...TABLES], async () => await work(dexieWriter(db, now, worthAPage)));
}
