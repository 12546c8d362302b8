import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { BRIEF, completeEdits, handOff } from '../brief.ts';
import { begin, command, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

async function pair() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  return { backend, sdr: await signedIn(backend, workspace, 'Sam', ['sdr']), ae: await signedIn(backend, workspace, 'Avery', ['ae']) };
}

test('a brief goes from the first word to a rating', async () => {
  const { sdr, ae } = await pair();
  const record = newRecord();
  const id = handoffId(record);

  expect(await sdr.does(begin(record))).toMatchObject({ status: 'applied', revision: 1 });
  const written = await sdr.push(completeEdits(record, ae.id));
  expect(written.map(({ status }) => status)).not.toContain('refused');
  expect(await ae.handoff(id)).toBeUndefined();
  expect(await sdr.does(command(record, 1, { name: 'submit' }))).toMatchObject({ status: 'applied', revision: 2 });

  const received = await ae.handoff(id);
  expect(received).toMatchObject({ state: 'submitted', sdr: sdr.id, record });
  expect(received?.registers['trigger']?.value).toBe(BRIEF.trigger);
  expect(
    await ae.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' })),
  ).toMatchObject({
    status: 'applied',
    revision: 3,
  });

  expect((await sdr.handoff(id))?.events.at(-1)).toMatchObject({
    type: 'bounced',
    fix: 'Say what it costs.',
    by: ae.id,
    at: '2027-03-01T09:00:00.000Z',
  });
  expect(
    await sdr.does(edit(record, 'pain', 1, 'They lose 40 pallets a month to wrong labels, €18k in freight they pay themselves.')),
  ).toMatchObject({
    status: 'applied',
    register: { revision: 2 },
  });
  expect(await sdr.does(command(record, 3, { name: 'submit', fix: 'It says what it costs now.' }))).toMatchObject({
    status: 'applied',
    revision: 4,
  });
  // What was mended is told with it, both sides, to whoever decides on it now.
  const mended = (await ae.handoff(id))?.events.at(-1);
  expect(mended?.type === 'submitted' && mended.changes).toEqual([
    { register: 'pain', was: BRIEF.pain, is: 'They lose 40 pallets a month to wrong labels, €18k in freight they pay themselves.' },
  ]);
  expect(await ae.does(command(record, 4, { name: 'accept' }))).toMatchObject({ status: 'applied', revision: 5 });
  expect(await ae.does(command(record, 5, { name: 'rate', rating: 'yellow', missing: ['promised'] }))).toMatchObject({
    status: 'applied',
    revision: 6,
  });
  const done = await sdr.handoff(id);
  expect(done?.state).toBe('accepted');
  expect(done?.events.map(({ type }) => type)).toEqual(['begun', 'submitted', 'bounced', 'submitted', 'accepted', 'rated']);
});

test('an incomplete brief stays with its writer, and the refusal says what is missing', async () => {
  const { sdr, ae } = await pair();
  const record = newRecord();
  await sdr.push([
    begin(record),
    ...completeEdits(record, ae.id).filter((operation) => operation.kind === 'edit' && operation.register !== 'nextStep'),
  ]);
  const result = await sdr.does(command(record, 1, { name: 'submit' }));
  expect(result).toMatchObject({ status: 'refused', refusal: { reason: 'incomplete', message: expect.stringMatching(/next step/i) } });
  expect(await ae.handoff(handoffId(record))).toBeUndefined();
});

test('what was handed off can only be changed once it is bounced', async () => {
  const { sdr, ae } = await pair();
  const record = newRecord();
  await handOff(sdr, ae, record);
  expect(await sdr.does(edit(record, 'pain', 1, 'Something else'))).toMatchObject({ status: 'refused', refusal: { reason: 'locked' } });
  expect(await ae.does(edit(record, 'pain', 1, 'Something else'))).toMatchObject({ status: 'refused', refusal: { reason: 'not-allowed' } });
  await ae.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' }));
  expect(await sdr.does(edit(record, 'pain', 1, 'Something else'))).toMatchObject({ status: 'applied' });
});

test('whoever looked at an older state is told to look again', async () => {
  const { sdr, ae } = await pair();
  const record = newRecord();
  await handOff(sdr, ae, record);
  expect(await ae.does(command(record, 1, { name: 'accept' }))).toMatchObject({ status: 'refused', refusal: { reason: 'stale' } });
});

test('a second device of the same SDR begins it too; another SDR is refused without being told more', async () => {
  const { backend, sdr } = await pair();
  const [workspace] = await backend.store.transact((tx) => tx.selectFrom('workspace').select('id').execute());
  const other = await signedIn(backend, workspace?.id ?? '', 'Robin', ['sdr']);
  const record = newRecord();
  await sdr.does(begin(record));
  expect(await sdr.does(begin(record))).toMatchObject({ status: 'applied', revision: 1 });
  const refused = await other.does(begin(record));
  expect(refused).toMatchObject({ status: 'refused', refusal: { reason: 'taken' } });
  expect(JSON.stringify(refused)).not.toMatch(/Sam|draft/);
  expect(await other.handoff(handoffId(record))).toBeUndefined();
});

test('only an SDR begins a brief, and only under the id of its record', async () => {
  const { sdr, ae } = await pair();
  const record = newRecord();
  expect(await ae.does(begin(record))).toMatchObject({ status: 'refused', refusal: { reason: 'not-allowed' } });
  expect(await sdr.does({ ...begin(record), handoff: 'https://crm.example|deal|other' })).toMatchObject({
    status: 'refused',
    refusal: { reason: 'malformed' },
  });
});
