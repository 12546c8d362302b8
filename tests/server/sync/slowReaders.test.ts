import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PACKED_TYPE } from '../../../src/protocol/packed.ts';
import { begin, call, type Device, edit, newRecord, problemOf, signedIn, started, workspaceWith } from '../harness.ts';

/** More than the system takes in on the way. */
const PUSHES = 8;
const FIELDS = ['trigger', 'pain', 'currentState', 'buyingProcess', 'promised', 'redFlags'];

async function withMuch(limits: { stallMs: number; openPulls: number }) {
  const backend = await started({ limits });
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  for (let count = 0; count < PUSHES; count++) {
    const records = Array.from({ length: 8 }, () => newRecord());
    await sam.push(records.flatMap((record) => [begin(record), ...FIELDS.map((field) => edit(record, field, 0, 'x'.repeat(19_000)))]));
  }
  return { sam, other: await signedIn(backend, workspace, 'Kim', ['sdr']), cursor: (await sam.pullAll()).cursor };
}

/** Asks for all there is, and reads no more than where the answer begins. */
async function readsNothing({ backend, token }: Device): Promise<Socket> {
  const { hostname, port } = new URL(backend.url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.write(`GET /v1/sync/pull HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nAccept: ${PACKED_TYPE}\r\n\r\n`);
  await new Promise((resolve) => socket.once('readable', resolve));
  expect(String(socket.read(12))).toBe('HTTP/1.1 200');
  return socket;
}

/** Little is told behind `cursor`. */
const pullBehind = ({ backend, token }: Device, cursor: string) => call(backend, `/v1/sync/pull?cursor=${cursor}`, { token });

test('a device that reads none of its answers is told to, and others are not held back by it', async () => {
  const { sam, other, cursor } = await withMuch({ stallMs: 60_000, openPulls: 2 });
  const held = [await readsNothing(sam), await readsNothing(sam)];
  const refusal = await pullBehind(sam, cursor);
  expect(refusal.headers.get('retry-after')).toBe('5');
  expect(await problemOf(refusal)).toMatchObject({ name: 'too-many' });
  expect((await pullBehind(other, cursor)).status).toBe(200);
  expect(await (await call(sam.backend, '/metrics')).text()).toContain('baton_held_back_total{by="open"} 1');
  for (const socket of held) socket.destroy();
  await vi.waitUntil(async () => (await pullBehind(sam, cursor)).status === 200, { timeout: 30_000 });
});

test('an answer that nobody reads ends, and what it held is free again', async () => {
  const { sam, cursor } = await withMuch({ stallMs: 2_000, openPulls: 1 });
  const socket = await readsNothing(sam);
  expect((await pullBehind(sam, cursor)).status).toBe(429);
  await vi.waitUntil(async () => (await pullBehind(sam, cursor)).status === 200, { timeout: 30_000 });
  let bytes = 0;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
  });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.resume();
  await closed;
  expect(bytes).toBeLessThan(PUSHES * 8 * FIELDS.length * 19_000);
});

test('more connections than there may be are closed, and counted', async () => {
  const backend = await started({ limits: { connections: 2 } });
  const { hostname, port } = new URL(backend.url);
  const opened: Socket[] = [];
  const one = () => {
    const socket = connect(Number(port), hostname);
    opened.push(socket);
    onTestFinished(() => void socket.destroy());
    return socket;
  };
  for (const socket of [one(), one()]) await new Promise((resolve) => socket.once('connect', resolve));
  const third = one();
  third.on('error', () => {});
  await new Promise((resolve) => third.once('close', resolve));
  opened[0]?.destroy();
  const text = await vi.waitUntil(
    () =>
      call(backend, '/metrics').then(
        (answer) => answer.text(),
        () => null,
      ),
    { timeout: 30_000 },
  );
  expect(text).toMatch(/baton_held_back_total{by="connections"} [1-9]/);
});
