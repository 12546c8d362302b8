/** What this device holds, on pages and in rows of their own alike. Each answer is of one moment: a page may be unpacked at any. */
import type { LocalHandoff } from '../sync/ports.ts';
import { type BatonDatabase, readable } from './database.ts';
import { eachPage, onPage } from './pages.ts';

const atOnce = <T>(db: BatonDatabase, work: () => Promise<T>): Promise<T> =>
  db.transaction('r', db.handoffs, db.listed, db.pages, async () => await work());

/** Null where there is none, or none that can be read. */
export async function held(db: BatonDatabase, owner: string, id: string): Promise<LocalHandoff | null> {
  const row = await db.handoffs.get([owner, id]);
  if (row) return readable('handoffs', [row])[0] ?? null;
  return atOnce(db, async () => {
    const since = await db.handoffs.get([owner, id]);
    return since ? (readable('handoffs', [since])[0] ?? null) : onPage(db, owner, id);
  });
}

/** The last touched first. */
export async function heldAll(db: BatonDatabase, owner: string): Promise<LocalHandoff[]> {
  const all: LocalHandoff[] = await atOnce(db, async () => {
    const rows = await db.handoffs.where({ owner }).toArray();
    const known = new Set(rows.map(({ id }) => id));
    const paged: LocalHandoff[] = [];
    await eachPage(db, owner, (_, handoffs) => {
      for (const handoff of handoffs()) if (!known.has(handoff.id)) paged.push(handoff);
    });
    return [...readable('handoffs', rows), ...paged];
  });
  return all.sort((a, b) => b.touched - a.touched);
}
