/** A handoff's life on a real server, beyond review: every step by whom it belongs to, and who is told what. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { saveBackup } from '../../../src/server/store/people/backups.ts';
import { firstHandoffSchema } from '../../protocol/firstVocabulary.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, call, command, type Device, edit, newRecord, signedIn, started, turnedClock, workspaceWith } from '../harness.ts';

async function company() {
  const clock = turnedClock();
  const backend = await started({ clock });
  const workspace = await workspaceWith(backend);
  const one = (name: string, role: 'sdr' | 'ae' | 'manager', team?: string) => signedIn(backend, workspace, name, [role], team);
  const people = {
    sam: await one('Sam', 'sdr'),
    ann: await one('Ann', 'ae'),
    bob: await one('Bob', 'ae'),
    kim: await one('Kim', 'ae'),
    morgan: await one('Morgan', 'manager'),
  };
  await backend.store.transactAlone((tx) => saveBackup(tx, workspace, people.ann.id, people.bob.id));
  return { backend, workspace, clock, ...people };
}

const APPLIED = { status: 'applied' };
const refused = (reason: string) => ({ status: 'refused', refusal: { reason } });

/** Gives a command in view of what the device was told last. */
async function does(device: Device, record: RecordRef, asked: GivenCommand) {
  const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
  return device.does(command(record, revision, asked));
}

async function begun(sam: Device, ann: Device, record: RecordRef) {
  await sam.push([begin(record), ...completeEdits(record, ann.id)]);
}

test('from booked to opportunity, with all that is said on the way', async () => {
  const { clock, sam, ann, morgan } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const toCome: [Device, GivenCommand][] = [
    [ann, { name: 'prep-opened' }],
    [ann, { name: 'accept' }],
    [sam, { name: 'introduced', joins: true }],
    [ann, { name: 'first-touch' }],
    [ann, { name: 'reschedule', start: new Date(clock.now() + 4 * 60 * 60_000).toISOString() }],
  ];
  const steps: [Device, GivenCommand][] = [
    [sam, { name: 'no-show' }],
    [ann, { name: 'reschedule' }],
    [ann, { name: 'held', joined: true }],
    [ann, { name: 'rate', rating: 'yellow', missing: ['redFlags'] }],
    [ann, { name: 'asked-again', minutes: 5 }],
    [ann, { name: 'meeting-quality', score: 5, line: 'They came prepared.' }],
    [ann, { name: 'opportunity', nextStep: { text: 'Contract to legal', on: '2027-03-20' } }],
  ];
  for (const [who, asked] of toCome) expect(await does(who, record, asked), asked.name).toMatchObject(APPLIED);
  expect(await does(sam, record, { name: 'no-show' }), 'before its time').toMatchObject(refused('wrong-state'));
  clock.forward(4 * 60 * 60_000);
  for (const [who, asked] of steps) expect(await does(who, record, asked), asked.name).toMatchObject(APPLIED);
  for (const reader of [sam, ann, morgan])
    expect(await reader.handoff(handoffId(record))).toMatchObject({ state: 'opportunity', revision: 2 + toCome.length + steps.length });
  expect(await sam.does(edit(record, 'pain', 1, 'More.'))).toMatchObject(refused('locked'));
  expect(await does(sam, record, { name: 'withdraw', reason: 'Changed my mind.' })).toMatchObject(refused('wrong-state'));
});

test('a manager lets an incomplete brief pass, with a reason that stays', async () => {
  const { sam, ann, morgan } = await company();
  const record = newRecord();
  await sam.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  const override: GivenCommand = { name: 'override', reason: 'The call is this afternoon.' };
  expect(await does(morgan, record, override), 'to nobody').toMatchObject(refused('incomplete'));
  await sam.does(edit(record, 'ae', 0, ann.id));
  expect(await does(sam, record, override)).toMatchObject(refused('not-allowed'));
  expect(await does(morgan, record, override)).toMatchObject(APPLIED);
  const told = await ann.handoff(handoffId(record));
  expect(told).toMatchObject({ state: 'submitted', registers: { pain: { value: 'They lose pallets.' } } });
  expect(told?.events.at(-1)).toMatchObject({ type: 'submitted', by: morgan.id, ae: ann.id, override: override.reason });
});

test('what was written after a bounce and never handed off is not shown by withdrawing, nor by holding the meeting', async () => {
  const { sam, ann, morgan } = await company();
  for (const end of ['withdraw', 'hold', 'reassign'] as const) {
    const record = newRecord();
    const id = handoffId(record);
    await handOff(sam, ann, record);
    await does(ann, record, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' });
    await sam.does(edit(record, 'pain', 1, 'A secret between SDR and manager.'));
    if (end === 'withdraw') expect(await does(sam, record, { name: 'withdraw', reason: 'The buyer left.' })).toMatchObject(APPLIED);
    if (end === 'hold') {
      expect(await does(ann, record, { name: 'held' })).toMatchObject(APPLIED);
      expect(await does(ann, record, { name: 'reject', reason: { code: 'not-our-segment', learnt: 'They rent.' } })).toMatchObject(APPLIED);
    }
    const reader = end === 'reassign' ? await signedIn(ann.backend, await workspaceOf(ann), 'Eve', ['ae']) : ann;
    if (end === 'reassign') expect(await does(morgan, record, { name: 'reassign', ae: reader.id })).toMatchObject(APPLIED);
    expect(JSON.stringify(await reader.handoff(id)), end).not.toContain('secret');
    expect(await reader.handoff(id), end).toMatchObject({ registers: { ae: { value: reader.id } } });
    expect(JSON.stringify(await morgan.handoff(id)), end).toContain('secret');
  }
});

async function workspaceOf({ backend, token }: Device): Promise<string> {
  return (await (await call(backend, '/v1/me', { token })).json()).workspace.id;
}

test('handing off, taken back within ten minutes, is gone for the account executive; later it is not', async () => {
  const { clock, sam, ann } = await company();
  const record = newRecord();
  const id = handoffId(record);
  await handOff(sam, ann, record);
  const { cursor } = await ann.pullAll();
  expect(await does(sam, record, { name: 'undo' })).toMatchObject(APPLIED);
  expect((await ann.pullAll(cursor)).gone).toEqual([id]);
  expect(await sam.handoff(id)).toMatchObject({ state: 'draft', revision: 3 });
  expect(await does(sam, record, { name: 'submit', fix: 'Now with the cost.' })).toMatchObject(APPLIED);
  expect(await ann.handoff(id)).toMatchObject({ state: 'submitted', events: [{}, {}, { type: 'undone' }, { fix: 'Now with the cost.' }] });
  clock.forward(10 * 60_000 + 1);
  expect(await does(sam, record, { name: 'undo' })).toMatchObject(refused('too-late'));
});

test('who stands in sees it, reviews it, and is told when that ends', async () => {
  const { backend, workspace, sam, ann, bob, kim } = await company();
  const record = newRecord();
  const id = handoffId(record);
  await handOff(sam, ann, record);
  expect(await kim.handoff(id)).toBeUndefined();
  expect(await does(bob, record, { name: 'accept' })).toMatchObject(APPLIED);
  expect(await does(bob, record, { name: 'held' }), 'the meeting is Ann’s').toMatchObject(refused('not-allowed'));
  const [before, kims] = [await bob.pullAll(), await kim.pullAll()];
  await backend.store.transactAlone((tx) => saveBackup(tx, workspace, ann.id, kim.id));
  expect((await bob.pullAll(before.cursor)).gone).toEqual([id]);
  expect((await kim.pullAll(kims.cursor)).handoffs).toMatchObject([{ id, state: 'accepted' }]);
  expect((await kim.pullAll(kims.cursor)).people).toMatchObject([{ id: ann.id, backup: kim.id }]);
  expect(await bob.does(command(record, 3, { name: 'first-touch' }))).toMatchObject(refused('unknown-handoff'));
  expect(await does(ann, record, { name: 'reassign', ae: bob.id }), 'not to whom they like').toMatchObject(refused('not-allowed'));
  const { cursor } = await ann.pullAll();
  expect(await does(ann, record, { name: 'reassign', ae: kim.id })).toMatchObject(APPLIED);
  expect((await ann.pullAll(cursor)).gone).toEqual([id]);
  expect(await does(kim, record, { name: 'held' })).toMatchObject(APPLIED);
});

test('who stood in is told that it is gone when it is given to a third', async () => {
  const { sam, ann, bob, kim, morgan } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const { cursor } = await bob.pullAll();
  expect(await does(morgan, record, { name: 'reassign', ae: kim.id })).toMatchObject(APPLIED);
  expect((await bob.pullAll(cursor)).gone).toEqual([handoffId(record)]);
});

test('what came to the wrong account executive goes to the right one, with a meeting of their own', async () => {
  const { sam, ann, kim } = await company();
  const record = newRecord();
  const id = handoffId(record);
  await handOff(sam, ann, record);
  await does(ann, record, { name: 'accept' });
  await does(ann, record, { name: 'held' });
  const misrouted = (ae: string): GivenCommand => ({ name: 'reject', reason: { code: 'misrouted', ae } });
  expect(await does(ann, record, misrouted(crypto.randomUUID())), 'to nobody').toMatchObject(refused('incomplete'));
  const { cursor } = await ann.pullAll();
  expect(await does(ann, record, misrouted(kim.id))).toMatchObject(APPLIED);
  expect((await ann.pullAll(cursor)).gone).toEqual([id]);
  expect(await kim.handoff(id)).toMatchObject({ state: 'submitted', registers: { ae: { value: kim.id, by: ann.id } } });
  expect(await does(kim, record, { name: 'opportunity' }), 'not yet held').toMatchObject(refused('wrong-state'));
  expect(await does(kim, record, { name: 'held' })).toMatchObject(APPLIED);
});

test('what was recycled is taken up again in a new draft for the same record, once', async () => {
  const { sam, ann, morgan } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const again = (round: number, from = handoffId(record)) => {
    const next = { ...record, round };
    return command(next, 0, { name: 're-engage', record: next, from });
  };
  expect(await sam.does(again(2)), 'not before it has ended').toMatchObject(refused('wrong-state'));
  await does(ann, record, { name: 'held' });
  await does(ann, record, { name: 'reject', reason: { code: 'too-early', waitFor: { months: 6 } } });
  expect(await sam.does(again(3)), 'not past the next').toMatchObject(refused('malformed'));
  expect(await sam.does(again(2, 'http://nowhere|deal|1'))).toMatchObject(refused('unknown-handoff'));
  expect(await ann.does(again(2)), 'its writer does').toMatchObject(refused('not-allowed'));
  expect(await sam.does(begin({ ...record, round: 2 })), 'not without saying of what').toMatchObject(refused('malformed'));
  expect(await sam.does(again(2))).toMatchObject({ status: 'applied', revision: 1 });
  expect(await sam.does(again(2)), 'the same once more').toMatchObject({ status: 'applied', revision: 1 });
  const draft = await sam.handoff(handoffId({ ...record, round: 2 }));
  expect(draft).toMatchObject({ state: 'draft', record: { round: 2 }, events: [{ type: 'begun', from: handoffId(record) }] });
  expect(await sam.handoff(handoffId(record))).toMatchObject({ state: 'recycled' });
  expect(await ann.handoff(handoffId({ ...record, round: 2 })), 'a draft is its writer’s').toBeUndefined();
  const other = newRecord();
  const elsewhere = command(other, 0, { name: 're-engage', record: other, from: handoffId(record) });
  expect(await sam.does(elsewhere), 'or for another record').toMatchObject({ status: 'applied', revision: 1 });
  expect(await morgan.handoff(handoffId(other))).toMatchObject({ events: [{ from: handoffId(record) }] });
});

test('what is sent twice is done once, and answered the same', async () => {
  const { sam, ann } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const once: [Device, GivenCommand][] = [
    [sam, { name: 'undo' }],
    [sam, { name: 'submit' }],
    [ann, { name: 'held' }],
    [ann, { name: 'reject', reason: { code: 'bound-to-competitor', contractEnd: '2027-06-30' } }],
  ];
  for (const [index, [who, asked]] of once.entries()) {
    const operation = command(record, 2 + index, asked);
    const answer = await who.does(operation);
    expect(answer, asked.name).toMatchObject({ status: 'applied', revision: 3 + index });
    expect(await who.does(operation), asked.name).toEqual(answer);
  }
  expect((await sam.handoff(handoffId(record)))?.events.map(({ type }) => type)).toEqual([
    'begun',
    'submitted',
    'undone',
    'submitted',
    'held',
    'rejected',
  ]);
});

test('a remark that somebody made meanwhile is no reason to look again; a decision is', async () => {
  const { sam, ann } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  await does(ann, record, { name: 'prep-opened' });
  expect(await sam.does(command(record, 2, { name: 'introduced', joins: false }))).toMatchObject({ status: 'applied', revision: 4 });
  await does(ann, record, { name: 'accept' });
  expect(await sam.does(command(record, 4, { name: 'withdraw', reason: 'The buyer left.' }))).toMatchObject(refused('stale'));
});

test('a device that says nothing of its vocabulary is told in the first, whatever became of its handoffs', async () => {
  const { backend, sam, ann } = await company();
  const held: GivenCommand[] = [{ name: 'accept' }, { name: 'held' }];
  const lives: GivenCommand[][] = [
    [],
    [{ name: 'accept' }, { name: 'undo' }],
    [{ name: 'prep-opened' }, { name: 'accept' }, { name: 'no-show' }],
    [...held, { name: 'opportunity' }],
    [...held, { name: 'reject', reason: { code: 'too-early', waitFor: { months: 6 } } }],
    [...held, { name: 'reject', reason: { code: 'not-our-segment', learnt: 'They rent.' } }],
  ];
  for (const life of lives) {
    const record = newRecord();
    await handOff(sam, ann, record);
    for (const asked of life) expect(await does(ann, record, asked)).toMatchObject(APPLIED);
  }
  const withdrawn = newRecord();
  await begun(sam, ann, withdrawn);
  await does(sam, withdrawn, { name: 'withdraw', reason: 'The buyer left.' });
  const next = { ...withdrawn, round: 2 };
  await sam.does(command(next, 0, { name: 're-engage', record: next, from: handoffId(withdrawn) }));

  const pulled = (path: string) => call(backend, path, { token: sam.token });
  const { handoffs } = await (await pulled('/v1/sync/pull')).json();
  expect(handoffs).toHaveLength(lives.length + 2);
  for (const handoff of handoffs) expect(firstHandoffSchema.safeParse(handoff).error, handoff.id).toBeUndefined();
  const states = (told: { state: string }[]) => told.map(({ state }) => state).toSorted();
  expect(states(handoffs)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'draft', 'submitted', 'submitted', 'submitted']);
  const whole = await (await pulled('/v1/sync/pull?vocabulary=2')).json();
  expect(states(whole.handoffs)).toEqual([
    'accepted',
    'disqualified',
    'draft',
    'opportunity',
    'recycled',
    'submitted',
    'submitted',
    'withdrawn',
  ]);
});
