/** A list that was brought, taken back: what it did goes, what somebody has written on since stays. */
import { expect, test } from 'vitest';
import { type Facts, handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { undoneImportSchema } from '../../../src/protocol/bookings.ts';
import { begin, call, type Device, edit } from '../harness.ts';
import { brought, office, open, recordOf } from './desk.ts';

const HEAD = 'SDR e-mail;Created;Meeting start;Company;Domain;CRM;Origin;Record';

const undone = async ({ backend, token }: Device, id: string | undefined) => {
  const response = await call(backend, `/v1/bookings/import/${id}/undo`, { token, body: {} });
  return response.status === 200 ? undoneImportSchema.parse(await response.json()) : response.status;
};

const rows = async ({ backend }: Device) =>
  (await backend.store.look((db) => db.selectFrom('booking').selectAll().orderBy('account').execute())).map(
    ({ asked_until: _, ...row }) => row,
  );

test('what it added is gone, what it changed is as it was; asked again it says the same, and there is nothing else to take back', async () => {
  const { sam, admin, mail } = await office();
  const line = (day: string, account: string) => `${mail('Sam')};2${day}.02.2027 16:00;05.03.2027 10:00;${account};halden.example;;;`;
  await brought(admin, [HEAD, line('5', 'Halden')].join('\n'));
  const before = await rows(sam);
  const other = `${mail('Kim')};25.02.2027 16:00;05.03.2027 10:00;Other;other.example;;;`;
  const { undo, added, changed } = await brought(admin, [HEAD, line('4', 'Halden Maritime'), other, line('3', 'Halden AS')].join('\n'));
  expect([added, changed]).toEqual([1, 2]);
  expect(await undone(sam, undo?.id)).toBe(404);
  expect(await undone(admin, undo?.id)).toEqual({ removed: 1, restored: 2, kept: 0 });
  expect(await rows(sam)).toEqual(before);
  expect(await undone(admin, undo?.id)).toEqual({ removed: 1, restored: 2, kept: 0 });
  expect(await rows(sam)).toEqual(before);
  // The same list again is all new.
  expect(await brought(admin, [HEAD, other].join('\n'))).toMatchObject({ added: 1 });
  expect((await brought(admin, [HEAD, other].join('\n'))).undo).toBeNull();
});

test('what somebody has written on since stays: another list, a program, a brief that was begun', async () => {
  const { backend, sam, admin, mail } = await office();
  const record = recordOf('D-9');
  const one = (account: string, more = ';;') => `${mail('Sam')};25.02.2027 16:00;05.03.2027 10:00;${account};${account}.example;${more}`;
  const { undo } = await brought(
    admin,
    [HEAD, one('gone'), one('again'), one('begun', `${record.crm};${record.origin};${record.id}`)].join('\n'),
  );
  await brought(sam, [HEAD, one('again').replace('05.03.2027 10:00', '05.03.2027 10:10')].join('\n'));
  await sam.push([begin(record), edit(record, 'facts', 0, { account: 'begun' })]);
  await expect
    .poll(() => backend.store.look((db) => db.selectFrom('booking').select('id').where('handoff', 'is not', null).execute()))
    .toHaveLength(1);
  expect(await undone(admin, undo?.id)).toEqual({ removed: 1, restored: 0, kept: 2 });
  expect((await open(sam)).bookings.map(({ account }) => account)).toEqual(['again']);
});

test('a brief that was there hears its time of booking, and after the undo what was known before', async () => {
  const { sam, admin, mail } = await office();
  const record = recordOf('D-10');
  await sam.push([begin(record), edit(record, 'facts', 0, { account: 'Halden', booked: '2027-02-28T09:00:00.000Z' })]);
  await expect.poll(() => rows(sam)).toHaveLength(1);
  const before = await rows(sam);
  const booked = async () => (await sam.handoff(handoffId(record)))?.registers['facts']?.value;
  const { undo } = await brought(
    admin,
    `${HEAD}\n${mail('Sam')};20.02.2027 16:00;05.03.2027 10:00;Halden;halden.example;${record.crm};${record.origin};${record.id}`,
  );
  expect(await booked()).toMatchObject({ booked: '2027-02-20T15:00:00.000Z' });
  expect(await undone(admin, undo?.id)).toMatchObject({ kept: 0 });
  expect(await booked()).toEqual({ account: 'Halden', booked: '2027-02-28T09:00:00.000Z' });
  expect(await rows(sam)).toEqual(before);
});

test('two lines of one meeting, and a page that is read again meanwhile, leave no time of booking behind; another word on it stays', async () => {
  const { backend, sam, admin, mail } = await office();
  const line = ({ crm, origin, id }: RecordRef, day: number) =>
    `${mail('Sam')};${day}.02.2027 16:00;05.03.2027 10:00;${id};${id.toLowerCase()}.example;${crm};${origin};${id}`;
  const facts = async (record: RecordRef) => {
    const register = (await sam.handoff(handoffId(record)))?.registers['facts'];
    return { revision: register?.revision ?? 0, value: register?.value as Facts };
  };
  const tells = async (record: RecordRef, more: Facts) => {
    const { revision, value } = await facts(record);
    await sam.push([edit(record, 'facts', revision, { ...value, ...more })]);
  };
  const records = ['Twice', 'Read', 'Said'].map(recordOf) as [RecordRef, RecordRef, RecordRef];
  const booked = '2027-02-28T09:00:00.000Z';
  for (const record of records) await sam.push([begin(record), edit(record, 'facts', 0, { account: record.id, booked })]);
  await expect.poll(() => rows(sam)).toHaveLength(3);
  const before = await rows(sam);
  const [twice, read, said] = records;
  const { undo } = await brought(admin, [HEAD, line(twice, 20), line(twice, 19), line(read, 20), line(said, 20)].join('\n'));
  await tells(read, { stage: 'Demo' });
  const otherwise = { booked: '2027-02-19T09:00:00.000Z' };
  const register = { value: JSON.stringify({ account: 'Said', ...otherwise }), revision: 9 };
  await backend.store.transactAlone((tx) => tx.updateTable('register').set(register).where('handoff', '=', handoffId(said)).execute());
  expect(await undone(admin, undo?.id)).toEqual({ removed: 0, restored: 3, kept: 1 });
  expect((await facts(twice)).value).toEqual({ account: 'Twice', booked });
  expect((await facts(read)).value).toEqual({ account: 'Read', booked, stage: 'Demo' });
  expect((await facts(said)).value).toEqual({ account: 'Said', ...otherwise });
  expect((await rows(sam)).filter(({ account }) => account !== 'Said')).toEqual(before.filter(({ account }) => account !== 'Said'));
});

test('after ten minutes it stands', async () => {
  const { clock, sam, admin, mail } = await office();
  const { undo } = await brought(admin, `${HEAD}\n${mail('Sam')};25.02.2027 16:00;05.03.2027 10:00;Halden;halden.example;;;`);
  clock.forward(10 * 60_000 + 1);
  expect(await undone(admin, undo?.id)).toBe(404);
  expect((await open(sam)).bookings).toHaveLength(1);
});
