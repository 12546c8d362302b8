/** Two leads grade the same handoffs, and neither hears the other's word before both are done. */
import { expect, test } from 'vitest';
import { type Grades, MOST_GRADED } from '../../../src/core/bar/calibration.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { type Calibration, type CalibrationAct, calibrationSchema } from '../../../src/protocol/calibration.ts';
import { noticesSchema } from '../../../src/protocol/notices.ts';
import { remindToCalibrate } from '../../../src/server/bar/calibration/remind.ts';
import { CALIBRATIONS_LAST_MS } from '../../../src/server/jobs/registry.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { forgetCalibrations } from '../../../src/server/store/settings/calibrations.ts';
import { handOff } from '../brief.ts';
import { call, command, type Device, newRecord, problemOf, signedIn, started, turnedClock, uuid, workspaceWith } from '../harness.ts';
import { changed, teamOf } from '../settingsOf.ts';

const DAY = 24 * 60 * 60_000;

async function office(handoffs = 5, ofKim: Role[] = ['ae', 'manager']) {
  const clock = turnedClock();
  const backend = await started({ clock });
  const workspace = await workspaceWith(backend);
  const admin = await signedIn(backend, workspace, 'Ada', ['admin']);
  const lee = await signedIn(backend, workspace, 'Lee', ['sdr', 'manager']);
  const kim = await signedIn(backend, workspace, 'Kim', ofKim);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const team = await teamOf(admin);
  await changed(admin, 'leads', { of: team, value: { sdrLead: lee.id, aeLead: kim.id } });
  const records: RecordRef[] = [];
  for (let count = 0; count < handoffs; count += 1) {
    const record = newRecord();
    await handOff(sam, kim, record);
    records.push(record);
    clock.forward(60_000);
  }
  return { clock, backend, workspace, admin, lee, kim, sam, team, records, ids: records.map(handoffId) };
}

const asks = ({ backend, token }: Device, team: string) => call(backend, `/v1/bar/${team}/calibration`, { token });
const acts = ({ backend, token }: Device, team: string, body: CalibrationAct, key = uuid()) =>
  call(backend, `/v1/bar/${team}/calibration`, { method: 'POST', token, key, body });

async function told(response: Response | Promise<Response>): Promise<Calibration> {
  const answer = await response;
  expect(answer.status, await answer.clone().text()).toBe(200);
  return calibrationSchema.parse(await answer.json());
}

/** Yes to all but these, a handoff and an item each. */
function gradesOf({ round }: Calibration, ...no: [handoff: number, key: string][]): Grades {
  return Object.fromEntries(
    (round?.graded ?? []).map(({ handoff, items }, index) => [
      handoff,
      Object.fromEntries(items.map(({ key }) => [key, !no.some(([of, which]) => of === index && which === key)])),
    ]),
  );
}

const handsIn = (device: Device, team: string, { round }: Calibration, grades: Grades) =>
  acts(device, team, { does: 'hand-in', round: round?.id ?? '', grades });

test('both grade the last handoffs blind; then both see where they differ, the most ambiguous item first', async () => {
  const { lee, kim, team, ids } = await office();
  expect(await told(asks(lee, team))).toMatchObject({ every: 'month', due: null, lacks: null, round: null, last: null });
  const begun = await told(acts(lee, team, { does: 'begin' }));
  expect(begun.round?.graded.map(({ handoff }) => handoff).toSorted()).toEqual(ids.slice(-MOST_GRADED).toSorted());
  expect(begun.round?.graded[0]?.items.map(({ key }) => key)).toContain('budget');
  expect(begun.round?.graded[0]?.items.find(({ key }) => key === 'authority')?.evidence).not.toBe('');

  const hers = gradesOf(begun, [0, 'budget'], [1, 'budget'], [2, 'timeline']);
  await told(handsIn(lee, team, begun, hers));
  // Nothing that differs by what she said is in any answer to him.
  const before = await asks(kim, team);
  const text = await before.clone().text();
  expect(text).not.toMatch(/false|differs/);
  expect(await told(before)).toMatchObject({ round: { mine: null, isTheirsIn: true }, last: null });
  const own = await told(asks(lee, team));
  expect(own).toMatchObject({ round: { mine: hers, isTheirsIn: false }, last: null });

  const done = await told(handsIn(kim, team, begun, gradesOf(begun, [2, 'timeline'])));
  expect(done).toMatchObject({ round: null, lacks: 'handoffs' });
  expect(done.last?.agreements.map(({ key, differs }) => [key, differs.length]).slice(0, 2)).toEqual([
    ['budget', 2],
    ['painOrTrigger', 0],
  ]);
  expect(done.last?.agreements[0]?.differs[0]).toMatchObject({ sdrLead: false, aeLead: true });
  expect((await told(asks(lee, team))).last).toEqual(done.last);
});

test('the answer to the other is the same, whatever the first one said', async () => {
  const { lee, kim, team } = await office();
  const begun = await told(acts(lee, team, { does: 'begin' }));
  const answers = new Set<string>();
  for (const grades of [gradesOf(begun), gradesOf(begun, [0, 'budget']), gradesOf(begun, [1, 'timeline'], [3, 'authority'])]) {
    await told(handsIn(lee, team, begun, grades));
    answers.add(await (await asks(kim, team)).text());
    answers.add(await (await acts(kim, team, { does: 'begin' })).text());
  }
  expect(answers.size).toBe(1);
});

test('whoever leads nothing here is told nothing, and does nothing', async () => {
  const { admin, sam, lee, team, backend, workspace } = await office();
  const far = await signedIn(backend, workspace, 'Fay', ['manager'], 'Team two');
  await changed(admin, 'leads', { of: await teamOf(admin, 'Team two'), value: { sdrLead: far.id, aeLead: null } });
  for (const device of [admin, sam, far]) {
    expect(await problemOf(await asks(device, team))).toMatchObject({ name: 'not-allowed' });
    expect(await problemOf(await acts(device, team, { does: 'begin' }))).toMatchObject({ name: 'not-allowed' });
  }
  expect(await problemOf(await asks(lee, uuid()))).toMatchObject({ name: 'not-found' });
  expect(await told(asks(far, await teamOf(admin, 'Team two')))).toMatchObject({ lacks: 'two-leads', round: null });
});

test('a lead gains sight of nothing: only what both may see is graded', async () => {
  const { admin, backend, workspace, lee, team, sam, ids } = await office();
  const pat = await signedIn(backend, workspace, 'Pat', ['ae'], 'Team two');
  await changed(admin, 'leads', { of: team, expected: 1, value: { sdrLead: lee.id, aeLead: pat.id } });
  const theirs: string[] = [];
  for (const count of [1, 2, 3]) {
    const answer = await asks(pat, team);
    for (const id of ids) expect(await answer.clone().text(), `${count}`).not.toContain(id);
    expect(await told(answer)).toMatchObject({ lacks: 'handoffs' });
    expect(await problemOf(await acts(pat, team, { does: 'begin' }))).toMatchObject({ name: 'not-now' });
    const record = newRecord();
    await handOff(sam, pat, record);
    theirs.push(handoffId(record));
  }
  const begun = await told(acts(lee, team, { does: 'begin' }));
  expect(begun.round?.graded.map(({ handoff }) => handoff).toSorted()).toEqual(theirs.toSorted());
  // What goes to somebody else meanwhile is not shown to whom it is no longer with.
  await backend.store.transact((tx) =>
    tx
      .updateTable('handoff')
      .set({ ae: lee.id })
      .where('id', '=', theirs[0] ?? '')
      .execute(),
  );
  expect((await told(asks(pat, team))).round?.graded).toHaveLength(2);
});

test('it is handed in whole, may be changed until the other has, and not afterwards; sent twice it is done once', async () => {
  const { lee, kim, team } = await office();
  const key = uuid();
  const begun = await told(acts(lee, team, { does: 'begin' }, key));
  expect((await told(acts(lee, team, { does: 'begin' }, key))).round?.id).toBe(begun.round?.id);
  expect(await problemOf(await acts(lee, team, { does: 'hand-in', round: begun.round?.id ?? '', grades: {} }, key))).toMatchObject({
    name: 'key-reused',
  });
  const [first = ''] = Object.keys(gradesOf(begun));
  const { [first]: _, ...part } = gradesOf(begun);
  expect(await problemOf(await handsIn(lee, team, begun, part))).toMatchObject({ name: 'not-now' });
  await told(handsIn(lee, team, begun, gradesOf(begun)));
  await told(handsIn(lee, team, begun, gradesOf(begun, [0, 'budget'])));
  const done = await told(handsIn(kim, team, begun, gradesOf(begun)));
  expect(done.last?.agreements[0]).toMatchObject({ key: 'budget', differs: [{ sdrLead: false, aeLead: true }] });
  expect(await problemOf(await handsIn(lee, team, begun, gradesOf(begun)))).toMatchObject({ name: 'not-now' });
});

type Office = Awaited<ReturnType<typeof office>>;

test.each<[string, (there: Office) => Promise<unknown>]>([
  [
    'went to somebody else',
    async ({ backend, workspace, lee, records }) => {
      const bob = await signedIn(backend, workspace, 'Bob', ['ae']);
      for (const record of records)
        expect(await lee.does(command(record, 2, { name: 'reassign', ae: bob.id }))).toMatchObject({ status: 'applied' });
    },
  ],
  [
    'are their writer’s own again',
    ({ backend, ids }) =>
      backend.store.transact((tx) => tx.updateTable('handoff').set({ state: 'draft' }).where('id', 'in', ids).execute()),
  ],
  [
    'are removed',
    ({ backend, clock, workspace, sam }) =>
      backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 1, at: clock.now() })),
  ],
])('a round whose handoffs %s is over, and another can be begun', async (_, go) => {
  const there = await office(3, ['ae']);
  const { backend, workspace, lee, kim, team } = there;
  const begun = await told(acts(lee, team, { does: 'begin' }));
  await told(handsIn(lee, team, begun, gradesOf(begun)));
  await go(there);
  expect(await problemOf(await handsIn(kim, team, begun, gradesOf(begun)))).toMatchObject({ name: 'not-now' });
  for (const device of [lee, kim]) expect(await told(asks(device, team))).toMatchObject({ round: null, lacks: 'handoffs', last: null });
  const mo = await signedIn(backend, workspace, 'Mo', ['sdr']);
  for (const _ of [1, 2, 3]) await handOff(mo, kim, newRecord());
  const again = await told(acts(kim, team, { does: 'begin' }));
  expect(again.round?.id).not.toBe(begun.round?.id);
  expect(again.round).toMatchObject({ mine: null, isTheirsIn: false });
  for (const device of [lee, kim]) await told(handsIn(device, team, again, gradesOf(again)));
  expect((await told(asks(lee, team))).last?.agreements[0]).toMatchObject({ graded: 3 });
});

test('who leads no more has not graded: the one who does begins anew', async () => {
  const { admin, backend, workspace, lee, kim, team } = await office();
  const begun = await told(acts(lee, team, { does: 'begin' }));
  await told(handsIn(lee, team, begun, gradesOf(begun)));
  const mia = await signedIn(backend, workspace, 'Mia', ['manager']);
  await changed(admin, 'leads', { of: team, expected: 1, value: { sdrLead: mia.id, aeLead: kim.id } });
  expect(await problemOf(await asks(lee, team))).toMatchObject({ name: 'not-allowed' });
  expect(await told(asks(kim, team))).toMatchObject({ round: null, lacks: null });
  expect((await told(acts(mia, team, { does: 'begin' }))).round).toMatchObject({ mine: null, isTheirsIn: false });
});

test('a handoff that is removed goes out of it, and with a person what they had begun; after a year it is forgotten', async () => {
  const { clock, backend, workspace, lee, kim, sam, team } = await office();
  const rows = async () =>
    backend.store.read(async (tx) => [
      (await tx.selectFrom('calibration').selectAll().execute()).length,
      (await tx.selectFrom('calibration_grade').selectAll().execute()).length,
    ]);
  const gone = (id: string, briefs: 0 | 1) =>
    backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id, workspace, briefs, at: clock.now() }));
  const begun = await told(acts(lee, team, { does: 'begin' }));
  for (const device of [lee, kim]) await told(handsIn(device, team, begun, gradesOf(begun)));
  expect(await rows()).toEqual([1, 4]);
  await gone(sam.id, 1);
  expect(await rows()).toEqual([1, 0]);
  await backend.store.transactAlone((tx) => forgetCalibrations(tx, clock.now() + 1 - CALIBRATIONS_LAST_MS));
  expect(await rows()).toEqual([1, 0]);
  await backend.store.transactAlone((tx) => forgetCalibrations(tx, clock.now() + 1));
  expect(await rows()).toEqual([0, 0]);
  const mo = await signedIn(backend, workspace, 'Mo', ['sdr']);
  for (const _ of [1, 2, 3]) await handOff(mo, kim, newRecord());
  await told(acts(lee, team, { does: 'begin' }));
  expect(await rows()).toEqual([1, 3]);
  await gone(lee.id, 0);
  expect(await rows()).toEqual([0, 0]);
});

test('both leads are reminded when it is due, once, and only where there is something to grade', async () => {
  const { clock, backend, lee, kim, sam, team } = await office(2);
  const reminded = async () => {
    await backend.store.transactAlone((tx) => remindToCalibrate(tx, clock.now()));
    const rows = await backend.store.read((tx) =>
      tx.selectFrom('notice').select('person').where('kind', '=', 'bar-to-calibrate').execute(),
    );
    return rows.map(({ person }) => (person === lee.id ? 'lee' : 'kim')).toSorted();
  };
  expect(await reminded()).toEqual([]);
  await handOff(sam, kim, newRecord());
  for (const _ of [1, 2]) expect(await reminded()).toEqual(['kim', 'lee']);
  const begun = await told(acts(lee, team, { does: 'begin' }));
  expect(await reminded(), 'it is under way').toHaveLength(2);
  for (const device of [lee, kim]) await told(handsIn(device, team, begun, gradesOf(begun)));
  for (const _ of [1, 2, 3]) await handOff(sam, kim, newRecord());
  clock.forward(20 * DAY);
  expect(await reminded()).toHaveLength(2);
  clock.forward(10 * DAY);
  for (const _ of [1, 2]) expect(await reminded()).toEqual(['kim', 'kim', 'lee', 'lee']);
});

test('whoever has not graded what is being calibrated is told so again each month, once; the other is not', async () => {
  const { clock, backend, lee, kim, team } = await office();
  const names = new Map([
    [lee.id, 'Lee'],
    [kim.id, 'Kim'],
  ]);
  const remindedOn = async (day: number) => {
    clock.forward(begunAt + day * DAY - clock.now());
    for (const _ of [1, 2]) await backend.store.transactAlone((tx) => remindToCalibrate(tx, clock.now()));
    const rows = await backend.store.read((tx) =>
      tx.selectFrom('notice').select(['person', 'kind']).where('at', '=', clock.now()).orderBy('kind').execute(),
    );
    return rows.map(({ person, kind }) => `${names.get(person)}: ${kind}`).toSorted();
  };
  const begunAt = clock.now();
  const begun = await told(acts(lee, team, { does: 'begin' }));
  expect(await remindedOn(29)).toEqual([]);
  expect(await remindedOn(30)).toEqual(['Kim: calibration-to-grade', 'Lee: calibration-to-grade']);
  await told(handsIn(kim, team, begun, gradesOf(begun)));
  expect(await remindedOn(59)).toEqual([]);
  expect(await remindedOn(60)).toEqual(['Lee: calibration-to-grade']);
  const { notices } = noticesSchema.parse(await (await call(backend, '/v1/notices', { token: lee.token })).json());
  expect(notices[0]?.says).toBe('Kim and you are calibrating your team’s bar. Grade the same handoffs, without each other’s word.');
  expect(await remindedOn(300)).toEqual(['Lee: calibration-to-grade']);
  await told(handsIn(lee, team, begun, gradesOf(begun)));
  expect(await remindedOn(330), 'it is done').toEqual([]);
});
