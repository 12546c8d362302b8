/** Forgets what was kept long enough. */
import type { Logger } from 'pino';
import { replay } from '../backup/replay.ts';
import { forgetInFile } from '../backup/tombstoneFile.ts';
import type { Clock } from '../clock.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import { DUTIES, JOBS, TOMBSTONES_LAST_MS } from './registry.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Milliseconds before removals that could not be seen to are tried again: until then the server is not ready. */
const AGAIN_MS = 60_000;

export interface Housekeeping {
  store: Store;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** Where the tombstones' file stands. */
  dataFolder: string;
}

export interface Forgetting {
  /** Whether it is known that nobody is there who was removed. */
  holds(): boolean;
  /** Sees to the removals now. Never rejects. */
  keep(): Promise<void>;
  stop(): void;
}

/**
 * At once, and then once a day until it is stopped. A failure is logged, and tried again the next day. Removals are more: rejects where they cannot be seen
 * to at once; where they cannot later, they no longer hold until they are.
 */
export async function keepForgetting(house: Housekeeping): Promise<Forgetting> {
  const { store, clock, log } = house;
  let holds = true;
  let isBusy = false;
  let isOwed = false;

  async function daily(name: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    const error = await attempt(house, name, () => store.transactAlone(work));
    if (error) log.warn({ job: name, error: error.name }, 'a daily job failed and is tried again tomorrow');
  }

  async function forget(): Promise<void> {
    for (const { name, lastsMs, forget: work } of JOBS) await daily(name, (tx) => work(tx, clock.now() - lastsMs));
    for (const { name, see } of DUTIES) await daily(name, (tx) => see(tx, clock.now()));
  }

  const removals = () =>
    attempt(house, 'tombstone-file', async () => {
      await forgetInFile(house.dataFolder, clock.now() - TOMBSTONES_LAST_MS);
      await replay(store, house.dataFolder);
    });

  async function keep(): Promise<void> {
    isOwed = true;
    if (isBusy) return;
    isBusy = true;
    let error: Error | null = null;
    // Somebody may be removed while the last removal is seen to.
    while (isOwed) {
      isOwed = false;
      error = await removals();
    }
    isBusy = false;
    holds = error === null;
    if (error) log.error({ job: 'tombstone-file', error: error.name }, 'removals may not hold: not ready, and tried again in a minute');
  }

  await forget();
  const error = await removals();
  if (error) throw error;
  const timer = setInterval(() => void forget().then(keep), DAY_MS).unref();
  const again = setInterval(() => void (holds || keep()), AGAIN_MS).unref();
  return {
    holds: () => holds,
    keep,
    stop() {
      clearInterval(timer);
      clearInterval(again);
    },
  };
}

/** Null where it was done. */
async function attempt({ metrics, clock }: Housekeeping, job: string, work: () => Promise<void>): Promise<Error | null> {
  try {
    await work();
    metrics.jobs.inc({ job, result: 'done' });
    metrics.jobAt.set({ job }, Math.floor(clock.now() / 1000));
    return null;
  } catch (error) {
    metrics.jobs.inc({ job, result: 'failed' });
    return error instanceof Error ? error : new Error(String(error));
  }
}
