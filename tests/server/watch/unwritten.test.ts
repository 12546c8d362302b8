/** Booked meetings without a brief: told once and at their times, over restarts and with two servers, until somebody begins. */
import { expect, test } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { noticesSchema } from '../../../src/protocol/notices.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { UNDOS_LAST_MS } from '../../../src/server/jobs/registry.ts';
import { forgetBookings } from '../../../src/server/store/bookings/bookings.ts';
import { forgetUndos } from '../../../src/server/store/bookings/bookingUndo.ts';
import { clockIdOf, lookAt } from '../../../src/server/store/handoffs/clocks.ts';
import { markRead } from '../../../src/server/store/notices/noticeList.ts';
import { brought, recordOf } from '../bookings/desk.ts';
import { begin, call, type Device, edit, START, signedIn, started, temporaryFolder } from '../harness.ts';
import { HOUR, marks, type Office, office } from './office.ts';

const HEAD = 'SDR e-mail;Created;Meeting start;Company;Domain;CRM;Origin;Record';

const mailOf = ({ workspace }: Office, name: string): string => `${name}@${workspace.slice(0, 8)}.example`;

interface Meeting {
  account: string;
  /** Hours since the start. */
  booked?: number;
  record?: RecordRef;
  start?: number;
  sdr?: string;
}

const at = (hours: number): string => new Date(START + hours * HOUR).toISOString();

function lineOf(of: Office, { account, booked = 0, record, start = 200, sdr = 'sam' }: Meeting): string {
  const { crm = '', origin = '', id = '' } = record ?? {};
  return [mailOf(of, sdr), at(booked), at(start), account, `${account.toLowerCase()}.example`, crm, origin, id].join(';');
}

const told = (of: Office, ...meetings: Meeting[]) => brought(of.ada, [HEAD, ...meetings.map((one) => lineOf(of, one))].join('\n'));

async function heard(backend: Backend, { token }: Pick<Device, 'token'>) {
  return noticesSchema.parse(await (await call(backend, '/v1/notices', { token })).json()).notices.toReversed();
}
const words = async (backend: Backend, device: Pick<Device, 'token'>) =>
  (await heard(backend, device)).map(({ at: when, says }) => `${(Date.parse(when) - START) / HOUR} ${says}`);

// A day has passed when they look.
const SAM = [
  '12 Nothing is written yet for Halden. A complete brief earns its credit until today, 09:00 UTC.',
  '18 The complete brief for Halden is due today, 09:00 UTC.',
];
const MORGAN = [
  '12 Nothing is written yet for Halden, which Sam booked. See what holds it up.',
  '24 The complete brief for Halden ran past its time. See what held it up.',
];

test('the SDR and who leads hear of it after twelve hours, with the way to begin; and what becomes of its credit', async () => {
  const of = await office();
  const record = recordOf('D-1');
  await told(of, { account: 'Halden', record });
  for (let hours = 0; hours <= 30; hours += 0.5) await of.at(hours);
  const sam = await heard(of.backend, of.sam);
  expect(await words(of.backend, of.sam)).toEqual(SAM);
  expect(sam[0]).toMatchObject({ action: { label: 'Begin the brief', to: 'record' }, record, read: false });
  expect(await words(of.backend, of.morgan)).toEqual(MORGAN);
  // Another team's lead and account executives hear nothing.
  for (const device of [of.lee, of.ann, of.ada]) expect(await words(of.backend, device)).toEqual([]);
});

test('two servers, and one that starts anew, tell it once; a breach is written down once, also over the beginning of the brief', async () => {
  const dataFolder = temporaryFolder();
  const of = await office({ dataFolder });
  const other = await started({ clock: of.clock, dataFolder });
  const record = recordOf('D-2');
  await told(of, { account: 'Halden', record });
  for (const hours of [1, 12, 18]) await of.at(hours, of.backend, other, of.backend);
  await other.close();
  const third = await started({ clock: of.clock, dataFolder });
  for (const hours of [18.5, 24, 25]) await of.at(hours, of.backend, third);
  expect(await words(of.backend, of.sam)).toEqual(SAM);
  expect(await words(of.backend, of.morgan)).toEqual(MORGAN);
  // Begun after its time: the handoff's own clock goes on from what was told.
  await of.sam.push([begin(record), edit(record, 'facts', 0, { account: 'Halden' })]);
  await expect
    .poll(() => marks(of, record))
    .toEqual(['18 complete-brief 1 due-soon', '24 complete-brief 1 breach', '24 complete-brief 1 tell-manager']);
  for (const hours of [26, 30, 50]) await of.at(hours, of.backend, third);
  expect(await words(of.backend, of.morgan)).toEqual(MORGAN);
  expect(await marks(of, record)).toHaveLength(3);
});

test('what has a brief, or was cancelled, is told of no more; one that somebody else began on its record too', async () => {
  const of = await office();
  const [begun, anothers] = [recordOf('D-3'), recordOf('D-4')];
  await told(of, { account: 'Begun', record: begun }, { account: 'Off' }, { account: 'Anothers', record: anothers, sdr: 'sam' });
  await of.sam.push([begin(begun), edit(begun, 'facts', 0, { account: 'Begun' })]);
  const gone = [HEAD, `${lineOf(of, { account: 'Off' })}`].join('\n').replace(HEAD, `${HEAD};Status`);
  await brought(of.ada, `${gone};cancelled`);
  const pat = await signedIn(of.backend, of.workspace, 'Pat', ['sdr']);
  await pat.push([begin(anothers)]);
  for (const hours of [1, 12, 17]) await of.at(hours);
  expect(await words(of.backend, of.sam)).toEqual([]);
  expect(await words(of.backend, of.morgan)).toEqual([]);
  const due = await of.backend.store.look((db) =>
    db.selectFrom('clock_due').select('handoff').where('handoff', 'like', 'booking:%').execute(),
  );
  expect(due).toEqual([]);
});

test('working hours count as for the other clocks, and where the record is not known it is said what to do', async () => {
  const of = await office();
  const hours = { zone: 'UTC', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] };
  await of.set('clocks', { ...clocks.standard, hours });
  await told(of, { account: 'Halden' });
  for (let hour = 0; hour <= 27; hour += 1) await of.at(hour);
  expect(await words(of.backend, of.sam)).toEqual([]);
  await of.at(28);
  expect(await words(of.backend, of.sam)).toEqual([
    '28 Nothing is written yet for Halden. A complete brief earns its credit until Wed 3 Mar, 17:00 UTC. Open its deal or meeting in your CRM: the brief begins there.',
  ]);
});

test('a list of many at once is one notice to each; what is older than a week, and what can still be taken back, is told to nobody', async () => {
  const of = await office();
  await of.at(48);
  await told(of, ...['A', 'B', 'C', 'D', 'E'].map((account) => ({ account })), { account: 'Old', booked: -24 * 9 });
  await of.at(48.1);
  expect(await words(of.backend, of.sam)).toEqual([]);
  await of.at(48.25);
  expect(await words(of.backend, of.sam)).toEqual(['48.25 5 booked meetings have no brief yet. See which runs out first.']);
  expect(await words(of.backend, of.morgan)).toEqual(['48.25 5 booked meetings of your team have no brief yet. See which run out first.']);
});

test('a list of more than are seen to at once is one notice too, of all of them, which is news again', async () => {
  const of = await office();
  const accounts = Array.from({ length: 503 }, (_, at) => ({ account: `C${at}` }));
  await told(of, ...accounts);
  await of.at(13);
  expect(await words(of.backend, of.sam)).toEqual(['13 503 booked meetings have no brief yet. See which runs out first.']);
  expect(await words(of.backend, of.morgan)).toEqual(['13 503 booked meetings of your team have no brief yet. See which run out first.']);
  const news = of.backend.store.look((db) => db.selectFrom('notice').select('planned').where('person', '=', of.sam.id).execute());
  expect(await news).toEqual([{ planned: null }]);
  // What was read before counts for itself.
  const [last] = await heard(of.backend, of.sam);
  await of.backend.store.transactAlone((tx) => markRead(tx, of.sam.id, last ? [last.id] : [], of.clock.now()));
  await told(of, ...['X', 'Y', 'Z', 'A'].map((account) => ({ account })));
  await of.at(13 + 1 / 6);
  expect(await words(of.backend, of.sam)).toHaveLength(2);
});

test('whoever leads and administers is told of each meeting once', async () => {
  const of = await office();
  const max = await signedIn(of.backend, of.workspace, 'Max', ['manager', 'admin']);
  const ladder = (['tell-manager', 'tell-admins'] as const).map((does) => ({ after: 0, does }));
  await of.set('clocks', { ...clocks.standard, ladder });
  await told(of, { account: 'Halden' }, { account: 'Norden' });
  await of.at(70);
  expect((await words(of.backend, max)).map((line) => line.slice(0, 36)).toSorted()).toEqual([
    '70 The complete brief for Halden ran',
    '70 The complete brief for Norden ran',
  ]);
});

test('of what is asked for no more nobody is told, and its breach is written down', async () => {
  const of = await office();
  await told(of, { account: 'Over', booked: -6 * 24, start: -4 * 24 }, { account: 'Met', booked: -24, start: -1 });
  await of.at(1);
  expect((await words(of.backend, of.sam)).map((line) => line.slice(0, 36))).toEqual(['1 Nothing is written yet for Met. Th']);
  expect((await words(of.backend, of.morgan)).map((line) => line.slice(0, 30))).toEqual(['1 The complete brief for Met r']);
  const breaches = of.backend.store.look((db) => db.selectFrom('clock_mark').selectAll().where('mark', '=', 'breach').execute());
  expect(await breaches).toHaveLength(2);
});

test('one that is damaged holds up no other of its workspace', async () => {
  const of = await office();
  await told(of, { account: 'Damaged' }, { account: 'Halden' });
  const damage = { booked: 9_000_000_000_000_000 };
  await of.backend.store.transactAlone(async (tx) => {
    const damaged = await tx.updateTable('booking').set(damage).where('account', '=', 'Damaged').returning('id').executeTakeFirstOrThrow();
    // It is not the first that is looked at.
    await lookAt(tx, { workspace: of.workspace, handoff: clockIdOf(damaged.id), at: START + HOUR });
  });
  await of.at(12);
  expect(await words(of.backend, of.sam)).toHaveLength(1);
  const [due] = await of.backend.store.look((db) => db.selectFrom('clock_due').selectAll().orderBy('at').execute());
  expect((due?.at ?? 0) - of.clock.now()).toBe(10 * 60_000);
});

test('where its SDR is not there any more, who leads is asked; where nobody leads, who runs the workspace', async () => {
  const of = await office();
  await told(of, { account: 'Halden' });
  const active = (id: string, is: 0 | 1) =>
    of.backend.store.transactAlone((tx) => tx.updateTable('person').set({ active: is }).where('id', '=', id).execute());
  await active(of.sam.id, 0);
  await of.at(12);
  expect(await words(of.backend, of.morgan)).toEqual([
    '12 Nothing is written yet for Halden, and whoever booked it is not here any more. Ask another SDR to begin its brief.',
  ]);
  await active(of.morgan.id, 0);
  await of.at(24);
  expect((await words(of.backend, of.ada)).map((line) => line.slice(0, 40))).toEqual(['24 Nothing is written yet for Halden, an']);
});

test('with what is forgotten go its clocks', async () => {
  const of = await office();
  await told(of, { account: 'Halden' });
  await of.at(13);
  await of.backend.store.transactAlone((tx) => forgetBookings(tx, START + HOUR));
  await of.backend.store.transactAlone((tx) => forgetUndos(tx, START + 13 * HOUR - UNDOS_LAST_MS));
  for (const table of ['clock_due', 'clock_mark', 'booking_undo'] as const)
    expect(await of.backend.store.look((db) => db.selectFrom(table).selectAll().execute())).toEqual([]);
});
