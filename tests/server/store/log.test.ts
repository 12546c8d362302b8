import { pino } from 'pino';
import { expect, test } from 'vitest';
import { handOff } from '../brief.ts';
import { begin, call, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

function caught() {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) };
}

test('the log says what was asked and how it went, and nothing that people wrote or are called', async () => {
  const { lines, log } = caught();
  const backend = await started({ log });
  const workspace = await workspaceWith(backend);
  const sdr = await signedIn(backend, workspace, 'Samantha', ['sdr']);
  const ae = await signedIn(backend, workspace, 'Avery', ['ae']);
  const record = newRecord('secret-record');
  await handOff(sdr, ae, record);
  const { cursor } = await ae.pullAll();
  await ae.pull(cursor);
  await sdr.does(edit(record, 'pain', 0, 7));
  await call(backend, '/v1/sync/push', { token: sdr.token, body: '{"operations": ["secret brief text' });
  await call(backend, '/v1/sync/push', { token: sdr.token, body: { operations: [{ ...begin(record), key: 'secret key' }] } });
  await call(backend, '/v1/secret-path?secret=1', { token: sdr.token });
  await call(backend, '/v1/sign-in', { body: { code: 'SECR-ETCO-DE00', device: 'secret device' } });

  const requests = lines.map((line) => JSON.parse(line));
  expect(requests).toContainEqual(
    expect.objectContaining({ method: 'POST', route: '/v1/sync/push', status: 200, ms: expect.any(Number), id: expect.any(String) }),
  );
  expect(requests).toContainEqual(expect.objectContaining({ method: 'POST', route: '/v1/sync/push', status: 400 }));
  expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length);
  const text = lines.join('');
  expect(text).not.toMatch(/secret|Samantha|Avery|Series B|invoice|Whitfield|\.example|pallet/i);
  for (const hidden of [sdr.token, ae.token, sdr.id]) expect(text).not.toContain(hidden);
});

test('an unexpected error is a problem without details, and is logged without its message', async () => {
  const { lines, log } = caught();
  const backend = await started({ log });
  const workspace = await workspaceWith(backend);
  const sdr = await signedIn(backend, workspace, 'Sam', ['sdr']);
  // What can be foreseen of a damaged store is no unexpected error: this is one of the program.
  backend.store.read = async () => JSON.parse('Samantha wrote this');
  const response = await call(backend, '/v1/settings', { token: sdr.token });
  expect(response.status).toBe(500);
  const answer = await response.text();
  expect(JSON.parse(answer)).toMatchObject({ type: 'urn:baton:problem:failed' });
  const failure = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'failed');
  expect(failure).toMatchObject({ error: 'SyntaxError', at: expect.arrayContaining([expect.stringContaining('settings.ts')]) });
  expect(answer + lines.join('')).not.toContain('Samantha');
});
