import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { begin, call, edit, newRecord, problemOf, signedIn, started, temporaryFolder, uuid, workspaceWith } from '../harness.ts';
import { writingElsewhere } from '../stores.ts';

test('where another process writes for longer than anybody waits, a push is told to come again, and is then done once', async () => {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const record = newRecord();
  await sam.does(begin(record));
  const sent = { token: sam.token, key: uuid(), body: { operations: [edit(record, 'pain', 0, 'They lose pallets.')] } };

  const done = await writingElsewhere(dataFolder);
  const refused = await call(backend, '/v1/sync/push', sent);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await problemOf(refused)).toMatchObject({ name: 'unavailable', status: 503 });
  expect((await sam.handoff(handoffId(record)))?.registers).toEqual({});
  await done();

  for (const _ of ['first', 'again']) expect((await call(backend, '/v1/sync/push', sent)).status).toBe(200);
  expect((await sam.handoff(handoffId(record)))?.registers['pain']).toMatchObject({ revision: 1 });
}, 90_000);
