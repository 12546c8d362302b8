/** Registers that came with a later vocabulary, and devices that do not know it. */
import { expect, test } from 'vitest';
import { handOff } from '../brief.ts';
import { begin, call, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

test('source, kind of trigger and motion are told to those who know them, and to nobody else', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const ann = await signedIn(backend, workspace, 'Ann', ['ae']);
  const record = newRecord();
  const edits = [
    edit(record, 'source', 0, 'marketing-lead'),
    edit(record, 'triggerKind', 0, 'funding'),
    edit(record, 'motion', 0, 'enterprise'),
  ];
  for (const { status } of await sam.push([begin(record), ...edits])) expect(status).toBe('applied');
  await handOff(sam, ann, record);

  const told = async (query: string) => {
    const response = await call(backend, `/v1/sync/pull?${query}`, { token: ann.token });
    const [handoff] = (await response.json()).handoffs;
    return Object.keys(handoff.registers);
  };
  expect(await told('vocabulary=3')).toEqual(expect.arrayContaining(['source', 'triggerKind', 'motion']));
  for (const query of ['', 'vocabulary=2']) {
    const names = await told(query);
    expect(names).toEqual(expect.arrayContaining(['trigger', 'ae']));
    expect(names.filter((name) => ['source', 'triggerKind', 'motion'].includes(name))).toEqual([]);
  }
});

test('a source that nobody knows is refused', async () => {
  const backend = await started();
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const record = newRecord();
  await sam.does(begin(record));
  expect(await sam.does(edit(record, 'source', 0, 'a friend'))).toMatchObject({ status: 'refused', refusal: { reason: 'malformed' } });
});
