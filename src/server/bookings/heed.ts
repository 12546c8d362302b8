/** Looks for the bookings of handoffs that devices have just told of, beside the pushes: nobody waits for it. */
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import type { Store } from '../store/store.ts';
import type { Feed } from '../sync/feed.ts';
import { bookingOfHandoff } from './match.ts';

export interface Heed {
  /** Ids of handoffs that were begun, or whose page told something. */
  told(workspace: string, handoffs: readonly string[]): void;
  /** Resolves when all that was told by now is seen to. */
  done(): Promise<void>;
}

export function heedBookings({ store, clock, feed, log }: { store: Store; clock: Clock; feed: Feed; log: Logger }): Heed {
  const waiting = new Map<string, Set<string>>();
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;

  async function seeTo(workspace: string, handoffs: ReadonlySet<string>): Promise<void> {
    const touched = await store.transact(async (tx) => {
      await takeTurn(tx, workspace);
      const facts = [];
      for (const id of handoffs) facts.push(...(await bookingOfHandoff(tx, workspace, id, clock.now())));
      return facts;
    });
    if (touched.length > 0) feed.announce({ workspace, handoffs: touched });
  }

  async function run(): Promise<void> {
    for (let [entry] = waiting; entry; [entry] = waiting) {
      const [workspace, handoffs] = entry;
      waiting.delete(workspace);
      // What is missed is seen to when the handoff is told of again, or the list is read again.
      await seeTo(workspace, handoffs).catch((error: unknown) =>
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a booking was not looked for'),
      );
    }
    isRunning = false;
  }

  return {
    told(workspace, handoffs) {
      if (handoffs.length === 0) return;
      waiting.set(workspace, new Set([...(waiting.get(workspace) ?? []), ...handoffs]));
      if (isRunning) return;
      isRunning = true;
      running = run();
    },
    done: () => running,
  };
}
