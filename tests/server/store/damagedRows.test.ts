/** What cannot be read is mended by whoever writes it anew, stops nothing else, and is refused in words where it is needed whole. */
import { expect, test } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { fireReminders } from '../../../src/server/notices/reminders.ts';
import { withLogUnlocked } from '../../../src/server/store/engine/logLock.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, command, edit, newRecord, START, signedIn, started, workspaceWith } from '../harness.ts';

const tear = (backend: Backend, record: RecordRef, name: string) =>
  backend.store.transact((tx) =>
    tx.updateTable('register').set({ value: '"To\n' }).where('handoff', '=', handoffId(record)).where('name', '=', name).execute(),
  );

const tearLog = (backend: Backend, record: RecordRef) =>
  backend.store.transact((tx) =>
    withLogUnlocked(tx, () => tx.updateTable('event').set({ body: '"To\n' }).where('handoff', '=', handoffId(record)).execute()),
  );

async function company() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  return {
    backend,
    workspace,
    sam: await signedIn(backend, workspace, 'Sam', ['sdr']),
    avery: await signedIn(backend, workspace, 'Avery', ['ae']),
  };
}

test.each([0, 2, 7])(
  'a part that cannot be read is mended by what its writer writes, whatever the device believes of it (%i)',
  async (base) => {
    const { backend, sam } = await company();
    const record = newRecord();
    await sam.push([begin(record), edit(record, 'pain', 0, 'One.'), edit(record, 'pain', 1, 'Two.')]);
    await tear(backend, record, 'pain');
    expect(await sam.does(edit(record, 'pain', base, 'Three.'))).toMatchObject({
      status: 'applied',
      register: { value: 'Three.', revision: 3 },
    });
    expect((await sam.handoff(handoffId(record)))?.registers['pain']).toMatchObject({ value: 'Three.', revision: 3 });
  },
);

test('a command on a handoff that cannot be read whole is refused in words, is taken once it is mended, and holds up no other', async () => {
  const { backend, sam, avery } = await company();
  const [torn, whole] = [newRecord(), newRecord()];
  await sam.push([torn, whole].flatMap((record) => [begin(record), ...completeEdits(record, avery.id)]));
  await tear(backend, torn, 'pain');
  const results = await sam.push([command(torn, 1, { name: 'submit' }), command(whole, 1, { name: 'submit' })]);
  expect(results).toMatchObject([
    { status: 'refused', refusal: { message: expect.stringContaining('baton doctor') } },
    { status: 'applied' },
  ]);
  // A device that lost its store begins again what is there.
  expect(await sam.does(begin(torn))).toMatchObject({ status: 'applied', revision: 1 });
  const edits = completeEdits(torn, avery.id).filter((one) => one.kind === 'edit' && one.register === 'pain');
  const mended = await sam.push([...edits, command(torn, 1, { name: 'submit' })]);
  expect(mended.map(({ status }) => status)).toEqual(['applied', 'applied']);
});

test('a log that cannot be read is refused in words too, whether it is asked by a command or by an item of a bar', async () => {
  const { backend, sam } = await company();
  const record = newRecord();
  await sam.does(begin(record));
  await tearLog(backend, record);
  const asked = [
    command(record, 1, { name: 'withdraw', reason: 'The buyer left.' }),
    edit(record, 'bar:own9', 0, { ticked: true, evidence: 'E' }),
  ];
  for (const result of await sam.push(asked)) expect(result).toMatchObject({ status: 'refused', refusal: { reason: 'locked' } });
});

test('what was handed off and cannot be read keeps nobody from handing off the mended brief', async () => {
  const { backend, sam, avery } = await company();
  const record = newRecord();
  await handOff(sam, avery, record);
  await avery.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs them.' }));
  await backend.store.transact((tx) => tx.updateTable('register').set({ handed_value: '"To\n' }).where('name', '=', 'pain').execute());
  const [, second] = await sam.push([
    edit(
      record,
      'pain',
      1,
      '“We invoice four weeks late every month.” 1,200 invoices a month are re-keyed by hand, which costs them €300k a year.',
    ),
    command(record, 3, { name: 'submit', fix: 'It says what it costs them now.' }),
  ]);
  expect(second).toMatchObject({ status: 'applied' });
});

test('a reminder of what cannot be read is let go of, for it would hold up all others', async () => {
  const { backend, workspace, sam } = await company();
  const record = newRecord();
  await sam.push([begin(record), edit(record, 'pain', 0, 'One.')]);
  await tear(backend, record, 'pain');
  const row = { workspace, handoff: handoffId(record), person: sam.id, kind: 'next-step-due', due: START - 1 };
  await backend.store.transact((tx) => tx.insertInto('reminder').values(row).execute());
  await backend.store.transact((tx) => fireReminders(tx, START, false));
  expect(await backend.store.read((tx) => tx.selectFrom('reminder').selectAll().execute())).toEqual([]);
});
