/** Fetches what changed elsewhere, page by page. A page and its cursor are stored together. */
import type { ClockPort, StoragePort, TransportFailure, TransportPort } from './ports.ts';
import { applyGone, applyHandoff } from './pulled.ts';

interface Way {
  storage: StoragePort;
  transport: TransportPort;
  clock: ClockPort;
  owner: string;
}

export async function pull({ storage, transport, clock, owner }: Way): Promise<{ changed: boolean; failure: TransportFailure | null }> {
  let changed = false;
  for (;;) {
    const cursor = await storage.cursor(owner);
    const answered = await transport.pull(cursor);
    if (!answered.ok) {
      if (cursor === '' || !isUnknownCursor(answered.failure)) return { changed, failure: answered.failure };
      await storage.atomically((store) => store.setCursor(owner, ''));
      continue;
    }
    const page = answered.value;
    await storage.atomically(async (store) => {
      for (const handoff of page.handoffs) changed = (await applyHandoff(store, owner, handoff, clock.now())) || changed;
      for (const one of page.unread ?? []) await store.setAside(owner, one);
      for (const id of page.gone) changed = (await applyGone(store, owner, id, clock.now())) || changed;
      if (page.people.length > 0) {
        await store.putPeople(owner, page.people);
        changed = true;
      }
      if (page.names) {
        await store.putNames(owner, page.names);
        changed = true;
      }
      await store.setCursor(owner, page.cursor);
    });
    if (!page.more) return { changed, failure: null };
    // More to come from the same place would go round for ever.
    if (page.cursor === cursor) return { changed, failure: { kind: 'nonsense' } };
  }
}

/** A server set up anew, or restored, does not know the cursor: start over, what is here is merged with what comes. */
function isUnknownCursor(failure: TransportFailure): boolean {
  return failure.kind === 'problem' && failure.problem === 'bad-input';
}
