/** Who is told what of each command, on a real server. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, nextRound, type RecordRef } from '../../../src/core/handoff/record.ts';
import { tell } from '../../../src/server/notices/tell.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, command, type Device, edit, newRecord, START, signedIn, started, uuid, workspaceWith } from '../harness.ts';

async function company() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const one = (name: string, role: 'sdr' | 'ae' | 'manager') => signedIn(backend, workspace, name, [role]);
  const people = {
    sam: await one('Sam', 'sdr'),
    ann: await one('Ann', 'ae'),
    bob: await one('Bob', 'ae'),
    morgan: await one('Morgan', 'manager'),
  };
  const names = new Map(Object.entries(people).map(([name, { id }]) => [id, name]));
  /** `NAME: KIND` of everything that was told, in order. */
  const told = async (): Promise<string[]> => {
    const rows = await backend.store.read((tx) => tx.selectFrom('notice').selectAll().orderBy('key').orderBy('kind').execute());
    return rows.map(({ person, kind }) => `${names.get(person)}: ${kind}`);
  };
  return { backend, workspace, told, ...people };
}

async function does(device: Device, record: RecordRef, asked: GivenCommand) {
  const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
  expect(await device.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
}

const bounce: GivenCommand = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' };

test('whom each step concerns is told of it once, and nobody of what they did themselves', async () => {
  const { sam, ann, bob, morgan, told } = await company();
  const record = newRecord();
  const steps: [Device, GivenCommand, string[]][] = [
    [ann, { name: 'prep-opened' }, []],
    [ann, bounce, ['sam: bounced']],
    [sam, { name: 'submit', fix: 'The cost is in.' }, ['ann: handed-again']],
    [ann, { name: 'accept' }, ['sam: accepted']],
    [ann, { name: 'undo' }, ['sam: taken-back']],
    [ann, { name: 'accept' }, ['sam: accepted']],
    [sam, { name: 'introduced', joins: true }, ['ann: introduced']],
    [ann, { name: 'first-touch' }, ['sam: first-touch']],
    // Said after the fact: nobody can have missed a meeting that is still to come.
    [ann, { name: 'reschedule', start: new Date(START - 3_600_000).toISOString() }, ['sam: rescheduled']],
    [morgan, { name: 'reassign', ae: bob.id }, ['ann: given-away', 'bob: given-to-you', 'sam: reassigned']],
    [sam, { name: 'no-show' }, ['bob: no-show']],
    [bob, { name: 'reschedule' }, ['sam: rescheduled']],
    [bob, { name: 'held' }, ['sam: held']],
    [bob, { name: 'rate', rating: 'green', missing: [] }, ['sam: rated']],
    [bob, { name: 'asked-again', minutes: 5 }, []],
    [bob, { name: 'meeting-quality', score: 5, line: 'To the point.' }, ['sam: meeting-quality']],
    [bob, { name: 'reject', reason: { code: 'no-budget-this-year', returnOn: '2028-01-01' } }, ['sam: recycled']],
  ];
  await handOff(sam, ann, record);
  let before = await told();
  expect(before).toEqual(['ann: handed-off']);
  for (const [who, asked, says] of steps) {
    if (asked.name === 'submit')
      await sam.does(edit(record, 'pain', 1, '“We ship the wrong pallet twice a day.” It costs €18k a month in freight.'));
    await does(who, record, asked);
    const now = await told();
    const news = now.slice();
    for (const one of before) news.splice(news.indexOf(one), 1);
    expect(news.toSorted(), asked.name).toEqual(says);
    before = now;
  }
  const next = nextRound(record);
  expect(await sam.does(command(next, 0, { name: 're-engage', record: next, from: handoffId(record) }))).toMatchObject({
    status: 'applied',
  });
  expect((await told()).filter((one) => !before.includes(one))).toEqual(['bob: taken-up']);
});

test('what a manager did is told both parties; a draft is its writer’s own', async () => {
  const { sam, ann, bob, morgan, told } = await company();
  const [over, out] = [newRecord(), newRecord()];
  await sam.push([begin(over), edit(over, 'ae', 0, ann.id)]);
  await does(morgan, over, { name: 'override', reason: 'The call is this afternoon.' });
  await sam.push([begin(out), ...completeEdits(out, ann.id)]);
  await does(morgan, out, { name: 'reassign', ae: bob.id });
  expect((await told()).toSorted(), 'a draft is nobody’s but its writer’s').toEqual([
    'ann: handed-off',
    'sam: overridden',
    'sam: reassigned',
  ]);
  await does(morgan, over, { name: 'withdraw', reason: 'The buyer left.' });
  expect((await told()).toSorted()).toEqual(['ann: handed-off', 'ann: withdrawn', 'sam: overridden', 'sam: reassigned', 'sam: withdrawn']);
});

test('an operation that comes again tells nobody again', async () => {
  const { sam, ann, told } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  const accepted = command(record, 2, { name: 'accept' });
  for (let count = 0; count < 3; count++) await ann.does(accepted);
  expect(await told()).toEqual(['ann: handed-off', 'sam: accepted']);
});

test('a key is told once a person; nobody is told who is elsewhere or gone', async () => {
  const { backend, workspace, sam, ann, told } = await company();
  const elsewhere = await workspaceWith(backend, 'Contoso');
  const stella = await signedIn(backend, elsewhere, 'Stella', ['sdr']);
  const word = { workspace, kind: 'breach', handoff: null, at: START, key: 'once' } as const;
  const say = (person: string) => backend.store.transact((tx) => tell(tx, { ...word, person }));
  expect([await say(sam.id), await say(sam.id), await say(ann.id), await say(stella.id), await say(uuid())]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START }));
  expect(await say(sam.id)).toBe(false);
  expect(await told()).toEqual(['ann: breach']);
});

test('a notice keeps nothing that somebody wrote or is called', async () => {
  const { backend, sam, ann } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  await does(ann, record, bounce);
  const rows = await backend.store.read((tx) => tx.selectFrom('notice').selectAll().execute());
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/costs|Sam|Ann|pain|invoice/);
});
