import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import type { Backend } from '../../../src/server/backend.ts';
import { ANSWERS_LAST_MS } from '../../../src/server/jobs/registry.ts';
import { begin, newRecord, signedIn, started, temporaryFolder, turnedClock, workspaceWith } from '../harness.ts';
import { onPostgres } from '../stores.ts';

afterEach(() => {
  vi.useRealTimers();
});

const kept = ({ store }: Backend): Promise<number[]> =>
  store.read((tx) =>
    Promise.all((['operation', 'request'] as const).map(async (table) => (await tx.selectFrom(table).select('person').execute()).length)),
  );

test('answers are kept for sixty days, and forgotten at a start and once a day', async () => {
  const clock = turnedClock();
  const dataFolder = temporaryFolder();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const first = await started({ dataFolder, clock });
  const sdr = await signedIn(first, await workspaceWith(first), 'Sam', ['sdr']);
  await sdr.push([begin(newRecord()), begin(newRecord())]);
  clock.forward(ANSWERS_LAST_MS);
  await sdr.push([begin(newRecord())]);
  expect(await kept(first)).toEqual([3, 2]);
  vi.advanceTimersByTime(24 * 60 * 60 * 1000);
  expect(await kept(first)).toEqual([3, 2]);
  clock.forward(1);
  vi.advanceTimersByTime(24 * 60 * 60 * 1000);
  await expect.poll(() => kept(first)).toEqual([1, 1]);
  vi.useRealTimers();
  await first.close();

  clock.forward(ANSWERS_LAST_MS);
  expect(await kept(await started({ dataFolder, clock }))).toEqual([0, 0]);
});

test('they are found by an index', async () => {
  const { store } = await started();
  for (const table of ['operation', 'request'] as const) {
    const asked = sql`${sql.raw(onPostgres ? 'explain' : 'explain query plan')} delete from ${sql.table(table)} where at < 1`;
    const { rows } = await store.transact(async (tx) => {
      // A table this small is read faster whole.
      if (onPostgres) await sql`set local enable_seqscan = off`.execute(tx);
      return asked.execute(tx);
    });
    expect(JSON.stringify(rows)).toMatch(new RegExp(`index (scan (on|using) )?${table}_at`, 'i'));
  }
});
