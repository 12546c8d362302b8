/** Forgets what was kept long enough. */
import type { Logger } from 'pino';
import { replay } from '../backup/replay.ts';
import { forgetInFile } from '../backup/tombstoneFile.ts';
import type { Clock } from '../clock.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';
import { JOBS, TOMBSTONES_LAST_MS } from './registry.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Housekeeping {
  store: Store;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** Where the tombstones' file stands. */
  dataFolder: string;
}

/** At once, and then once a day until the returned function is called. A failure is logged, and tried again the next day. */
export async function keepForgetting(house: Housekeeping): Promise<() => void> {
  const { store, clock } = house;
  const forget = async (): Promise<void> => {
    for (const { name, lastsMs, forget: work } of JOBS)
      await attempt(house, name, () => store.transactAlone((tx) => work(tx, clock.now() - lastsMs)));
    await attempt(house, 'tombstone-file', async () => {
      await forgetInFile(house.dataFolder, clock.now() - TOMBSTONES_LAST_MS);
      await replay(store, house.dataFolder);
    });
  };
  await forget();
  const daily = setInterval(forget, DAY_MS).unref();
  return () => clearInterval(daily);
}

async function attempt({ log, metrics, clock }: Housekeeping, job: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    metrics.jobs.inc({ job, result: 'done' });
    metrics.jobAt.set({ job }, Math.floor(clock.now() / 1000));
  } catch (error) {
    metrics.jobs.inc({ job, result: 'failed' });
    log.warn({ job, error: error instanceof Error ? error.name : 'unknown' }, 'a daily job failed and is tried again tomorrow');
  }
}
