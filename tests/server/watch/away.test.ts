/** Somebody is out of office, and who stands in for them gets what waits. */
import { expect, test } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { announceAway } from '../../../src/server/auth/away.ts';
import { forgetAbsences } from '../../../src/server/store/people/absences.ts';
import { saveBackup } from '../../../src/server/store/people/backups.ts';
import { type Device, edit, START, temporaryFolder } from '../harness.ts';
import { does, HOUR, handedOff, type Office, office, told, why } from './office.ts';

const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();

const leaves = (of: Office, { id }: Device, from: number, until: number, backup: string | null = null) =>
  of.backend.store.transactAlone((tx) =>
    announceAway(tx, { id, workspace: of.workspace }, { from: iso(from), until: iso(until), backup }, of.clock.now()),
  );

async function holder({ ada, ...of }: Office, record: RecordRef): Promise<string | undefined> {
  const value = (await ada.handoff(handoffId(record)))?.registers['ae']?.value;
  return [of.ann, of.bob, of.kim].find(({ id }) => id === value)?.name;
}

test('what is handed to who is away goes to who stands in, at once', async () => {
  const of = await office();
  await leaves(of, of.ann, 0, 48);
  const record = await handedOff(of);
  await of.at(0);
  expect(await holder(of, record)).toBe('Bob');
  expect(await told(of, record)).toEqual(['0 escalated Bob: the review', '0 given-away Ann: the review', '0 reassigned Sam: the review']);
});

test('what waits when they leave goes then, and not before', async () => {
  const of = await office();
  const record = await handedOff(of);
  await leaves(of, of.ann, 2, 48);
  await of.at(1.9);
  expect(await holder(of, record)).toBe('Ann');
  await of.at(2);
  expect(await holder(of, record)).toBe('Bob');
});

test('what was said before it was handed off counts too', async () => {
  const of = await office();
  await leaves(of, of.ann, 2, 48);
  const record = await handedOff(of);
  await of.at(0);
  expect(await holder(of, record)).toBe('Ann');
  await of.at(2);
  expect(await holder(of, record)).toBe('Bob');
});

test('what they have touched stays theirs', async () => {
  const of = await office();
  const record = await handedOff(of);
  await does(of.ann, record, { name: 'accept' });
  await does(of.ann, record, { name: 'first-touch' });
  await leaves(of, of.ann, 1, 48);
  await of.at(3);
  expect(await holder(of, record)).toBe('Ann');
});

test('who was named for this absence goes before who stands in otherwise', async () => {
  const of = await office();
  await leaves(of, of.ann, 0, 48, of.kim.id);
  const record = await handedOff(of);
  await of.at(0);
  expect(await holder(of, record)).toBe('Kim');
});

test('where who stands in is away too, it goes to who stands in for them', async () => {
  const of = await office();
  await leaves(of, of.bob, 0, 48);
  await leaves(of, of.ann, 0, 48);
  const record = await handedOff(of);
  await of.at(0);
  expect(await holder(of, record)).toBe('Kim');
});

test('where everybody is away the manager is asked, once, and it stays where it is', async () => {
  const of = await office();
  // In a ring: it is not gone round for ever.
  await of.backend.store.transactAlone((tx) => saveBackup(tx, of.workspace, of.kim.id, of.bob.id));
  for (const one of [of.ann, of.bob, of.kim]) await leaves(of, one, 0, 48);
  const record = await handedOff(of);
  for (let hours = 0; hours < 3; hours += 0.5) await of.at(hours);
  expect(await holder(of, record)).toBe('Ann');
  expect(await told(of, record)).toEqual(['0 nobody-stands-in Morgan: the review']);
  expect(await why(of, record, 'nobody-stands-in')).toEqual([{ away: true }]);
});

test('a manager who gives it back to who is away means it', async () => {
  const of = await office();
  await leaves(of, of.ann, 0, 48);
  const record = await handedOff(of);
  await of.at(0);
  await does(of.morgan, record, { name: 'reassign', ae: of.ann.id });
  await of.at(1);
  expect(await holder(of, record)).toBe('Ann');
});

test('given back, they leave later: it goes from them then, or somebody is asked', async () => {
  const of = await office();
  const record = await handedOff(of);
  for (let hours = 0; hours <= 6.25; hours += 0.25) await of.at(hours);
  expect(await holder(of, record)).toBe('Bob');
  await does(of.morgan, record, { name: 'reassign', ae: of.ann.id });
  await leaves(of, of.ann, 8, 200);
  for (let hours = 6.5; hours <= 8; hours += 0.25) await of.at(hours);
  // Bob had it before.
  expect(await told(of, record)).toContainEqual(expect.stringMatching(/^8 nobody-stands-in Morgan/));
});

test('from whom it was taken is who had it, not whom its writer names meanwhile', async () => {
  const of = await office();
  const record = await handedOff(of, { triggerKind: 'funding' });
  await does(of.ann, record, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' });
  await of.sam.does(edit(record, 'ae', 1, of.kim.id));
  for (let hours = 1; hours <= 27; hours += 1) await of.at(hours);
  expect(await holder(of, record)).toBe('Bob');
  await does(of.sam, record, { name: 'submit', fix: 'It says what it costs now.' });
  await leaves(of, of.kim, 20, 200, of.ann.id);
  await does(of.morgan, record, { name: 'reassign', ae: of.kim.id });
  await of.at(28);
  expect(await told(of, record)).toContainEqual(expect.stringMatching(/^28 nobody-stands-in/));
});

test('back again, they get what is handed to them', async () => {
  const of = await office();
  await leaves(of, of.ann, 0, 2);
  await of.at(2);
  const record = await handedOff(of);
  await of.at(2.5);
  expect(await holder(of, record)).toBe('Ann');
});

test('two servers give it away once', async () => {
  const dataFolder = temporaryFolder();
  const of = await office({ dataFolder });
  await leaves(of, of.ann, 1, 48);
  const record = await handedOff(of);
  await of.at(1, of.backend, of.backend);
  expect((await of.sam.handoff(handoffId(record)))?.events.filter(({ type }) => type === 'reassigned')).toHaveLength(1);
});

test('an absence is forgotten after it is over, on devices too', async () => {
  const of = await office();
  await leaves(of, of.ann, 0, 2);
  const { cursor } = await of.sam.pull();
  await of.backend.store.transactAlone((tx) => forgetAbsences(tx, START + 2 * HOUR));
  expect((await of.sam.pull(cursor)).people).toEqual([]);
  await of.backend.store.transactAlone((tx) => forgetAbsences(tx, START + 2 * HOUR + 1));
  expect((await of.sam.pull(cursor)).people).toMatchObject([{ id: of.ann.id, away: null }]);
});

test('who gets it is reminded of the meeting in place of who had it, once they are introduced', async () => {
  const of = await office();
  const record = await handedOff(of, { facts: { meetingStart: iso(24) } });
  await does(of.sam, record, { name: 'introduced', joins: true });
  const reminded = async () => {
    const rows = await of.backend.store.look((db) =>
      db.selectFrom('reminder').select('person').where('kind', '=', 'first-minutes').where('handoff', '=', handoffId(record)).execute(),
    );
    return [of.ann, of.bob].filter(({ id }) => rows.some(({ person }) => person === id)).map(({ name }) => name);
  };
  expect(await reminded()).toEqual(['Ann']);
  await leaves(of, of.ann, 1, 48);
  await of.at(1);
  expect(await reminded()).toEqual([]);
  await does(of.sam, record, { name: 'introduced', joins: true });
  expect(await reminded()).toEqual(['Bob']);
});
