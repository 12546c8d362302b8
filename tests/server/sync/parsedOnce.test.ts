import { expect, onTestFinished, test, vi } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { begin, call, edit, newRecord, problemOf, signedIn, started, uuid, workspaceWith } from '../harness.ts';
import { change, teamOf } from '../settingsOf.ts';

function parsings() {
  const parse = vi.spyOn(JSON, 'parse');
  onTestFinished(() => parse.mockRestore());
  return (text: string): number => parse.mock.calls.filter(([parsed]) => parsed === text).length;
}

test('a body is parsed once, for the guard, the schema and the words as they were sent', async () => {
  const backend = await started();
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr', 'manager', 'admin']);
  const record = newRecord();
  const body = JSON.stringify({ operations: [begin(record), edit(record, 'pain', 0, 'Forty pallets.')] });
  const key = uuid();
  const timesParsed = parsings();
  for (const times of [1, 2]) {
    expect((await call(backend, '/v1/sync/push', { token: sam.token, key, body })).status).toBe(200);
    expect(timesParsed(body)).toBe(times);
  }
  expect((await sam.handoff(handoffId(record)))?.registers['pain']?.value).toBe('Forty pallets.');
  const value = { sdrLead: sam.id, aeLead: null };
  expect((await change(sam, 'leads', { of: await teamOf(sam), value })).status).toBe(200);
});

test.each(['', '{"operations":[', 'null', '7', '"text"', '[]'])('%j is refused as it was', async (body) => {
  const backend = await started();
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const response = await call(backend, '/v1/sync/push', {
    token: sam.token,
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
    body,
  });
  expect(await problemOf(response)).toMatchObject({ name: 'bad-input', status: 400 });
});
