import { connect } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { PUSH_MAX } from '../../../src/protocol/http/push.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { keepForgetting } from '../../../src/server/jobs/forget.ts';
import { newMetrics } from '../../../src/server/metrics/metrics.ts';
import { begin, call, command, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

/** In everything that is sent. None of it is in any word that the server writes by itself. */
const TELLING = 'Quillfeather';

async function routesOf(backend: Backend): Promise<['GET' | 'POST', string][]> {
  const { paths } = (await (await call(backend, '/v1/openapi.json')).json()) as { paths: Record<string, object> };
  const api = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): ['GET' | 'POST', string] => [method === 'get' ? 'GET' : 'POST', path]),
  );
  return [...api, ['GET', '/'], ['GET', '/practice'], ['GET', `/practice/${TELLING}`], ['GET', `/${TELLING}`], ['POST', `/v1/${TELLING}`]];
}

const BODIES = [
  `{"operations": ["${TELLING}`,
  JSON.stringify({ [TELLING]: TELLING }),
  JSON.stringify({ code: TELLING, device: TELLING }),
  JSON.stringify({
    operations: [{ kind: 'edit', key: crypto.randomUUID(), handoff: TELLING, register: TELLING, base: 0, value: TELLING }],
  }),
  TELLING.repeat(PUSH_MAX / TELLING.length + 1),
];

test('nothing that is sent to any route comes into the log, however it is answered', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const backend = await started({ log });
  const workspace = await workspaceWith(backend, TELLING);
  const sam = await signedIn(backend, workspace, TELLING, ['sdr']);
  const held = await started({ log, limits: { addressPerMinute: 2 } });
  const headers = { 'User-Agent': TELLING, 'X-Forwarded-For': TELLING, Referer: `https://${TELLING}.example`, Cookie: TELLING };

  const statuses = new Set<number>();
  const send = async (on: Backend, ...[path, asked]: [string, Parameters<typeof call>[2]]) => {
    const answer = await call(on, path, asked);
    statuses.add(answer.status);
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel();
    else await answer.text();
  };
  for (const [method, path] of await routesOf(backend))
    for (const token of [sam.token, TELLING.repeat(3), undefined])
      for (const body of method === 'POST' ? BODIES : [undefined])
        if (!(path.endsWith('sign-out') && token === sam.token))
          await send(backend, `${path}?cursor=${TELLING}&${TELLING}=1`, {
            method,
            headers,
            ...(token ? { token } : {}),
            ...(body ? { body } : {}),
          });
  for (let count = 0; count < 3; count++) await send(held, `/${TELLING}`, { headers });
  const record = newRecord(TELLING);
  await sam.push([begin(record), edit(record, 'pain', 0, TELLING), edit(record, 'nextStepDate', 0, TELLING)]);
  await backend.store.transact((tx) => tx.updateTable('register').set({ value: TELLING }).execute());
  await send(backend, '/v1/sync/pull', { token: sam.token });
  // Whoever judges a command reads it.
  await backend.store.transact((tx) => tx.updateTable('handoff').set({ record: TELLING }).execute());
  await send(backend, '/v1/sync/push', { token: sam.token, body: { operations: [command(record, 1, { name: 'submit' })] } });
  // What nobody foresaw.
  await backend.store.transact((tx) => tx.schema.dropTable('booking').execute());
  await send(backend, `/v1/bookings?${TELLING}=1`, { token: sam.token, headers });
  const socket = connect(Number(new URL(backend.url).port), '127.0.0.1');
  socket.end(`${TELLING}\r\n\r\n`);
  for await (const _ of socket);

  expect([...statuses].toSorted()).toEqual(expect.arrayContaining([200, 302, 400, 401, 403, 404, 413, 429, 500]));
  expect(lines.length).toBeGreaterThan(50);
  const text = lines.join('');
  expect(text).not.toMatch(new RegExp(TELLING, 'i'));
  for (const hidden of [sam.token, sam.id, workspace]) expect(text).not.toContain(hidden);
});

test('a daily job that fails says which, and not on whom', async () => {
  const lines: string[] = [];

  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const failing = () => Promise.reject(new TypeError(TELLING));
  const store = { transact: failing, together: () => failing, look: failing, transactAlone: failing, read: failing, close: failing };
  const metrics = newMetrics();
  await expect(keepForgetting({ store, clock: { now: () => 0 }, log, metrics, dataFolder: ':memory:' })).rejects.toThrow(TypeError);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ job: 'answers', error: 'TypeError' }));
  expect(lines.join('')).not.toContain(TELLING);
  expect(await metrics.text()).toContain('baton_job_runs_total{job="answers",result="failed"} 1');
});
