/** The database goes away and comes back while the server is in use. A PostgreSQL of its own: the others are not to lose theirs. */
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { createBackend } from '../../../src/server/backend.ts';
import { completeEdits } from '../brief.ts';
import { begin, call, command, Device, edit, newRecord, problemOf, signedIn, temporaryFolder, uuid, workspaceWith } from '../harness.ts';
import { CHANGED, listening } from '../listening.ts';
import { newCluster } from './cluster.ts';

vi.setConfig({ testTimeout: 120_000 });

async function company() {
  const cluster = await newCluster({ careless: false });
  onTestFinished(() => cluster.remove());
  const [here, there] = await Promise.all(
    [1, 2].map(() => createBackend({ dataFolder: temporaryFolder(), databaseUrl: cluster.url('postgres') })),
  );
  if (!here || !there) throw new Error('no servers');
  onTestFinished(async () => void (await Promise.all([here.close(), there.close()])));
  const workspace = await workspaceWith(here);
  const sdr = await signedIn(here, workspace, 'Sam', ['sdr']);
  const ae = await signedIn(there, workspace, 'Avery', ['ae']);
  return { cluster, here, there, sdr, ae };
}

test('while it is gone every request is told to come again, and the server says that it is not ready; then all goes on by itself', async () => {
  const { cluster, here, there, sdr, ae } = await company();
  const record = newRecord();
  await sdr.does(begin(record));
  const before = await ae.pullAll();
  expect((await call(here, '/readyz')).status).toBe(200);
  const stream = await listening(ae);

  for (const round of [0, 1]) {
    await cluster.stop();
    const written = { token: sdr.token, key: uuid(), body: { operations: [edit(record, 'pain', round, `round ${round}`)] } };
    const refused = await Promise.all([
      call(here, '/readyz'),
      call(there, '/readyz'),
      call(here, '/v1/me', { token: sdr.token }),
      call(here, '/v1/sync/push', written),
      call(there, '/v1/sync/pull', { token: ae.token }),
      call(here, '/v1/sign-in', { body: { code: 'AAAA-BBBB-CCCC', device: 'laptop' } }),
    ]);
    for (const response of refused) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await problemOf(response)).toMatchObject({ name: 'unavailable', status: 503 });
    }
    expect((await call(here, '/healthz')).status).toBe(200);
    await cluster.start();

    await expect.poll(async () => (await call(here, '/readyz')).status, { timeout: 30_000 }).toBe(200);
    const again = await call(here, '/v1/sync/push', written);
    expect(again.status).toBe(200);
    expect((await sdr.handoff(handoffId(record)))?.registers['pain']).toMatchObject({ value: `round ${round}`, revision: round + 1 });
    // The page was told to look, though nothing was said in time: or its stream ended, which tells it the same.
    expect([CHANGED, null]).toContain(await stream.next());
  }
  expect(before.handoffs).toEqual([]);
  const elsewhere = await listening(new Device(here, ae.token, ae.id, 'Avery'));
  await sdr.push([...completeEdits(record, ae.id).filter((operation) => operation.kind === 'command' || operation.register !== 'pain')]);
  await sdr.does(command(record, 1, { name: 'submit' }));
  void elsewhere;
});

test('cut in the middle of load, what was acknowledged is there once, and what was not is done by sending it again', async () => {
  const { cluster, here, there, sdr } = await company();
  const devices = [sdr, new Device(there, sdr.token, sdr.id, 'Sam')];
  const statuses = new Set<number>();
  const acknowledged = new Map<string, number>();
  let restarting = true;

  const writer = async (device: Device): Promise<void> => {
    const record = newRecord();
    const id = handoffId(record);
    let operation = begin(record);
    for (let revision = 0; restarting || revision < 5; ) {
      const body = { operations: [operation] };
      const response = await call(device.backend, '/v1/sync/push', { token: device.token, key: operation.key, body });
      statuses.add(response.status);
      if (response.status !== 200) continue;
      const { results } = await response.json();
      expect(results).toMatchObject([{ status: 'applied' }]);
      if (operation.kind === 'edit') revision += 1;
      acknowledged.set(id, revision);
      operation = edit(record, 'pain', revision, `written ${revision + 1}`);
    }
  };
  const writing = Promise.all(devices.flatMap((device) => [writer(device), writer(device), writer(device)]));
  for (let round = 0; round < 3; round++) {
    const size = acknowledgedSum(acknowledged);
    await expect.poll(() => acknowledgedSum(acknowledged), { timeout: 30_000 }).toBeGreaterThan(size + 10);
    await cluster.stop();
    await cluster.start();
  }
  restarting = false;
  await writing;
  expect([...statuses].toSorted()).toEqual([200, 503]);
  const kept = new Map((await sdr.pullAll()).handoffs.map(({ id, registers }) => [id, registers['pain']]));
  for (const [id, revision] of acknowledged) expect(kept.get(id)).toMatchObject({ revision, value: `written ${revision}` });
  expect(kept.size).toBe(6);
  expect((await call(here, '/readyz')).status).toBe(200);
  expect(await connections(cluster.url('postgres'))).toBeLessThanOrEqual(2 * 17);
});

const acknowledgedSum = (acknowledged: Map<string, number>): number => [...acknowledged.values()].reduce((sum, each) => sum + each, 0);

async function connections(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as open from pg_stat_activity where application_name like 'baton%'");
  await client.end();
  return rows[0].open;
}
