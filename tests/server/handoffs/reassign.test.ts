/** A handoff is with somebody who is there, or can be given to somebody who is. */
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, command, type Device, edit, newRecord, START, signedIn, started, workspaceWith } from '../harness.ts';
import { CHANGED, listening } from '../listening.ts';

async function company() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const one = (name: string, role: 'sdr' | 'ae' | 'manager' | 'admin', team?: string) => signedIn(backend, workspace, name, [role], team);
  const people = {
    sam: await one('Sam', 'sdr'),
    ann: await one('Ann', 'ae'),
    bob: await one('Bob', 'ae'),
    morgan: await one('Morgan', 'manager'),
    lee: await one('Lee', 'manager', 'Team two'),
    ada: await one('Ada', 'admin'),
  };
  const left = ({ id }: Device) => backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id, workspace, briefs: 0, at: START }));
  return { backend, workspace, ...people, left };
}

const refused = (reason: string) => ({ status: 'refused', refusal: { reason } });

test('a brief that names somebody who left is not handed off, until it names another', async () => {
  const { sam, ann, bob, left } = await company();
  const record = newRecord();
  await sam.push([begin(record), ...completeEdits(record, ann.id)]);
  await left(ann);
  const answer = await sam.does(command(record, 1, { name: 'submit' }));
  expect(answer).toMatchObject(refused('incomplete'));
  expect(answer).toMatchObject({ refusal: { message: expect.stringContaining('Choose another account executive') } });
  expect(await sam.handoff(handoffId(record))).toMatchObject({ state: 'draft', revision: 1 });
  expect(await sam.push([edit(record, 'ae', 1, bob.id), command(record, 1, { name: 'submit' })])).toMatchObject([
    { status: 'applied' },
    { status: 'applied' },
  ]);
  expect((await bob.handoff(handoffId(record)))?.state).toBe('submitted');
});

test('what was handed to somebody who left is given to another by a manager of its team, and goes on', async () => {
  const { sam, ann, bob, morgan, left } = await company();
  const record = newRecord();
  const id = handoffId(record);
  await handOff(sam, ann, record);
  await left(ann);
  expect(await morgan.does(command(record, 2, { name: 'reassign', ae: ann.id }))).toMatchObject({ status: 'refused' });
  const [forBob, forSam] = await Promise.all([listening(bob), listening(sam)]);
  expect(await morgan.does(command(record, 2, { name: 'reassign', ae: bob.id }))).toMatchObject({ status: 'applied', revision: 3 });
  expect(await forBob.next()).toBe(CHANGED);
  expect(await forSam.next()).toBe(CHANGED);
  const theirs = await bob.handoff(id);
  expect(theirs).toMatchObject({ state: 'submitted', registers: { ae: { value: bob.id, revision: 2, by: morgan.id } } });
  expect(theirs?.events.at(-1)).toMatchObject({ type: 'reassigned', by: morgan.id, ae: bob.id });
  expect(
    await bob.does(command(record, 3, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' })),
  ).toMatchObject({
    status: 'applied',
  });
  // What was handed off stands for them as it is, and its writer goes on with them.
  expect((await bob.handoff(id))?.registers['ae']?.value).toBe(bob.id);
  expect(await sam.does(command(record, 4, { name: 'submit', fix: 'It says what it costs now.' }))).toMatchObject({ status: 'applied' });
  expect(await bob.does(command(record, 5, { name: 'accept' }))).toMatchObject({ status: 'applied' });
});

test('to whom it went is told without a word of the brief being read', async () => {
  const { backend, sam, ann, bob, morgan } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  await morgan.does(command(record, 2, { name: 'reassign', ae: bob.id }));
  await backend.store.transact((tx) => tx.updateTable('register').set({ value: '{' }).execute());
  expect((await ann.pullAll()).given).toMatchObject([{ id: handoffId(record), to: bob.id }]);
});

test('whom it was with before is told that it is gone, and can decide nothing any more', async () => {
  const { sam, ann, bob, morgan } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const { cursor } = await ann.pullAll();
  await morgan.does(command(record, 2, { name: 'reassign', ae: bob.id }));
  const { gone, given, handoffs } = await ann.pullAll(cursor);
  expect([gone, handoffs]).toEqual([[handoffId(record)], []]);
  expect(given).toEqual([{ id: handoffId(record), to: bob.id, at: new Date(START).toISOString() }]);
  // As somebody says who was offline, and whose new device knows nothing yet.
  expect((await ann.pullAll()).given).toEqual(given);
  const late = await ann.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' }));
  expect(late).toMatchObject({ status: 'refused', refusal: { reason: 'not-allowed', message: expect.stringContaining('given to Bob') } });
  const again = command(record, 3, { name: 'reassign', ae: ann.id });
  expect(await morgan.does(again)).toMatchObject({ status: 'applied' });
  expect(await morgan.does(again)).toMatchObject({ status: 'applied', revision: 4 });
  expect(await ann.pullAll(cursor)).toMatchObject({ gone: [], handoffs: [{ id: handoffId(record), revision: 4 }] });
  expect((await bob.pullAll()).given).toMatchObject([{ to: ann.id }]);
});

test('nobody but a manager of its team gives it away, and to nobody but an account executive of the workspace', async () => {
  const { backend, sam, ann, bob, morgan, lee, ada } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const elsewhere = await signedIn(backend, await workspaceWith(backend, 'Contoso'), 'Eve', ['ae', 'manager']);
  const give = (by: Device, to: string) => by.does(command(record, 2, { name: 'reassign', ae: to }));
  for (const by of [sam, ann, ada]) expect(await give(by, bob.id), by.name).toMatchObject(refused('not-allowed'));
  for (const by of [lee, bob, elsewhere]) expect(await give(by, bob.id), by.name).toMatchObject(refused('unknown-handoff'));
  for (const to of [morgan.id, elsewhere.id, 'nobody', '\0']) expect(await give(morgan, to)).toMatchObject(refused('incomplete'));
  expect(await ann.handoff(handoffId(record))).toMatchObject({ revision: 2, registers: { ae: { value: ann.id } } });
});

test('a manager of another team gives away nothing of their own either', async () => {
  const { backend, workspace, ann, bob } = await company();
  const both = await signedIn(backend, workspace, 'Alex', ['sdr', 'manager'], 'Team one');
  const record = newRecord();
  await handOff(both, ann, record);
  await backend.store.transact(async (tx) => {
    const { id: team } = await tx.selectFrom('team').select('id').where('name', '=', 'Team two').executeTakeFirstOrThrow();
    await tx.updateTable('person').set({ team }).where('id', '=', both.id).execute();
  });
  expect(await both.does(command(record, 2, { name: 'reassign', ae: bob.id }))).toMatchObject(refused('not-allowed'));
});
