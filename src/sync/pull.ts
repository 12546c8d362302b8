/** Fetches what changed elsewhere, page by page. A page and its cursor are stored together. */
import { read, type ToldPage } from '../protocol/packed.ts';
import { askAhead, type Pages } from './ahead.ts';
import { settleApart } from './apart.ts';
import type { ClockPort, StoragePort, StorageWriter, TransportFailure, TransportPort } from './ports.ts';
import { applyGone, applyHandoffs, PutBack } from './pulled.ts';

interface Way {
  storage: StoragePort;
  transport: TransportPort;
  clock: ClockPort;
  owner: string;
}

/** Pages in one go: a bound on what a mad server can make a worker do. What is left comes with the next round, from the cursor reached. */
const MOST_PAGES = 1_000;

interface Pull {
  /** True when this device's copy changed. */
  changed: boolean;
  failure: TransportFailure | null;
}

export async function pull(way: Way): Promise<Pull> {
  const pages = askAhead(way.transport);
  try {
    return await pullAll(way, pages);
  } finally {
    pages.end();
  }
}

async function pullAll({ storage, clock, owner }: Way, pages: Pages): Promise<Pull> {
  let changed = false;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const cursor = await storage.cursor(owner);
    const asked = pages.page(cursor, MOST_PAGES - page - 1);
    const answered = await asked.answer;
    if (!answered.ok) {
      if (cursor === '' || !isUnknownCursor(answered.failure)) return { changed, failure: answered.failure };
      await storage.atomically((store) => store.setCursor(owner, '', cursor));
      continue;
    }
    const told: ToldPage = answered.value;
    if (told.more) asked.goesOn(told.cursor);
    try {
      changed = (await storage.atomically((store) => keep(store, { clock, owner }, told, cursor))) || changed;
    } catch (error) {
      if (!(error instanceof PutBack)) throw error;
      await storage.atomically(async (store) => {
        await store.setApart(owner, null);
        await store.askFromBeginning(owner);
      });
      continue;
    }
    // What could not be read here has put it back.
    if (!told.more && (await storage.cursor(owner)) !== told.cursor) continue;
    if (!told.more) return { changed, failure: null };
    // More to come from the same place would go round for ever.
    if (told.cursor === cursor) return { changed, failure: { kind: 'nonsense' } };
  }
  return { changed, failure: { kind: 'nonsense' } };
}

/** All of a page, and how far it goes; resolves with true when this device's copy changed. Call inside a transaction. */
async function keep(store: StorageWriter, { clock, owner }: Pick<Way, 'clock' | 'owner'>, told: ToldPage, from: string): Promise<boolean> {
  if (told.anew) await store.setApart(owner, told.anew.since);
  const met = Array.isArray(told.handoffs) ? told.handoffs : await store.keepPacked(owner, told.handoffs);
  const { handoffs, unread } = read(met);
  const isKept = countOf(met) < countOf(told.handoffs);
  let changed =
    (await applyHandoffs(store, owner, handoffs, clock)) ||
    isKept ||
    told.people.length > 0 ||
    told.names !== undefined ||
    told.settings !== undefined;
  for (const one of [...unread, ...(told.unread ?? [])]) await store.setAside(owner, one);
  for (const id of told.gone) {
    const given = told.given?.find((one) => one.id === id) ?? null;
    changed = (await applyGone(store, owner, { id, given }, clock.now())) || changed;
  }
  await store.nowRead(owner, [...[...handoffs, ...told.people].map(({ id }) => id), ...told.gone]);
  if (told.people.length > 0) await store.putPeople(owner, told.people);
  if (told.names) await store.putNames(owner, told.names);
  if (told.settings) await store.putSettings(owner, told.settings);
  if (!told.more) changed = (await settleApart(store, owner, clock.now())) || changed;
  const moved = await store.setCursor(owner, told.cursor, from);
  if (moved && !told.more) await store.toldAll(owner);
  return changed;
}

const countOf = (handoffs: ToldPage['handoffs']): number => (Array.isArray(handoffs) ? handoffs : handoffs.rows).length;

/** A server set up anew, or restored, does not know the cursor: start over, what is here is merged with what comes. */
function isUnknownCursor(failure: TransportFailure): boolean {
  return failure.kind === 'problem' && failure.problem === 'bad-input';
}
