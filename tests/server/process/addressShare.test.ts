/** One address cannot take what is there for all: by its connections, and behind a proxy by its requests that are under way. */
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Backend } from '../../../src/server/backend.ts';
import { held } from '../../../src/server/http/held.ts';
import { call, problemOf, signedIn, started, workspaceWith } from '../harness.ts';

/** From an address of this machine. */
async function connected({ url }: Backend, localAddress: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), localAddress });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

const answered = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\r\n\r\n')) resolve(text);
    });
    socket.once('close', () => resolve(text));
    socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n');
  });

test('connections of one address beyond its share are closed unheard and counted, those of another are not', async () => {
  const backend = await started({ limits: { addressConnections: 3 } });
  const opened: Socket[] = [];
  for (let count = 0; count < 3; count++) {
    const socket = await connected(backend, '127.0.0.2');
    expect(await answered(socket)).toContain('HTTP/1.1 200');
    opened.push(socket);
  }
  for (let count = 0; count < 5; count++) expect(await answered(await connected(backend, '127.0.0.2'))).toBe('');
  expect(await answered(await connected(backend, '127.0.0.3'))).toContain('HTTP/1.1 200');
  expect(await (await call(backend, '/metrics')).text()).toContain('baton_held_back_total{by="address-connections"} 5');

  opened[0]?.destroy();
  await vi.waitUntil(async () => (await answered(await connected(backend, '127.0.0.2'))) !== '', { timeout: 30_000 });
});

test('behind a proxy, whose connections are all, the requests of one sender that are under way count', async () => {
  const backend = await started({ limits: { addressConnections: 2, proxies: 1 } });
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const from = (address: string) => ({ token: sam.token, headers: { 'X-Forwarded-For': address } });
  const open = [await call(backend, '/v1/sync/stream', from('198.51.100.1')), await call(backend, '/v1/sync/stream', from('198.51.100.1'))];
  const refusal = await call(backend, '/v1/me', from('made-up, 198.51.100.1'));
  expect(refusal.headers.get('retry-after')).toBe('30');
  expect(await problemOf(refusal)).toMatchObject({ name: 'too-many', status: 429 });
  expect((await call(backend, '/v1/me', from('198.51.100.2'))).status).toBe(200);
  expect((await call(backend, '/healthz', from('198.51.100.1'))).status).toBe(200);
  const text = await (await call(backend, '/metrics', { headers: {} })).text();
  expect(text).toContain('baton_held_back_total{by="address-connections"} 1');

  await open[0]?.body?.cancel();
  await vi.waitUntil(async () => (await call(backend, '/v1/me', from('198.51.100.1'))).status === 200, { timeout: 30_000 });
});

test('a share that is let go of twice is let go of once', () => {
  const take = held(1);
  const letGo = take('a');
  expect(take('a')).toBeNull();
  letGo?.();
  expect(take('a')).not.toBeNull();
  letGo?.();
  expect(take('a')).toBeNull();
  expect(take('b')).not.toBeNull();
});
