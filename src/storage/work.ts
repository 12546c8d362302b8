/** What the work lists read: the open handoffs of a person as they change, and all of them for whoever looks for one. */
import { liveQuery } from 'dexie';
import { type Findable, type Found, find, findable } from '../core/work/find.ts';
import { type Summary, summaryOf } from '../core/work/summary.ts';
import type { BatonDatabase } from './database.ts';
import { eachPage } from './pages.ts';
import type { SummaryRow } from './summaries.ts';

/** Summaries of what is still on pages. What a page says changes only by what is taken out of it, so each is read once. */
function paged(db: BatonDatabase) {
  const known = new Map<string, Summary[]>();
  return async (owner: string): Promise<Summary[]> => {
    const all: Summary[] = [];
    const here = new Set<string>();
    await eachPage(db, owner, ({ number, touched, taken }, handoffs) => {
      const key = `${owner} ${number} ${touched} ${taken?.length ?? 0}`;
      here.add(key);
      const summaries = known.get(key) ?? handoffs().map(summaryOf);
      known.set(key, summaries);
      for (const one of summaries) all.push(one);
    });
    for (const key of known.keys()) if (key.startsWith(`${owner} `) && !here.has(key)) known.delete(key);
    return all;
  };
}

const plain = ({ number: _, ...summary }: SummaryRow): Summary => summary;

/** Make it once a context. */
export function workView(db: BatonDatabase) {
  const onPages = paged(db);
  const atOnce = <T>(work: () => Promise<T>): Promise<T> =>
    db.transaction('r', db.summaries, db.listed, db.pages, async () => await work());

  const open = (owner: string): Promise<Summary[]> =>
    atOnce(async () => {
      const rows = await db.summaries.where({ owner, open: 1 }).toArray();
      return [...rows.map(plain), ...(await onPages(owner)).filter((one) => one.open === 1)];
    });

  return {
    open,
    watchOpen(owner: string, seen: (open: Summary[]) => void, failed: (error: unknown) => void): () => void {
      const subscription = liveQuery(() => open(owner)).subscribe({ next: seen, error: failed });
      return () => subscription.unsubscribe();
    },
    find: finder(db, onPages, atOnce),
  };
}

/** As many are read at once: between two lots a key stroke gets through. */
const LOT = 500;

/** Keeps what can be found in memory and reads only what was written since: a key stroke costs a walk over the words, not over the store. */
function finder(
  db: BatonDatabase,
  onPages: (owner: string) => Promise<Summary[]>,
  atOnce: <T>(work: () => Promise<T>) => Promise<T>,
): (owner: string, query: string, most: number) => Promise<Found[]> {
  let whose: string | null = null;
  let last = 0;
  const rows = new Map<number, Findable>();
  const numberOf = new Map<string, number>();
  const paged = new WeakMap<Summary, Findable>();

  function take({ number, ...summary }: SummaryRow): void {
    if (number === undefined) return;
    const before = numberOf.get(summary.id);
    if (before !== undefined) rows.delete(before);
    rows.set(number, findable(summary));
    numberOf.set(summary.id, number);
    last = Math.max(last, number);
  }

  async function read(owner: string): Promise<void> {
    for (;;) {
      const lot = await db.summaries.where(':id').above(last).limit(LOT).toArray();
      for (const row of lot) {
        if (row.owner === owner) take(row);
        else last = Math.max(last, row.number ?? 0);
      }
      if (lot.length < LOT) break;
    }
    if ((await db.summaries.where({ owner }).count()) === rows.size) return;
    // Something is no more: whatever stands under no number of today's.
    const here = new Set(await db.summaries.where({ owner }).primaryKeys());
    for (const [number, { summary }] of rows) {
      if (here.has(number)) continue;
      rows.delete(number);
      numberOf.delete(summary.id);
    }
  }

  return async (owner, query, most) => {
    if (whose !== owner) {
      whose = owner;
      last = 0;
      rows.clear();
      numberOf.clear();
    }
    await read(owner);
    const others = await atOnce(() => onPages(owner));
    const all = others.map((one) => {
      const known = paged.get(one) ?? findable(one);
      paged.set(one, known);
      return known;
    });
    return find([...rows.values(), ...all.filter(({ summary }) => !numberOf.has(summary.id))], query, most);
  };
}
