/** Handoffs that this device knows from before the server's store was put back, until the server's word on each has been heard anew. */
import type { LocalHandoff } from '../sync/ports.ts';
import { type BatonDatabase, putRows, readable } from './database.ts';
import { unpackFirst } from './pages.ts';

const nameOf = (owner: string): string => `apart:${owner}`;

/** Where some are apart already, the earlier of both moments counts. Call inside a transaction. */
export async function setApart(db: BatonDatabase, owner: string, since: string | null, now: number): Promise<void> {
  for (let isMore = true; isMore; ) isMore = await unpackFirst(db, owner, now);
  const rows = readable('handoffs', await db.handoffs.where({ owner }).toArray()).filter(({ server }) => server !== null);
  await putRows(
    db,
    rows.map((row) => ({ ...row, apart: { since: row.apart ? earlier(row.apart.since, since) : since } })),
  );
  await db.keep.put({ format: 1, name: nameOf(owner), value: true });
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a < b ? a : b);

/** Null where nothing was put back. Those whose telling could not be read are not among them: the server has them. */
export async function apartOf(db: BatonDatabase, owner: string): Promise<LocalHandoff[] | null> {
  if (!(await db.keep.get(nameOf(owner)))) return null;
  const unread = new Set((await db.setAside.where({ table: 'handoffs' }).toArray()).map(({ told }) => told));
  const rows = readable('handoffs', await db.handoffs.where({ owner }).toArray());
  return rows.filter(({ apart, id }) => apart !== undefined && !unread.has(`${owner} ${id}`));
}

export async function endApart(db: BatonDatabase, owner: string): Promise<void> {
  await db.keep.delete(nameOf(owner));
}
