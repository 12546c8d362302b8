import { expect, test } from 'vitest';
import { handOff } from '../brief.ts';
import { call, newRecord, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { writingElsewhere } from '../stores.ts';

test('whoever only reads waits for no writer: ready, session, account, pull, stream, wrong codes', async () => {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder, heartbeatMs: 5 });
  const workspace = await workspaceWith(backend);
  const sdr = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const ae = await signedIn(backend, workspace, 'Avery', ['ae']);
  await handOff(sdr, ae, newRecord());

  const done = await writingElsewhere(dataFolder);
  expect((await call(backend, '/readyz')).status).toBe(200);
  expect((await call(backend, '/v1/me', { token: ae.token })).status).toBe(200);
  expect((await ae.pullAll()).handoffs).toHaveLength(1);
  expect((await call(backend, '/v1/sign-in', { body: { code: 'AAAA-BBBB-CCCC', device: 'laptop' } })).status).toBe(403);
  const stop = new AbortController();
  const stream = await fetch(`${backend.url}/v1/sync/stream`, { headers: { Authorization: `Bearer ${ae.token}` }, signal: stop.signal });
  const reader = (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes(': still here')) {
    const { done, value } = await reader.read();
    if (done) break;
    heard += value;
  }
  stop.abort();
  expect(heard).toContain(': still here');
  await done();
});
