/** What is told later, on a real server: at its time, once, and only if it still stands. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { clocks, type WorkingHours } from '../../../src/core/settings/clocks.ts';
import { notices } from '../../../src/core/settings/notices.ts';
import { NOTICES_LAST_MS } from '../../../src/server/jobs/registry.ts';
import { overdue } from '../../../src/server/store/migrations/0019_overdue.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { saveSetting } from '../../../src/server/store/settings/settings.ts';
import type { Tx } from '../../../src/server/store/tables.ts';
import { completeEdits } from '../brief.ts';
import {
  begin,
  call,
  command,
  type Device,
  edit,
  newRecord,
  signedIn,
  started,
  temporaryFolder,
  turnedClock,
  workspaceWith,
} from '../harness.ts';

const HOUR = 60 * 60_000;

async function company() {
  const clock = turnedClock();
  const dataFolder = temporaryFolder();
  const backend = await started({ clock, dataFolder });
  const workspace = await workspaceWith(backend);
  const [sam, ann] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Ann', ['ae'])];
  const record = newRecord();
  const facts = { account: 'Northwind', meetingStart: new Date(clock.now() + 24 * HOUR).toISOString() };
  await sam.push([
    begin(record),
    edit(record, 'facts', 0, facts),
    ...completeEdits(record, ann.id),
    command(record, 1, { name: 'submit' }),
  ]);
  const reminders = async (): Promise<string[]> => {
    const rows = await backend.store.read((tx) =>
      tx
        .selectFrom('notice')
        .select(['kind', 'person'])
        .where('kind', 'in', ['introduction-missing', 'first-minutes', 'return-now'])
        .execute(),
    );
    return rows.map(({ kind, person }) => `${person === sam.id ? 'sam' : 'ann'}: ${kind}`).toSorted();
  };
  return { clock, dataFolder, backend, workspace, sam, ann, record, reminders };
}

async function does(device: Device, record: RecordRef, asked: GivenCommand) {
  const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
  expect(await device.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
}

test('an introduction that is missing is pointed out once, also by two servers and after a restart', async () => {
  const { clock, dataFolder, backend, reminders } = await company();
  const other = await started({ clock, dataFolder });
  clock.forward(20 * HOUR - 1);
  await Promise.all([backend.deliver(), other.deliver()]);
  expect(await reminders()).toEqual([]);
  clock.forward(1);
  await Promise.all([backend.deliver(), other.deliver()]);
  await (await started({ clock, dataFolder })).deliver();
  expect(await reminders()).toEqual(['sam: introduction-missing']);
});

test('once it is introduced it is not missed; both are told of the first five minutes', async () => {
  const { clock, backend, sam, ann, record, reminders } = await company();
  await does(sam, record, { name: 'introduced', joins: true });
  clock.forward(24 * HOUR - 30 * 60_000);
  await backend.deliver();
  expect(await reminders()).toEqual(['ann: first-minutes', 'sam: first-minutes']);
  await does(ann, record, { name: 'accept' });
  await backend.deliver();
  expect(await reminders(), 'a command sets nothing off again').toHaveLength(2);
});

test('a meeting that is over, moved or called off is no reason to remind anybody', async () => {
  for (const asked of [{ name: 'cancelled' }, { name: 'withdraw', reason: 'The buyer left.' }, { name: 'reschedule' }] as GivenCommand[]) {
    const { clock, backend, sam, record, reminders } = await company();
    await does(sam, record, asked);
    clock.forward(22 * HOUR);
    await backend.deliver();
    expect(await reminders(), asked.name).toEqual([]);
  }
  const { clock, backend, reminders } = await company();
  clock.forward(25 * HOUR);
  await backend.deliver();
  expect(await reminders(), 'nobody ran until it was over').toEqual([]);
});

test('a person who was removed, and a handoff that was, leave no notice, delivery or reminder; old notices are forgotten', async () => {
  const { clock, dataFolder, backend, workspace, sam, ann } = await company();
  const count = async (table: 'notice' | 'delivery' | 'reminder') =>
    (await backend.store.read((tx) => tx.selectFrom(table).selectAll().execute())).length;
  expect([await count('notice'), await count('reminder')]).toEqual([1, 1]);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: ann.id, workspace, briefs: 0, at: clock.now() }));
  expect(await count('notice')).toBe(0);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 1, at: clock.now() }));
  expect([await count('notice'), await count('delivery'), await count('reminder')]).toEqual([0, 0, 0]);
  const kim = await signedIn(backend, workspace, 'Kim', ['sdr']);
  const lee = await signedIn(backend, workspace, 'Lee', ['ae']);
  const record = newRecord();
  await kim.push([begin(record), ...completeEdits(record, lee.id), command(record, 1, { name: 'submit' })]);
  expect(await count('notice')).toBe(1);
  clock.forward(NOTICES_LAST_MS);
  await started({ clock, dataFolder });
  expect(await count('notice')).toBe(1);
  clock.forward(1);
  await started({ clock, dataFolder });
  expect(await count('notice')).toBe(0);
});

test('the next step of an opportunity is told on its day and once it is over, each once, and as it was said last', async () => {
  const { clock, backend, sam, ann, record } = await company();
  const told = async () => {
    await backend.deliver();
    const rows = await backend.store.read((tx) =>
      tx.selectFrom('notice').select(['kind', 'person']).where('kind', 'in', ['next-step-due', 'next-step-overdue']).execute(),
    );
    expect(rows.every(({ person }) => person === ann.id)).toBe(true);
    return rows.map(({ kind }) => kind).toSorted();
  };
  const dayIn = (days: number) => new Date(clock.now() + days * 24 * HOUR).toISOString().slice(0, 10);
  const until = (day: string) => clock.forward(Date.parse(`${day}T07:00:00Z`) - clock.now());
  await does(ann, record, { name: 'accept' });
  clock.forward(24 * HOUR);
  await does(ann, record, { name: 'held' });
  const [first, later] = [dayIn(3), dayIn(5)];
  await does(ann, record, { name: 'opportunity', nextStep: { text: 'Contract to legal', on: first } });
  await does(ann, record, { name: 'next-step', nextStep: { text: 'Terms with Ruth', on: later } });
  until(first);
  expect(await told(), 'it was moved').toEqual([]);
  until(later);
  expect(await told()).toEqual(['next-step-due']);
  const says = async () => JSON.stringify(await (await call(backend, '/v1/notices', { token: ann.token })).json());
  expect(await says()).toContain('Terms with Ruth');
  clock.forward(24 * HOUR - 1);
  expect(await told()).toEqual(['next-step-due']);
  clock.forward(1);
  await told();
  expect(await told()).toEqual(['next-step-due', 'next-step-overdue']);
  expect(await says()).toContain('The day of the next step agreed with Northwind has passed.');
  await does(ann, record, { name: 'next-step' });
  expect((await sam.handoff(handoffId(record)))?.events.at(-1)).toMatchObject({ type: 'next-step', by: ann.id });
  clock.forward(72 * HOUR);
  expect(await told(), 'nothing more is to follow').toHaveLength(2);
});

test('an opportunity of an earlier release is raised once it is overdue: its day was told before, or comes', async () => {
  const { clock, backend, sam, ann, record } = await company();
  const dayIn = (days: number) => new Date(clock.now() + days * 24 * HOUR).toISOString().slice(0, 10);
  await does(ann, record, { name: 'accept' });
  clock.forward(24 * HOUR);
  await does(ann, record, { name: 'held' });
  await does(ann, record, { name: 'opportunity', nextStep: { text: 'Contract to legal', on: dayIn(2) } });
  const kinds = async () => {
    for (let rounds = 0; rounds < 3; rounds += 1) await backend.deliver();
    const rows = await backend.store.read((tx) => tx.selectFrom('notice').select('kind').where('kind', 'like', 'next-step%').execute());
    return rows.map(({ kind }) => kind).toSorted();
  };
  const changed = (what: (tx: Tx) => Promise<unknown>) => backend.store.transactAlone(what);
  // As it planned it.
  await changed((tx) => tx.deleteFrom('reminder').where('kind', '=', 'next-step-overdue').execute());
  clock.forward(48 * HOUR);
  expect(await kinds()).toEqual(['next-step-due']);
  clock.forward(24 * HOUR);
  expect(await kinds()).toEqual(['next-step-due', 'next-step-overdue']);
  // The next one's day was told, and then came the update; another is older than anybody is told of.
  await does(ann, record, { name: 'next-step', nextStep: { text: 'Terms with Ruth', on: dayIn(1) } });
  clock.forward(24 * HOUR);
  expect(await kinds()).toHaveLength(3);
  await changed((tx) => tx.deleteFrom('reminder').execute());
  clock.forward(4 * 24 * HOUR);
  expect(await kinds()).toHaveLength(3);
  await changed(overdue);
  expect(await kinds()).toEqual(['next-step-due', 'next-step-due', 'next-step-overdue', 'next-step-overdue']);
  await changed(async (tx) => {
    await tx.deleteFrom('notice').execute();
    await overdue(tx);
  });
  clock.forward(5 * 24 * HOUR);
  expect(await kinds()).toEqual([]);
  expect((await sam.handoff(handoffId(record)))?.state).toBe('opportunity');
});

test('a day to come back on begins where the person is, also where they moved meanwhile, and is told once', async () => {
  const { clock, backend, workspace, sam, ann, record, reminders } = await company();
  const lives = (zone: string) =>
    backend.store.transact((tx) => saveSetting(tx, workspace, 'notices', sam.id, { ...notices.standard, zone }));
  const hours: WorkingHours = { zone: 'Asia/Tokyo', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] };
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'clocks', '', { ...clocks.standard, hours }));
  await does(ann, record, { name: 'accept' });
  clock.forward(24 * HOUR);
  await does(ann, record, { name: 'held' });
  const day = new Date(clock.now() + 48 * HOUR).toISOString().slice(0, 10);
  await does(ann, record, { name: 'reject', reason: { code: 'no-budget-this-year', returnOn: day } });
  const until = async (iso: string) => {
    clock.forward(Date.parse(iso) - clock.now());
    await backend.deliver();
    return (await reminders()).filter((one) => one.includes('return-now'));
  };
  await lives('America/Los_Angeles');
  expect(await until(`${day}T00:30:00Z`), 'morning in Tokyo, where the workspace counts its hours').toEqual([]);
  expect(await until(`${day}T14:59:00Z`)).toEqual([]);
  expect(await until(`${day}T15:00:00Z`), 'seven in the morning').toEqual(['sam: return-now']);
  await lives('Pacific/Honolulu');
  await does(ann, record, { name: 'rate', rating: 'green', missing: [] });
  expect(await until(`${day}T18:00:00Z`), 'the same day is told once').toEqual(['sam: return-now']);
});
