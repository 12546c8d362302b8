/** A handoff that is given on while its writer is mending it, and has named somebody else meanwhile. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { handOff } from '../brief.ts';
import { command, type Device, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

/** With ann, who bounced it; sam names kim since, and has not handed it off. */
async function mending() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const one = (name: string, role: 'sdr' | 'ae' | 'manager') => signedIn(backend, workspace, name, [role]);
  const [sam, ann, bob, kim] = [await one('Sam', 'sdr'), await one('Ann', 'ae'), await one('Bob', 'ae'), await one('Kim', 'ae')];
  const morgan = await one('Morgan', 'manager');
  const record = newRecord();
  const id = handoffId(record);
  const does = async (who: Device, asked: GivenCommand) => {
    const { revision } = (await who.handoff(id)) ?? { revision: 0 };
    expect(await who.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
  };
  const named = async (who: Device) => (await who.handoff(id))?.registers['ae']?.value;
  await handOff(sam, ann, record);
  const bounces = () => does(ann, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' });
  const names = async (ae: Device, revision = 1) =>
    expect(await sam.does(edit(record, 'ae', revision, ae.id))).toMatchObject({ status: 'applied' });
  const undoes = async (who: Device) => who.does(command(record, (await who.handoff(id))?.revision ?? 0, { name: 'undo' }));
  const writes = async (text: string, revision = 1) =>
    expect(await sam.does(edit(record, 'pain', revision, text))).toMatchObject({ status: 'applied' });
  return { sam, ann, bob, kim, morgan, id, does, named, bounces, names, undoes, writes };
}

test('given back by an undo, it is shown as with whom it was, and says nothing of whom its writer wants', async () => {
  const { sam, ann, bob, kim, morgan, does, named, bounces, names, id } = await mending();
  await bounces();
  await names(kim);
  expect(await named(ann)).toBe(ann.id);
  await does(morgan, { name: 'reassign', ae: bob.id });
  expect(await named(bob)).toBe(bob.id);
  await does(morgan, { name: 'undo' });
  expect([await named(ann), await named(sam)]).toEqual([ann.id, kim.id]);
  expect(await kim.handoff(id)).toBeUndefined();
});

test('the same of one that came to the wrong account executive', async () => {
  const { sam, ann, bob, kim, does, named, bounces, names } = await mending();
  await bounces();
  await names(kim);
  await does(ann, { name: 'held' });
  await does(ann, { name: 'reject', reason: { code: 'misrouted', ae: bob.id } });
  expect(await named(bob)).toBe(bob.id);
  expect(await named(sam)).toBe(bob.id);
});

test('handed off to somebody else, and that taken back: it is with whom it was before', async () => {
  const { sam, ann, kim, does, named, bounces, names } = await mending();
  await bounces();
  await names(kim);
  await does(sam, { name: 'submit', fix: 'It says what it costs now.' });
  expect(await named(kim)).toBe(kim.id);
  await does(sam, { name: 'undo' });
  expect([await named(ann), await named(sam)]).toEqual([ann.id, kim.id]);
});

test('sent back is taken back as long as its writer has changed nothing, and then it shows what was handed off', async () => {
  const { ann, id, bounces, undoes, writes } = await mending();
  const before = (await ann.handoff(id))?.registers['pain']?.value;
  await bounces();
  await writes('half a sen');
  expect(await undoes(ann)).toMatchObject({
    status: 'refused',
    refusal: { reason: 'wrong-state', message: expect.stringMatching(/begun to mend/) },
  });
  expect(await ann.handoff(id)).toMatchObject({ state: 'bounced', registers: { pain: { value: before } } });
  await writes(String(before), 2);
  expect(await undoes(ann)).toMatchObject({ status: 'applied' });
  expect(await ann.handoff(id)).toMatchObject({ state: 'submitted', registers: { pain: { value: before } } });
});

test('whom its writer names meanwhile is a change too', async () => {
  const { ann, kim, bounces, names, named, undoes } = await mending();
  await bounces();
  await names(kim);
  expect(await undoes(ann)).toMatchObject({ status: 'refused', refusal: { reason: 'wrong-state' } });
  expect(await named(ann)).toBe(ann.id);
});
