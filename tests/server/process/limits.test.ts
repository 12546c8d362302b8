import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { PUSH_MAX } from '../../../src/protocol/http/push.ts';
import { problemSchema } from '../../../src/protocol/problem.ts';
import { takeChanges } from '../../../src/server/store/handoffs/changes.ts';
import { begin, call, newRecord, problemOf, signedIn, started, workspaceWith } from '../harness.ts';

test('a device that asks too often is told how long to wait, and another is not held back by it', async () => {
  const backend = await started({ limits: { tokenPerMinute: 6 } });
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const kim = await signedIn(backend, workspace, 'Kim', ['sdr']);
  for (let count = 0; count < 3; count++) await sam.pull();
  const refusal = await call(backend, '/v1/sync/pull', { token: sam.token, headers: { Origin: 'chrome-extension://x' } });
  expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(8);
  expect(Number(refusal.headers.get('retry-after'))).toBeLessThanOrEqual(10);
  expect(await problemOf(refusal)).toMatchObject({ name: 'too-many', status: 429 });
  await kim.pull();
});

test('an address that asks too often is held back before its token is looked at; who watches the server is not', async () => {
  const backend = await started({ limits: { addressPerMinute: 10 } });
  for (let count = 0; count < 5; count++) expect((await call(backend, '/v1/me')).status).toBe(401);
  const refusal = await call(backend, '/v1/me');
  expect(refusal.headers.get('retry-after')).toMatch(/^[1-6]$/);
  expect(await problemOf(refusal)).toMatchObject({ name: 'too-many' });
  for (const path of ['/healthz', '/readyz', '/metrics']) expect((await call(backend, path)).status).toBe(200);
});

test('behind a proxy the address it heard counts, and nobody makes one up', async () => {
  const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
  const backend = await started({ limits: { addressPerMinute: 2, proxies: 1 } });
  expect((await call(backend, '/v1/me', from('198.51.100.1'))).status).toBe(401);
  expect((await call(backend, '/v1/me', from('198.51.100.1'))).status).toBe(429);
  expect((await call(backend, '/v1/me', from('made-up, 198.51.100.1'))).status).toBe(429);
  expect((await call(backend, '/v1/me', from('198.51.100.1, 198.51.100.2'))).status).toBe(401);

  const alone = await started({ limits: { addressPerMinute: 2 } });
  expect((await call(alone, '/v1/me', from('198.51.100.1'))).status).toBe(401);
  expect((await call(alone, '/v1/me', from('198.51.100.2'))).status).toBe(429);
});

test('nothing is counted where the limits are off', async () => {
  const backend = await started({ limits: { addressPerMinute: 0, tokenPerMinute: 0 } });
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  for (let count = 0; count < 50; count++) await sam.pull();
});

test('a body that is too long is refused before it is read, with or without its length said', async () => {
  const backend = await started();
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const tooLong = 'x'.repeat(PUSH_MAX + 1);
  expect(await problemOf(await call(backend, '/v1/sync/push', { token: sam.token, body: tooLong }))).toMatchObject({ name: 'too-large' });
  expect(await problemOf(await call(backend, '/v1/sign-in', { body: { code: 'x'.repeat(10_001), device: 'd' } }))).toMatchObject({
    name: 'too-large',
    status: 413,
  });
  expect(await problemOf(await call(backend, '/v1/sign-out', { token: sam.token, body: tooLong.slice(0, 20_000) }))).toMatchObject({
    name: 'too-large',
  });
  const streamed = await fetch(`${backend.url}/v1/sync/push`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sam.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(tooLong));
        controller.close();
      },
    }),
    duplex: 'half',
  } as RequestInit);
  expect(await problemOf(streamed)).toMatchObject({ name: 'too-large' });
  expect(await sam.does(begin(newRecord()))).toMatchObject({ status: 'applied' });
});

test('an answer that takes too long is given up with a word on what to do, and the push can be sent again', async () => {
  const backend = await started({ limits: { requestMs: 500 } });
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const operation = begin(newRecord());
  const sent = { token: sam.token, key: crypto.randomUUID(), body: { operations: [operation] } };
  let letGo = () => {};
  const held = backend.store.transact(async (tx) => {
    await takeChanges(tx, workspace, 0);
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  const late = await call(backend, '/v1/sync/push', sent);
  expect(late.headers.get('retry-after')).toBe('2');
  expect(await problemOf(late)).toMatchObject({ name: 'unavailable', status: 503 });
  letGo();
  await held;
  const again = await call(backend, '/v1/sync/push', sent);
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ results: [{ status: 'applied' }] });
  expect((await sam.pullAll()).handoffs).toHaveLength(1);
});

test.each([
  ['no HTTP', 'SECRET words\r\n\r\n', 400, 'bad-input'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 413, 'too-large'],
])('%s is answered with a problem too', async (_, sent, status, name) => {
  const backend = await started();
  const { hostname, port } = new URL(backend.url);
  const socket = connect(Number(port), hostname);
  socket.end(sent);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toContain('Content-Type: application/problem+json');
  expect(problemSchema.parse(JSON.parse(body)).type).toBe(`urn:baton:problem:${name}`);
  expect(answer).not.toContain('SECRET');
});
