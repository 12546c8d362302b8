/** Whoever could see a handoff at some time is told that it is no more, however much they slept through. */
import { expect, test } from 'vitest';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { forgetRemovedHandoffs } from '../../../src/server/store/removal/removedHandoffs.ts';
import { handOff } from '../brief.ts';
import { begin, command, type Device, edit, newRecord, START, signedIn, started, workspaceWith } from '../harness.ts';

async function company() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const one = (name: string, role: 'sdr' | 'ae' | 'manager', team?: string) => signedIn(backend, workspace, name, [role], team);
  const people = {
    sam: await one('Sam', 'sdr'),
    will: await one('Will', 'sdr', 'Team two'),
    ann: await one('Ann', 'ae'),
    bob: await one('Bob', 'ae'),
    morgan: await one('Morgan', 'manager'),
    lee: await one('Lee', 'manager', 'Team two'),
  };
  const removed = (sdr: Device) =>
    backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sdr.id, workspace, briefs: 1, at: START }));
  return { backend, workspace, ...people, removed };
}

/** First with Ann, who sends it back, then with Bob. */
async function wentOn(sam: Device, ann: Device, bob: Device, record: RecordRef): Promise<void> {
  await handOff(sam, ann, record);
  const id = handoffId(record);
  expect(
    await ann.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' })),
  ).toMatchObject({ status: 'applied' });
  expect(
    await sam.push([edit(record, 'ae', 1, bob.id), command(record, 3, { name: 'submit', fix: 'It says what it costs now.' })]),
  ).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
  expect((await bob.handoff(id))?.state).toBe('submitted');
}

test('who had it before the last hears so too, once', async () => {
  const { sam, ann, bob, morgan, lee, removed } = await company();
  const [missed, heard] = [newRecord(), newRecord()];
  await handOff(sam, ann, newRecord());
  await wentOn(sam, ann, bob, heard);
  const told = await ann.pullAll();
  await wentOn(sam, ann, bob, missed);
  const cursors = await Promise.all([bob, morgan, lee].map(async (each) => (await each.pullAll()).cursor));
  await removed(sam);
  expect((await ann.pullAll(told.cursor)).gone.toSorted()).toEqual(
    [told.handoffs.map(({ id }) => id), handoffId(missed)].flat().toSorted(),
  );
  const both = [handoffId(missed), handoffId(heard)].toSorted();
  expect((await bob.pullAll(cursors[0])).gone.toSorted()).toEqual(both);
  expect((await morgan.pullAll(cursors[1])).gone.toSorted()).toEqual([...both, ...told.handoffs.map(({ id }) => id)].toSorted());
  expect((await lee.pullAll(cursors[2])).gone).toEqual([]);
});

test('another that was begun in its place hides it from nobody', async () => {
  const { sam, will, bob, morgan, lee, removed } = await company();
  const record = newRecord();
  await handOff(sam, bob, record);
  const [forBob, forMorgan, forLee] = await Promise.all([bob, morgan, lee].map(async (each) => (await each.pullAll()).cursor));
  await removed(sam);
  expect(await will.does(begin(record))).toMatchObject({ status: 'applied' });
  const heard = await bob.pullAll(forBob);
  expect(heard.gone).toEqual([handoffId(record)]);
  expect(heard.handoffs).toEqual([]);
  expect((await morgan.pullAll(forMorgan)).gone).toEqual([handoffId(record)]);
  const theirs = await lee.pullAll(forLee);
  expect(theirs.gone).toEqual([]);
  expect(theirs.handoffs).toMatchObject([{ id: handoffId(record), sdr: will.id }]);
});

test('of two that were removed one after the other, the readers of both hear', async () => {
  const { backend, workspace, sam, will, ann, bob, morgan, lee, removed } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const readers = [ann, morgan, bob, lee];
  const cursors = await Promise.all(readers.map(async (each) => (await each.pullAll()).cursor));
  await removed(sam);
  await handOff(will, bob, record);
  await removed(will);
  for (const [index, reader] of readers.slice(0, 2).entries())
    expect((await reader.pullAll(cursors[index])).gone, reader.name).toEqual([handoffId(record)]);

  const left = () =>
    backend.store.read(async (tx) => [
      ...(await tx.selectFrom('removed_handoff').select('handoff').execute()),
      ...(await tx.selectFrom('removed_reader').select('handoff').execute()),
    ]);
  expect(await left()).toHaveLength(3);
  await backend.store.transactAlone((tx) => forgetRemovedHandoffs(tx, START + 1));
  expect(await left()).toEqual([]);
  await handOff(await signedIn(backend, workspace, 'Kim', ['sdr']), ann, record);
});

test('a workspace and a person are removed with what they were told', async () => {
  const { backend, workspace, sam, ann, bob, removed } = await company();
  await wentOn(sam, ann, bob, newRecord());
  await removed(sam);
  const readers = () => backend.store.read((tx) => tx.selectFrom('removed_reader').select('person').execute());
  expect(await readers()).toEqual([{ person: ann.id }]);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: ann.id, workspace, briefs: 0, at: START }));
  expect(await readers()).toEqual([]);
  expect(await backend.store.transactAlone((tx) => remove(tx, { kind: 'workspace', id: workspace, workspace, briefs: 1, at: START }))).toBe(
    true,
  );
});
