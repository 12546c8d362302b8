/** Looks after the clocks of all handoffs: what is due is done, once, by whichever process comes first. */
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { StoreAway } from '../store/engine/away.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { bookingOf, type DueRow, dueBy, isDue, lookAt } from '../store/handoffs/clocks.ts';
import { WorkspaceGone } from '../store/removal/gone.ts';
import type { Store } from '../store/store.ts';
import type { Feed } from '../sync/feed.ts';
import { see } from './see.ts';
import { seeUnwritten } from './unwritten.ts';

/** Looked up at once. */
const MOST = 100;
/** Milliseconds after which one is looked at again that could not be: a damaged one holds up no other. */
const AGAIN = 10 * 60 * 1000;

export interface WatchOptions {
  store: Pick<Store, 'look' | 'transact'>;
  clock: Clock;
  feed: Pick<Feed, 'announce'>;
  log: Pick<Logger, 'warn'>;
  metrics: Pick<Metrics, 'jobs' | 'jobAt'>;
  /** Milliseconds between two looks; 0 for none but those that are asked for. */
  everyMs: number;
}

export interface Watch {
  /** Does all that is due by now. Never rejects: what could not be done is due still. */
  look(): Promise<void>;
  /** Resolves once nothing is being done any more. */
  stop(): Promise<void>;
}

export function watchClocks({ store, clock, feed, log, metrics, everyMs }: WatchOptions): Watch {
  let isStopped = false;
  let running: Promise<void> | null = null;

  async function all(): Promise<void> {
    for (let rows = await due(); rows.length > 0 && !isStopped; rows = await due()) for (const row of rows) await one(row);
  }

  const due = (): Promise<DueRow[]> => store.look((db) => dueBy(db, clock.now(), MOST));

  async function one(row: DueRow): Promise<void> {
    if (isStopped) return;
    const { workspace, handoff } = row;
    const now = clock.now();
    try {
      const handoffs = await store.transact(async (tx) => {
        await takeTurn(tx, workspace);
        // Another process, or whoever changed it meanwhile, may have been here.
        if (!(await isDue(tx, row, now))) return [];
        if (bookingOf(handoff) === null) return see(tx, workspace, handoff, now);
        // All of a workspace's at once: many that come together are one notice.
        await seeUnwritten(tx, workspace, now, { again: now + AGAIN, report });
        return [];
      });
      if (handoffs.length > 0) feed.announce({ workspace, handoffs });
    } catch (error) {
      if (error instanceof WorkspaceGone) return;
      if (error instanceof StoreAway) throw error;
      report(error);
      await store.transact((tx) => lookAt(tx, { workspace, handoff, at: now + AGAIN }));
    }
  }

  const report = (error: unknown): void =>
    log.warn({ job: 'clocks', error: error instanceof Error ? error.name : 'unknown' }, 'a handoff’s clocks could not be looked at');

  async function tried(): Promise<void> {
    try {
      await all();
      metrics.jobs.inc({ job: 'clocks', result: 'done' });
      metrics.jobAt.set({ job: 'clocks' }, Math.floor(clock.now() / 1000));
    } catch (error) {
      metrics.jobs.inc({ job: 'clocks', result: 'failed' });
      if (!(error instanceof StoreAway))
        log.warn({ job: 'clocks', error: error instanceof Error ? error.name : 'unknown' }, 'clocks could not be looked at');
    }
  }

  function look(): Promise<void> {
    running ??= tried().finally(() => {
      running = null;
    });
    return running;
  }

  const timer = everyMs > 0 ? setInterval(() => void look(), everyMs).unref() : undefined;
  return {
    look,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
