/** What the clocks do by themselves, on a real server whose time is turned. */
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { noticesSchema } from '../../../src/protocol/notices.ts';
import { saveBackup } from '../../../src/server/store/people/backups.ts';
import { call, type Device, edit, uuid } from '../harness.ts';
import { does, drafted, handedOff, marks, office, told, why } from './office.ts';

test('a brief that is not handed off: its SDR hears in time, its manager when it is late, each once', async () => {
  const of = await office();
  const record = await drafted(of);
  for (let hours = 0; hours <= 40; hours += 0.5) await of.at(hours);
  expect(await told(of, record)).toEqual(['18 due-soon Sam: the complete brief', '24 breach Morgan: the complete brief']);
  expect(await marks(of, record)).toEqual([
    '18 complete-brief 1 due-soon',
    '24 complete-brief 1 breach',
    '24 complete-brief 1 tell-manager',
  ]);
});

test('a review that nobody does goes up the ladder, and to who stands in two hours after its time', async () => {
  const of = await office();
  const record = await handedOff(of);
  for (let hours = 0; hours <= 8; hours += 0.25) await of.at(hours);
  expect(await told(of, record)).toEqual([
    '3 due-soon Ann: the first touch',
    '3 due-soon Ann: the review',
    '4 breach Morgan: the first touch',
    '4 breach Morgan: the review',
    '6 escalated Bob: the review',
    '6 given-away Ann: the review',
    '6 reassigned Sam: the review',
  ]);
  expect(await why(of, record, 'escalated')).toEqual([{ late: 120 }]);
  const handoff = await of.bob.handoff(handoffId(record));
  expect(handoff?.events.at(-1)).toMatchObject({ type: 'reassigned', by: 'baton', ae: of.bob.id, former: of.ann.id });
  expect(handoff?.registers['ae']?.value).toBe(of.bob.id);
  expect(handoff?.state).toBe('submitted');
  // Bob has his own time for both, from when it was given to him, and does them in it.
  await does(of.bob, record, { name: 'accept' });
  await does(of.bob, record, { name: 'first-touch' });
  for (let hours = 8; hours <= 47; hours += 1) await of.at(hours);
  expect((await of.bob.handoff(handoffId(record)))?.registers['ae']?.value).toBe(of.bob.id);
  expect(await told(of, record)).toHaveLength(8);
  expect(await told(of, record)).toContain('42 due-soon Bob: the rating');
});

test('who stands in misses it too: each breach is written down and told once, and it goes to nobody who had it before', async () => {
  const of = await office();
  const backed = (who: Device, by: Device) => of.backend.store.transactAlone((tx) => saveBackup(tx, of.workspace, who.id, by.id));
  await backed(of.ann, of.bob);
  await backed(of.bob, of.ann);
  const record = await handedOff(of);
  for (let hours = 0; hours <= 30; hours += 0.25) await of.at(hours);
  const lines = (await told(of, record)).filter((line) => !line.includes('due-soon') && !line.includes('rating'));
  expect(lines).toEqual([
    '4 breach Morgan: the first touch',
    '4 breach Morgan: the review',
    '6 escalated Bob: the review',
    '6 given-away Ann: the review',
    '6 reassigned Sam: the review',
    '10 breach Morgan: the first touch',
    '10 breach Morgan: the review',
    '12 nobody-stands-in Morgan: the first touch',
    '12 nobody-stands-in Morgan: the review',
  ]);
  const breaches = (await marks(of, record)).filter((line) => line.includes('breach'));
  expect(breaches.toSorted()).toEqual(['10 first-touch 3 breach', '10 review 3 breach', '4 first-touch 1 breach', '4 review 2 breach']);
});

test('given on by a manager, accepted and touched: the next one is told of their own time, and the one before of nothing more', async () => {
  const of = await office();
  const record = await handedOff(of);
  await of.at(1);
  await does(of.ann, record, { name: 'accept' });
  await does(of.ann, record, { name: 'first-touch' });
  await of.at(2);
  await does(of.morgan, record, { name: 'reassign', ae: of.kim.id });
  for (let hours = 2; hours <= 7; hours += 0.25) await of.at(hours);
  expect((await told(of, record)).filter((line) => !line.startsWith('2 '))).toEqual([
    '5 due-soon Kim: the first touch',
    '6 breach Morgan: the first touch',
  ]);
  expect((await of.kim.handoff(handoffId(record)))?.state).toBe('accepted');
});

test('what is done in time is no matter to anybody', async () => {
  const of = await office();
  const record = await handedOff(of);
  await of.at(1);
  await does(of.ann, record, { name: 'accept' });
  await does(of.ann, record, { name: 'first-touch' });
  await does(of.ann, record, { name: 'rate', rating: 'green', missing: [] });
  for (let hours = 1; hours < 100; hours += 1) await of.at(hours);
  expect(await told(of, record)).toEqual([]);
  expect(await marks(of, record)).toEqual([]);
});

test('touched, it stays with its account executive, however late the review is', async () => {
  const of = await office();
  const record = await handedOff(of);
  await of.at(3.5);
  await does(of.ann, record, { name: 'first-touch' });
  for (let hours = 4; hours < 10; hours += 0.5) await of.at(hours);
  expect((await of.ann.handoff(handoffId(record)))?.events.map(({ type }) => type)).not.toContain('reassigned');
  expect(await told(of, record)).toContain('4 breach Morgan: the review');
});

test('who was given it after its time ran out is not passed over', async () => {
  const of = await office();
  const record = await handedOff(of);
  await of.at(4.5);
  await does(of.morgan, record, { name: 'reassign', ae: of.bob.id });
  for (let hours = 5; hours <= 8; hours += 0.5) await of.at(hours);
  expect((await of.bob.handoff(handoffId(record)))?.registers['ae']?.value).toBe(of.bob.id);
});

test('a server that stood still does everything once, when it is back, and does not warn of what is late', async () => {
  const of = await office();
  const record = await handedOff(of);
  await of.at(9);
  await of.at(9);
  expect(await told(of, record)).toEqual([
    '9 breach Morgan: the first touch',
    '9 breach Morgan: the review',
    '9 escalated Bob: the review',
    '9 given-away Ann: the review',
    '9 reassigned Sam: the review',
  ]);
  expect(await marks(of, record)).toContain('4 review 2 breach');
});

test('what was to be done more than a week ago is written down, and told to nobody', async () => {
  const of = await office();
  const record = await handedOff(of);
  await of.at(24 * 30);
  expect(await told(of, record)).toEqual([]);
  expect(await marks(of, record)).toEqual(expect.arrayContaining(['4 review 2 breach', '48 rating 2 breach']));
  expect((await of.ann.handoff(handoffId(record)))?.events.map(({ type }) => type)).toEqual(['begun', 'submitted']);
});

test('the two leads of a team are its manager, where they are named', async () => {
  const of = await office();
  const { teams } = await of.backend.store.look(async (db) => ({ teams: await db.selectFrom('team').selectAll().execute() }));
  const team = teams.find(({ name }) => name === 'Team one')?.id ?? '';
  await of.set('leads', { sdrLead: of.lee.id, aeLead: of.kim.id }, team);
  const record = await drafted(of);
  await of.at(24);
  expect(await told(of, record)).toEqual(['24 breach Kim: the complete brief', '24 breach Lee: the complete brief']);
});

test('the ladder is the workspace’s own', async () => {
  const of = await office();
  const ladder = [
    { after: 60, does: 'tell-manager' as const },
    { after: 150, does: 'give-to-backup' as const },
    { after: 120, does: 'tell-admins' as const },
  ];
  await of.set('clocks', { ...clocks.standard, ladder });
  const record = await handedOff(of);
  for (let hours = 0; hours <= 8; hours += 0.25) await of.at(hours);
  const after = (await told(of, record)).filter((line) => !line.includes('due-soon') && !line.includes('first touch'));
  expect(after).toEqual([
    '5 breach Morgan: the review',
    '6 breach Ada: the review',
    '6.5 escalated Bob: the review',
    '6.5 given-away Ann: the review',
    '6.5 reassigned Sam: the review',
  ]);
});

test('where nobody stands in, the manager is asked to find somebody', async () => {
  const of = await office();
  await of.backend.store.transactAlone((tx) => tx.updateTable('person').set({ backup: null }).execute());
  const record = await handedOff(of);
  for (let hours = 0; hours <= 8; hours += 0.5) await of.at(hours);
  expect((await told(of, record)).filter((line) => line.includes('nobody-stands-in'))).toEqual([
    '6 nobody-stands-in Morgan: the first touch',
    '6 nobody-stands-in Morgan: the review',
  ]);
  // Both clocks in one notice.
  expect(await why(of, record, 'nobody-stands-in')).toEqual([{ late: 120 }]);
});

test('how urgent it is counts from when it is said, also after handing off was waited for', async () => {
  const of = await office();
  const record = await drafted(of);
  await of.at(20);
  // From booked: the first touch has been due soon for two hours when it is said that it is hot.
  expect((await of.sam.does(edit(record, 'triggerKind', 0, 'funding'))).status).toBe('applied');
  await of.at(20);
  expect(await told(of, record)).toEqual(['20 due-soon Sam: the complete brief', '20 due-soon Sam: the first touch']);
});

test('a limit that the workspace changes counts at once', async () => {
  const of = await office();
  const record = await drafted(of);
  await of.at(1);
  const limits = { ...clocks.standard.limits, completeBrief: 60 };
  const value = { ...clocks.standard, limits };
  const headers = { Authorization: `Bearer ${of.ada.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': uuid() };
  const body = JSON.stringify({ of: '', expected: 0, value });
  const answer = await fetch(`${of.backend.url}/v1/settings/clocks`, { method: 'PUT', headers, body });
  expect(answer.status).toBe(200);
  await of.at(1);
  expect(await told(of, record)).toEqual(['1 breach Morgan: the complete brief']);
});

test('a handoff that was never looked at, and one that is damaged, hold up no other', async () => {
  const of = await office();
  const [broken, record] = [await drafted(of), await drafted(of)];
  await of.backend.store.transactAlone((tx) =>
    tx.updateTable('register').set({ value: '{' }).where('handoff', '=', handoffId(broken)).execute(),
  );
  await of.at(24);
  expect(await told(of, record)).toEqual(['24 breach Morgan: the complete brief']);
  expect(await told(of, broken)).toEqual([]);
  const due = await of.backend.store.look((db) =>
    db.selectFrom('clock_due').selectAll().where('handoff', '=', handoffId(broken)).execute(),
  );
  expect(due.map(({ at }) => at - of.clock.now())).toEqual([10 * 60_000]);
});

test('two clocks that run out at one moment are told as one notice that names both, and written down each', async () => {
  const of = await office();
  const record = await handedOff(of);
  for (const hours of [3, 4, 4.5]) await of.at(hours);
  const breached = await of.backend.store.look((db) =>
    db.selectFrom('notice').select(['key', 'about']).where('kind', '=', 'breach').where('person', '=', of.morgan.id).execute(),
  );
  expect(breached.map(({ key }) => key)).toEqual([`${handoffId(record)}#review#2+first-touch#1#breach`]);
  const written = (await marks(of, record)).filter((line) => line.endsWith(' breach'));
  expect(written).toEqual(['4 first-touch 1 breach', '4 review 2 breach']);
  const { notices } = noticesSchema.parse(await (await call(of.backend, '/v1/notices', { token: of.morgan.token })).json());
  expect(notices.map(({ says }) => says)).toEqual([
    'The review and the first touch for an unnamed account ran past their time. See what held them up.',
  ]);
});
