/** A manager passes a brief on to somebody of the workspace who can run the meeting, and to nobody else. */
import { expect, test } from 'vitest';
import { begin, command, edit, newRecord, signedIn, started } from '../harness.ts';

test('only to an account executive of the same workspace', async () => {
  const backend = await started();
  const [workspace, elsewhere] = [await backend.addWorkspace('Northwind'), await backend.addWorkspace('Elsewhere')];
  const [sam, avery, morgan, stranger] = [
    await signedIn(backend, workspace, 'Sam', ['sdr']),
    await signedIn(backend, workspace, 'Avery', ['ae']),
    await signedIn(backend, workspace, 'Morgan', ['manager']),
    await signedIn(backend, elsewhere, 'Stranger', ['ae']),
  ];
  const record = newRecord();
  await sam.push([begin(record), edit(record, 'trigger', 0, 'They want to talk.')]);
  const pass = (ae: string) => morgan.push([command(record, 1, { name: 'override', reason: 'They call at two.', ae })]);
  for (const ae of [stranger.id, morgan.id, 'nobody'])
    expect(await pass(ae)).toMatchObject([{ status: 'refused', refusal: { reason: 'incomplete' } }]);
  expect(await pass(avery.id)).toMatchObject([{ status: 'applied' }]);
  const [told] = (await avery.pull()).handoffs;
  expect(told).toMatchObject({ state: 'submitted', registers: { ae: { value: avery.id } } });
});
