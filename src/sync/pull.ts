/** Fetches what changed elsewhere, page by page. A page and its cursor are stored together. */
import type { ClockPort, StoragePort, TransportFailure, TransportPort } from './ports.ts';
import { applyGone, applyHandoff } from './pulled.ts';

interface Way {
  storage: StoragePort;
  transport: TransportPort;
  clock: ClockPort;
  owner: string;
}

/** Pages in one go: a bound on what a mad server can make a worker do. What is left comes with the next round, from the cursor reached. */
const MOST_PAGES = 1_000;

export async function pull({ storage, transport, clock, owner }: Way): Promise<{ changed: boolean; failure: TransportFailure | null }> {
  let changed = false;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const cursor = await storage.cursor(owner);
    const answered = await transport.pull(cursor);
    if (!answered.ok) {
      if (cursor === '' || !isUnknownCursor(answered.failure)) return { changed, failure: answered.failure };
      await storage.atomically((store) => store.setCursor(owner, ''));
      continue;
    }
    const told = answered.value;
    await storage.atomically(async (store) => {
      for (const handoff of told.handoffs) changed = (await applyHandoff(store, owner, handoff, clock.now())) || changed;
      for (const one of told.unread ?? []) await store.setAside(owner, one);
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

/** A server set up anew, or restored, does not know the cursor: start over, what is here is merged with what comes. */
function isUnknownCursor(failure: TransportFailure): boolean {
  return failure.kind === 'problem' && failure.problem === 'bad-input';
}
