/** Fetches what changed elsewhere, page by page. A page and its cursor are stored together. */
import { read, type ToldPage } from '../protocol/packed.ts';
import type { ClockPort, StoragePort, TransportFailure, TransportPort } from './ports.ts';
import { applyGone, applyHandoffs } from './pulled.ts';

interface Way {
  storage: StoragePort;
  transport: TransportPort;
  clock: ClockPort;
  owner: string;
}

type Told = Awaited<ReturnType<TransportPort['pull']>>;

/** A page that was asked for while the one before it is written. */
interface Ahead {
  cursor: string;
  answer: Promise<Told>;
}

/** Pages in one go: a bound on what a mad server can make a worker do. What is left comes with the next round, from the cursor reached. */
const MOST_PAGES = 1_000;

export async function pull({ storage, transport, clock, owner }: Way): Promise<{ changed: boolean; failure: TransportFailure | null }> {
  let changed = false;
  let ahead: Ahead | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const cursor = await storage.cursor(owner);
    // Where something put the cursor back meanwhile, what was asked ahead is not what is wanted now.
    const answered: Told = await (ahead?.cursor === cursor ? ahead.answer : transport.pull(cursor));
    if (!answered.ok) {
      if (cursor === '' || !isUnknownCursor(answered.failure)) return { changed, failure: answered.failure };
      await storage.atomically((store) => store.setCursor(owner, ''));
      continue;
    }
    const told: ToldPage = answered.value;
    // The next page is on its way while this one is written.
    const goesOn = told.more && told.cursor !== cursor && page + 1 < MOST_PAGES;
    ahead = goesOn ? { cursor: told.cursor, answer: transport.pull(told.cursor) } : null;
    // A page that cannot be written ends the round, and nobody waits for the next one.
    ahead?.answer.catch(() => undefined);
    await storage.atomically(async (store) => {
      const met = Array.isArray(told.handoffs) ? told.handoffs : await store.keepPacked(owner, told.handoffs);
      const { handoffs, unread } = read(met);
      if (countOf(met) < countOf(told.handoffs)) changed = true;
      changed = (await applyHandoffs(store, owner, handoffs, clock.now())) || changed;
      for (const one of [...unread, ...(told.unread ?? [])]) await store.setAside(owner, one);
      for (const id of told.gone) changed = (await applyGone(store, owner, id, clock.now())) || changed;
      if (told.people.length > 0) {
        await store.putPeople(owner, told.people);
        changed = true;
      }
      if (told.names) {
        await store.putNames(owner, told.names);
        changed = true;
      }
      await store.setCursor(owner, told.cursor);
    });
    if (!told.more) return { changed, failure: null };
    // More to come from the same place would go round for ever.
    if (told.cursor === cursor) return { changed, failure: { kind: 'nonsense' } };
  }
  return { changed, failure: { kind: 'nonsense' } };
}

const countOf = (handoffs: ToldPage['handoffs']): number => (Array.isArray(handoffs) ? handoffs : handoffs.rows).length;

/** A server set up anew, or restored, does not know the cursor: start over, what is here is merged with what comes. */
function isUnknownCursor(failure: TransportFailure): boolean {
  return failure.kind === 'problem' && failure.problem === 'bad-input';
}
