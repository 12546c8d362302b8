/** What the work lists read: the open handoffs of a person as they change, and all of them for whoever looks for one. */
import { liveQuery } from 'dexie';
import { correctedSchema } from '../core/handoff/corrections.ts';
import { handoffId, type RecordRef } from '../core/handoff/record.ts';
import { type Findable, type Finder, type Found, findable, finderOf } from '../core/work/find.ts';
import { type Summary, summaryOf } from '../core/work/summary.ts';
import type { BatonDatabase } from './database.ts';
import { eachPage, numbersOfPages } from './pages.ts';
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

/** What no server has told yet was told last. */
const toldAt = ({ registers: { corrected } }: Summary): number => (corrected?.at ? Date.parse(corrected.at) : Number.POSITIVE_INFINITY);

/** The deal whose handoff names this meeting, as its CRM knows it; of several the one that was told last. */
function dealOf(open: readonly Summary[], meeting: string): RecordRef | null {
  const naming = open.filter(({ record, registers: { corrected } }) => {
    if (record.type !== 'deal' || !corrected) return false;
    return correctedSchema.safeParse(corrected.value).data?.meetings?.includes(meeting);
  });
  const [last] = naming.sort((a, b) => toldAt(b) - toldAt(a));
  if (!last) return null;
  const { round: _, ...deal } = last.record;
  return deal;
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
    watchDealOf(owner: string, meeting: string, seen: (deal: RecordRef | null) => void, failed: (error: unknown) => void): () => void {
      let last: string | null | undefined;
      const tell = (deal: RecordRef | null): void => {
        const id = deal && handoffId(deal);
        if (id !== last) seen(deal);
        last = id;
      };
      const query = async () => dealOf(await open(owner), meeting);
      const subscription = liveQuery(query).subscribe({ next: tell, error: failed });
      return () => subscription.unsubscribe();
    },
    find: finder(db, onPages, atOnce),
  };
}

/** As many are read at once: between two lots a key stroke gets through. */
const LOT = 500;

/** Keeps what can be found in memory, in order, and reads only what was written since: a key stroke costs one look at the store and a walk over the words. */
function finder(
  db: BatonDatabase,
  onPages: (owner: string) => Promise<Summary[]>,
  atOnce: <T>(work: () => Promise<T>) => Promise<T>,
): (owner: string, query: string, most: number) => Promise<Found[]> {
  let whose: string | null = null;
  let last = 0;
  const rows = new Map<number, Findable>();
  const numberOf = new Map<string, number>();
  /** What is on pages, as it was when these were the pages. */
  let pages: { numbers: string; all: readonly Findable[] } = { numbers: '', all: [] };
  /** Null where something was written since it was made. */
  let index: Finder | null = null;

  function take({ number, ...summary }: SummaryRow): void {
    if (number === undefined) return;
    index = null;
    const before = numberOf.get(summary.id);
    if (before !== undefined) rows.delete(before);
    rows.set(number, findable(summary));
    numberOf.set(summary.id, number);
  }

  /** Something is no more: whatever stands under no number of today's. */
  async function drop(owner: string): Promise<void> {
    const here = new Set(await db.summaries.where({ owner }).primaryKeys());
    for (const [number, { summary }] of rows) {
      if (here.has(number)) continue;
      index = null;
      rows.delete(number);
      numberOf.delete(summary.id);
    }
  }

  async function readPages(owner: string, numbers: string): Promise<void> {
    if (numbers === pages.numbers) return;
    index = null;
    pages = { numbers, all: numbers === '' ? [] : (await atOnce(() => onPages(owner))).map(findable) };
  }

  async function read(owner: string): Promise<Finder> {
    if (whose !== owner) {
      whose = owner;
      last = 0;
      index = null;
      pages = { numbers: '', all: [] };
      rows.clear();
      numberOf.clear();
    }
    for (;;) {
      const [lot, count, numbers] = await atOnce(() =>
        Promise.all([
          db.summaries.where(':id').above(last).limit(LOT).toArray(),
          db.summaries.where({ owner }).count(),
          numbersOfPages(db, owner),
        ]),
      );
      for (const row of lot) {
        last = Math.max(last, row.number ?? 0);
        if (row.owner === owner) take(row);
      }
      if (lot.length === LOT) continue;
      if (count !== rows.size) await drop(owner);
      await readPages(owner, numbers.join());
      index ??= finderOf([...rows.values(), ...pages.all.filter(({ summary }) => !numberOf.has(summary.id))]);
      return index;
    }
  }

  /** One reading at a time: two at once would read the same twice. */
  let reading: Promise<unknown> = Promise.resolve();

  return async (owner, query, most) => {
    const mine = reading.catch(() => undefined).then(() => read(owner));
    reading = mine;
    return (await mine)(query, most);
  };
}
