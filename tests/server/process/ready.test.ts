/** `/readyz` says yes only where what people type can be kept. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { readiness } from '../../../src/server/readiness.ts';
import { StoreAway } from '../../../src/server/store/engine/away.ts';
import type { Piece } from '../../../src/server/store/engine/together.ts';
import { addWorkspace } from '../../../src/server/store/people/workspaces.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { begin, call, newRecord, problemOf, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { bareStore, onPostgres, storeIn } from '../stores.ts';

test.runIf(onPostgres)('a database that can only be read is no place to be ready on, and asks to come again', async () => {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  expect((await call(backend, '/readyz')).status).toBe(200);
  const { databaseUrl = '' } = await storeIn(dataFolder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const name = new URL(databaseUrl).pathname.slice(1);
  await client.query(`alter database ${name} set default_transaction_read_only = on`);
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'baton'",
  );
  await expect.poll(async () => (await call(backend, '/readyz')).status, { timeout: 10_000 }).toBe(503);
  const refused = await call(backend, '/v1/sync/push', { token: sam.token, body: { operations: [begin(newRecord())] } });
  expect(await problemOf(refused)).toMatchObject({ name: 'unavailable' });
  expect((await sam.pullAll()).people).toHaveLength(1);
  expect((await call(backend, '/healthz')).status).toBe(200);
});

/** What rejects while nobody listens ends a process. */
function rejectedUnheard(): unknown[] {
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  onTestFinished(() => void process.off('unhandledRejection', hear));
  return unheard;
}

test.runIf(!onPostgres)('a store whose folder is away is no place to be ready on, and the server lives on', async () => {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const unheard = rejectedUnheard();
  renameSync(dataFolder, `${dataFolder}-moved`);
  onTestFinished(() => renameSync(`${dataFolder}-moved`, dataFolder));
  expect((await call(backend, '/readyz')).status).toBe(503);
  expect((await call(backend, '/healthz')).status).toBe(200);
  expect(unheard).toEqual([]);
});

test('a folder whose room cannot be looked at has none', async () => {
  const { ready } = readiness(await bareStore(), join(temporaryFolder(), 'not-there'), () => 7);
  const unheard = rejectedUnheard();
  expect(await Promise.all([ready(), ready()])).toEqual([false, false]);
  // Told after all that was promised is settled.
  await new Promise((resolve) => setImmediate(resolve));
  expect(unheard).toEqual([]);
});

test('whoever asks without a pause makes nobody write without a pause', async () => {
  const store = await bareStore();
  let writes = 0;
  const counted: Store = {
    ...store,
    transact(work) {
      writes += 1;
      return store.transact(work);
    },
  };
  const { ready } = readiness(counted, null, () => 7);
  expect(await Promise.all(Array.from({ length: 20 }, ready))).not.toContain(false);
  expect(writes).toBe(1);
  expect(await store.read((tx) => tx.selectFrom('pulse').select('at').execute())).toEqual([{ at: 7 }]);
});

test('a refused write counts for more than a small one that is tried, until one gets through', async () => {
  const store = await bareStore();
  let isFull = true;
  const full = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
  const sometimes: Store = {
    ...store,
    together(work) {
      const asks = store.together(work);
      return (piece) => (isFull ? Promise.reject(new StoreAway(full)) : asks(piece));
    },
  };
  const { ready, store: noticing } = readiness(sometimes, null, () => 7);
  const { id: workspace } = await store.transact((tx) => addWorkspace(tx, 'Northwind'));
  const asks = noticing.together<Piece, undefined>(async (_, pieces) => pieces.map(() => undefined));
  const write = () => asks({ workspace, changes: 1 });
  await expect(write()).rejects.toThrow(StoreAway);
  expect(await ready()).toBe(false);
  isFull = false;
  await write();
  await expect.poll(ready, { timeout: 5_000 }).toBe(true);
});
