import { expect, test } from 'vitest';
import { begin, call, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

const figures = async (backend: Parameters<typeof call>[0], headers?: Record<string, string>) => {
  const response = await call(backend, '/metrics', { key: null, ...(headers ? { headers } : {}) });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return response.text();
};

const figure = (text: string, line: string): number => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found ? Number(found.slice(line.length + 1)) : Number.NaN;
};

test('requests, operations, changes and open streams are counted', async () => {
  const backend = await started({ limits: { tokenPerMinute: 40 } });
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const record = newRecord();
  await sam.push([begin(record), edit(record, 'pain', 0, 'a text'), edit(record, 'pain', 7, 'another')]);
  await sam.does(edit(record, 'nonsense', 0, 'a text'));
  await sam.pull();
  const stop = new AbortController();
  const stream = await fetch(`${backend.url}/v1/sync/stream`, { headers: { Authorization: `Bearer ${sam.token}` }, signal: stop.signal });
  await stream.body?.getReader().read();
  await call(backend, '/v1/nothing-here-42', { token: sam.token });

  const text = await figures(backend);
  expect(figure(text, 'baton_http_requests_total{method="POST",route="/v1/sync/push",status="200"}')).toBe(2);
  expect(figure(text, 'baton_http_request_duration_seconds_count{method="GET",route="/v1/sync/pull"}')).toBe(1);
  expect(figure(text, 'baton_operations_total{kind="command",result="applied"}')).toBe(1);
  expect(figure(text, 'baton_operations_total{kind="edit",result="applied"}')).toBe(1);
  expect(figure(text, 'baton_operations_total{kind="edit",result="conflict"}')).toBe(1);
  expect(figure(text, 'baton_operations_total{kind="edit",result="refused"}')).toBe(1);
  expect(figure(text, 'baton_changes_total')).toBe(2);
  expect(figure(text, 'baton_pulled_handoffs_total')).toBe(1);
  expect(figure(text, 'baton_streams_open')).toBe(1);
  expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  expect(text).not.toContain('nothing-here-42');
  stop.abort();
  await expect.poll(async () => figure(await figures(backend), 'baton_streams_open')).toBe(0);
  for (let count = 0; count < 20; count++) await call(backend, '/v1/me', { token: sam.token });
  expect(figure(await figures(backend), 'baton_held_back_total{by="token"}')).toBeGreaterThan(0);
});

test('no label holds what people wrote, are called, or an id', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend, 'Secret Workspace');
  const sdr = await signedIn(backend, workspace, 'Samantha', ['sdr']);
  const ae = await signedIn(backend, workspace, 'Avery', ['ae']);
  const record = newRecord('secret-record');
  await sdr.push([
    begin(record),
    edit(record, 'pain', 0, 'A secret of Samantha'),
    edit(record, 'ae', 0, ae.id),
    edit(record, 'secret', 0, 1),
  ]);
  await call(backend, '/secret/path?secret=1');
  await call(backend, '/practice/secret.js');
  const text = await figures(backend);
  expect(text).not.toMatch(/secret|Samantha|Avery|\.example/i);
  for (const hidden of [sdr.token, sdr.id, ae.id, workspace]) expect(text).not.toContain(hidden);
});

test('the figures are for this machine, and not for the world by way of a proxy on it', async () => {
  const backend = await started();
  for (const name of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'])
    expect((await call(backend, '/metrics', { headers: { [name]: '127.0.0.1' } })).status).toBe(404);
});

test('with a token set they are for whoever has it, and for nobody else', async () => {
  const metricsToken = 'a-token-that-is-long';
  const backend = await started({ metricsToken });
  expect((await call(backend, '/metrics')).status).toBe(404);
  expect((await call(backend, '/metrics', { token: 'a-token-that-is-lone' })).status).toBe(404);
  expect(await figures(backend, { Authorization: `Bearer ${metricsToken}`, 'X-Forwarded-For': '203.0.113.1' })).toContain('baton_');
});
