/** The sync's storage, on Dexie. */
import { isUnsent } from '../protocol/owed.ts';
import type { StoragePort } from '../sync/ports.ts';
import { type BatonDatabase, readable, setAside, TABLES } from './database.ts';
import { readAccount } from './session.ts';
import { atomically } from './writer.ts';

export function dexieStorage(db: BatonDatabase, now: () => number = Date.now): StoragePort {
  return {
    async account() {
      const account = await readAccount(db);
      return account && !account.expired ? account : null;
    },
    async cursor(owner) {
      const row = await db.keep.get(`cursor:${owner}`);
      return typeof row?.value === 'string' ? row.value : '';
    },
    async outbox(owner, limit) {
      await tidy(db, owner, now());
      return db.outbox
        .orderBy('position')
        .filter((entry) => entry.owner === owner)
        .limit(limit)
        .toArray();
    },
    async unsent(owner) {
      const rows = readable('handoffs', await db.handoffs.where({ owner }).toArray());
      return rows.filter((handoff) => Object.values(handoff.registers).some(isUnsent));
    },
    async handoff(owner, id) {
      const row = await db.handoffs.get([owner, id]);
      return row && readable('handoffs', [row]).length > 0 ? row : null;
    },
    atomically: (work) => atomically(db, now, work),
  };
}

async function tidy(db: BatonDatabase, owner: string, now: number): Promise<void> {
  await db.transaction('rw', [...TABLES], async () => {
    await setAside(db, 'handoffs', owner, now);
    await setAside(db, 'outbox', owner, now);
    await setAside(db, 'people', owner, now);
  });
}
