/** The sync's storage, on Dexie. */
import type { StoragePort } from '../sync/ports.ts';
import { readCursor } from './cursor.ts';
import { type BatonDatabase, readable, setAside, TABLES } from './database.ts';
import { held } from './held.ts';
import { setPagesAside, unpackFirst } from './pages.ts';
import { isReadable } from './records.ts';
import { readAccount } from './session.ts';
import { atomically } from './writer.ts';

/** Make it once a context: what cannot be read is looked for once, and again where something unreadable is met on the way. */
export function dexieStorage(db: BatonDatabase, now: () => number, worthAPage: number): StoragePort {
  const tidied = new Set<string>();
  return {
    async account() {
      const account = await readAccount(db);
      return account && !account.expired ? account : null;
    },
    cursor: (owner) => readCursor(db, owner),
    async outbox(owner, limit) {
      const read = () =>
        db.outbox
          .orderBy('position')
          .filter((entry) => entry.owner === owner)
          .limit(limit)
          .toArray();
      const rows = tidied.has(owner) ? await read() : null;
      if (rows?.every((row) => isReadable('outbox', row))) return rows;
      await tidy(db, owner, now());
      tidied.add(owner);
      return read();
    },
    async unsent(owner) {
      return readable('handoffs', await db.handoffs.where({ owner, dirty: 1 }).toArray());
    },
    handoff: (owner, id) => held(db, owner, id),
    unpackSome: (owner) => db.transaction('rw', [...TABLES], async () => await unpackFirst(db, owner, now())),
    atomically: (work) => atomically(db, now, worthAPage, work),
  };
}

async function tidy(db: BatonDatabase, owner: string, now: number): Promise<void> {
  await db.transaction('rw', [...TABLES], async () => {
    await setAside(db, 'handoffs', owner, now);
    await setPagesAside(db, owner, now);
    await setAside(db, 'outbox', owner, now);
    await setAside(db, 'people', owner, now);
  });
}
