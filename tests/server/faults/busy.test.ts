import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { begin, call, edit, newRecord, problemOf, signedIn, started, temporaryFolder, uuid, workspaceWith } from '../harness.ts';
import { onPostgres, writingElsewhere } from '../stores.ts';

async function office(dataFolder: string) {
  const backend = await started({ dataFolder });
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const record = newRecord();
  await sam.does(begin(record));
  const push = { token: sam.token, key: uuid(), body: { operations: [edit(record, 'pain', 0, 'They lose pallets.')] } };
  return { backend, sam, push, handoff: () => sam.handoff(handoffId(record)) };
}

test('where another process writes for longer than anybody waits, a push is told to come again, and is then done once', async () => {
  const dataFolder = temporaryFolder();
  const { backend, push, handoff } = await office(dataFolder);
  const done = await writingElsewhere(dataFolder);
  const refused = await call(backend, '/v1/sync/push', push);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await problemOf(refused)).toMatchObject({ name: 'unavailable', status: 503 });
  expect((await handoff())?.registers).toEqual({});
  await done();

  for (const _ of ['first', 'again']) expect((await call(backend, '/v1/sync/push', push)).status).toBe(200);
  expect((await handoff())?.registers['pain']).toMatchObject({ revision: 1 });
}, 90_000);

/** Holds the embedded store for writing in a process of its own, until it is told to let go. */
async function holder(dataFolder: string): Promise<() => void> {
  const child = fork(new URL('./holder.ts', import.meta.url), [join(dataFolder, 'baton.sqlite')]);
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  return () => child.disconnect();
}

test.runIf(!onPostgres)(
  'while another process writes, whoever reads is answered, and a push waits for its turn',
  async () => {
    const dataFolder = temporaryFolder();
    const { backend, sam, push, handoff } = await office(dataFolder);
    const letGo = await holder(dataFolder);
    let isAnswered = false;
    const pushed = call(backend, '/v1/sync/push', push).finally(() => {
      isAnswered = true;
    });
    // Nobody waits for the push: with the process standing still, it would be the first of all to be answered.
    for (let read = 0; read < 20; read += 1) {
      expect((await call(backend, '/healthz')).status).toBe(200);
      expect((await sam.pull()).handoffs).toHaveLength(1);
    }
    expect(isAnswered).toBe(false);
    letGo();
    expect((await pushed).status).toBe(200);
    expect((await handoff())?.registers['pain']).toMatchObject({ revision: 1 });
  },
  90_000,
);
