/** How many handoffs wait for the person whose they are: the number on the toolbar button. */
import { needs } from '../core/handoff/needs.ts';
import type { BatonDatabase } from './database.ts';
import { eachPage } from './pages.ts';

/** Counts without reading what was counted before: rows by their index, and a page once for all that was taken out of it. */
export function needingCount(db: BatonDatabase) {
  const counted = new Map<string, number>();
  return (owner: string): Promise<number> =>
    db.transaction('r', db.handoffs, db.listed, db.pages, async () => {
      let count = await db.handoffs.where({ owner, needs: 1 }).count();
      await eachPage(db, owner, ({ number, touched, taken }, handoffs) => {
        const key = `${number} ${touched} ${taken?.length ?? 0}`;
        const known = counted.get(key) ?? handoffs().filter((one) => needs(one, owner)).length;
        counted.set(key, known);
        count += known;
      });
      return count;
    });
}
