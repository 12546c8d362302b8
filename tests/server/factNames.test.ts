/** Names that stand in the facts of a workspace count where a brief is judged, as they do where it is written. */
import { expect, test } from 'vitest';
import { facts, withFactNames } from '../../src/core/settings/facts.ts';
import { completeEdits } from './brief.ts';
import { begin, command, edit, newRecord, signedIn, started } from './harness.ts';
import { changed } from './settingsOf.ts';

test('a competitor of the facts is a tool that a buyer may use', async () => {
  const backend = await started();
  const workspace = await backend.addWorkspace('Northwind');
  const [sam, avery, ada] = [
    await signedIn(backend, workspace, 'Sam', ['sdr']),
    await signedIn(backend, workspace, 'Avery', ['ae']),
    await signedIn(backend, workspace, 'Ada', ['admin']),
  ];
  const record = newRecord();
  await sam.push([begin(record), ...completeEdits(record, avery.id), edit(record, 'currentState', 1, 'They are on Zzyvex.')]);
  const submit = () => sam.push([command(record, 1, { name: 'submit' })]);
  expect(await submit()).toMatchObject([{ status: 'refused', refusal: { reason: 'incomplete' } }]);
  const competitors = [{ name: 'Zzyvex, Zzyvex Pro', answer: '' }];
  await changed(ada, 'facts', { value: { ...facts.standard, competitors } });
  expect(await submit()).toMatchObject([{ status: 'applied' }]);
});

test('each name counts once, beside those set elsewhere', () => {
  const known = { ...facts.standard, products: ['Desk', 'Mobile'], competitors: [{ name: 'Rival, Rivalsoft', answer: '' }] };
  expect(withFactNames({ ours: ['Desk'], competitors: ['Rival'] }, known)).toEqual({
    ours: ['Desk', 'Mobile'],
    competitors: ['Rival', 'Rivalsoft'],
  });
});
