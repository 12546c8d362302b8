import { expect, test } from 'vitest';
import { beganWith } from '../../../src/core/bar/chosen.ts';
import { STANDARD_TEXT } from '../../../src/core/bar/text.ts';
import { type BarVersions, barVersionsSchema } from '../../../src/core/bar/versions.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { BarAct } from '../../../src/protocol/bar.ts';
import { keptSettingSchema } from '../../../src/protocol/settings.ts';
import { remindOfBars } from '../../../src/server/bar/tell.ts';
import { completeEdits } from '../brief.ts';
import {
  begin,
  call,
  command,
  type Device,
  edit,
  newRecord,
  problemOf,
  START,
  signedIn,
  started,
  uuid,
  workspaceWith,
} from '../harness.ts';
import { CHANGED, listening } from '../listening.ts';
import { change, changed, listed, teamOf } from '../settingsOf.ts';

async function office() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const admin = await signedIn(backend, workspace, 'Morgan', ['admin']);
  const sdrLead = await signedIn(backend, workspace, 'Lee', ['manager']);
  const aeLead = await signedIn(backend, workspace, 'Kim', ['ae']);
  const sdr = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const team = await teamOf(admin);
  await changed(admin, 'leads', { of: team, value: { sdrLead: sdrLead.id, aeLead: aeLead.id } });
  return { backend, workspace, admin, sdrLead, aeLead, sdr, team };
}

const act = ({ backend, token }: Device, team: string, body: BarAct, key = uuid()): Promise<Response> =>
  call(backend, `/v1/bar/${team}`, { method: 'POST', token, key, body });

async function acted(device: Device, team: string, body: BarAct, key = uuid()): Promise<BarVersions> {
  const response = await act(device, team, body, key);
  expect(response.status, await response.clone().text()).toBe(200);
  return barVersionsSchema.parse(keptSettingSchema.parse(await response.json()).value);
}

/** The standard with one more item that every motion requires, in the place of its last. */
function withItem(key: string, name: string) {
  const text = structuredClone(STANDARD_TEXT);
  for (const preset of Object.values(text.presets))
    preset.items = [...preset.items.slice(0, 5), { key, name, example: '', required: true }];
  return text;
}

async function signed(there: Awaited<ReturnType<typeof office>>, key: string, name: string): Promise<BarVersions> {
  const { sdrLead, aeLead, team } = there;
  const expected = (await listed(sdrLead)).settings.find((one) => one.name === 'bar' && one.of === team)?.revision ?? 0;
  const { revision } = await changed(sdrLead, 'bar', { of: team, expected, value: withItem(key, name) });
  await acted(sdrLead, team, { does: 'sign', draft: revision });
  return acted(aeLead, team, { does: 'sign', draft: revision });
}

async function handOff(sdr: Device, record: RecordRef, ae: string, more: ReturnType<typeof edit>[] = []) {
  await sdr.push([...completeEdits(record, ae), ...more]);
  return sdr.does(command(record, 1, { name: 'submit' }));
}

test('two leads sign: a handoff that begins then is judged by it, on the server; one that had begun is not', async () => {
  const there = await office();
  const { sdr, aeLead, team } = there;
  const [old, fresh, later] = [newRecord(), newRecord(), newRecord()];
  await sdr.does(begin(old));
  expect((await signed(there, 'sapPlant', 'Runs SAP in a plant')).versions.map(({ version }) => version)).toEqual([1]);
  await sdr.does(begin(fresh));
  expect(beganWith((await sdr.handoff(handoffId(fresh)))?.events ?? [])).toEqual({ team, version: 1 });
  expect(beganWith((await sdr.handoff(handoffId(old)))?.events ?? [])).toBeNull();

  expect(await handOff(sdr, old, aeLead.id)).toMatchObject({ status: 'applied' });
  expect(await handOff(sdr, fresh, aeLead.id)).toMatchObject({ refusal: { reason: 'incomplete', message: /^Runs SAP in a plant: / } });
  await sdr.does(edit(fresh, 'bar:sapPlant', 0, { ticked: true, evidence: 'Ulm and Linz' }));
  expect(await sdr.does(command(fresh, 1, { name: 'submit' }))).toMatchObject({ status: 'applied' });

  // The next version is for what begins after it.
  expect((await signed(there, 'contractEnds', 'Contract ends within a year')).versions).toHaveLength(2);
  await sdr.does(begin(later));
  expect(beganWith((await sdr.handoff(handoffId(later)))?.events ?? [])).toEqual({ team, version: 2 });
  expect(await handOff(sdr, later, aeLead.id)).toMatchObject({ refusal: { message: /^Contract ends within a year: / } });
});

test('an item is written only where it stands on the version the handoff began with', async () => {
  const there = await office();
  const [old, fresh] = [newRecord(), newRecord()];
  await there.sdr.does(begin(old));
  await signed(there, 'sapPlant', 'Runs SAP in a plant');
  await there.sdr.does(begin(fresh));
  const answer = { ticked: true, evidence: 'Ulm and Linz' };
  expect(await there.sdr.does(edit(old, 'bar:sapPlant', 0, answer))).toMatchObject({ refusal: { reason: 'malformed' } });
  expect(await there.sdr.does(edit(fresh, 'bar:sapPlant', 0, answer))).toMatchObject({ status: 'applied' });
  expect(await there.sdr.does(edit(fresh, 'bar:nowhere', 0, answer))).toMatchObject({ refusal: { reason: 'malformed' } });
  // Answered before the team took it off its bar.
  expect(await there.sdr.does(edit(fresh, 'bar:reasonNow', 0, answer))).toMatchObject({ status: 'applied' });
});

test('the motion says what is required: by the deal’s size, or by hand; high-velocity waives the brief', async () => {
  const { sdr, aeLead } = await office();
  const record = newRecord();
  await sdr.push([begin(record), edit(record, 'facts', 0, { amount: { value: 3_000 } }), edit(record, 'ae', 0, aeLead.id)]);
  const answer = { ticked: true, evidence: 'said so on the call' };
  await sdr.push(['painOrTrigger', 'attendees'].map((key) => edit(record, `bar:${key}`, 0, answer)));
  const attendees = [{ id: 'r', name: 'Ruth', role: 'CFO', confirmed: true }];
  await sdr.push([
    edit(record, 'attendees', 0, attendees),
    edit(record, 'nextStep', 0, 'A call'),
    edit(record, 'nextStepDate', 0, '2027-03-10'),
  ]);
  await sdr.does(edit(record, 'motion', 0, 'velocity'));
  expect(await sdr.does(command(record, 1, { name: 'submit' }))).toMatchObject({ refusal: { reason: 'incomplete' } });
  await sdr.does(edit(record, 'motion', 1, null));
  expect(await sdr.does(command(record, 1, { name: 'submit' }))).toMatchObject({ status: 'applied' });
});

test('nobody but the two leads signs, whatever they may do else; and nobody writes versions by hand', async () => {
  const { admin, sdrLead, sdr, team } = await office();
  for (const device of [admin, sdr])
    expect(await problemOf(await act(device, team, { does: 'sign', draft: 0 }))).toMatchObject({ name: 'not-allowed' });
  expect(await problemOf(await act(sdrLead, uuid(), { does: 'sign', draft: 0 }))).toMatchObject({ name: 'not-found' });
  for (const device of [admin, sdrLead]) {
    const forged = await change(device, 'barVersions', { of: team, value: { versions: [], signing: null, read: null } });
    expect(await problemOf(forged)).toMatchObject({ name: 'not-allowed' });
  }
});

test('a lead may write the next bar whatever their role, the team’s own only', async () => {
  const { backend, workspace, aeLead, sdr, team } = await office();
  await signedIn(backend, workspace, 'Farah', ['sdr'], 'Team two');
  const other = await teamOf(aeLead, 'Team two');
  expect((await change(aeLead, 'bar', { of: team, value: withItem('sapPlant', 'Runs SAP') })).status).toBe(200);
  expect(await problemOf(await change(aeLead, 'bar', { of: other, value: STANDARD_TEXT }))).toMatchObject({ name: 'not-allowed' });
  expect(await problemOf(await change(sdr, 'bar', { of: team, expected: 1, value: STANDARD_TEXT }))).toMatchObject({ name: 'not-allowed' });
});

test('seven items are refused, with where', async () => {
  const { sdrLead, team } = await office();
  const text = withItem('one', 'One more');
  text.presets.velocity.items.push({ key: 'two', name: 'And another', example: '', required: false });
  expect(await problemOf(await change(sdrLead, 'bar', { of: team, value: text }))).toMatchObject({
    name: 'bad-input',
    faults: [{ path: '/value/presets/velocity/items' }],
  });
});

test('what is signed is what was read: a text that was changed meanwhile is refused, and a signature under it is gone', async () => {
  const { sdrLead, aeLead, team } = await office();
  const { revision } = await changed(sdrLead, 'bar', { of: team, value: withItem('one', 'Runs SAP') });
  await acted(aeLead, team, { does: 'sign', draft: revision });
  const next = await changed(sdrLead, 'bar', { of: team, expected: revision, value: withItem('one', 'Runs SAP in two plants') });
  expect(await problemOf(await act(sdrLead, team, { does: 'sign', draft: revision }))).toMatchObject({ name: 'changed-meanwhile' });
  expect((await acted(sdrLead, team, { does: 'sign', draft: next.revision })).versions).toEqual([]);
});

test('the standard can be signed as it is; signed twice it says so; sent again it is done once', async () => {
  const { sdrLead, aeLead, team } = await office();
  await acted(sdrLead, team, { does: 'sign', draft: 0 });
  const key = uuid();
  const first = await acted(aeLead, team, { does: 'sign', draft: 0 }, key);
  expect(first.versions).toHaveLength(1);
  expect(await acted(aeLead, team, { does: 'sign', draft: 0 }, key)).toEqual(first);
  expect(await problemOf(await act(aeLead, team, { does: 'sign', draft: 0 }))).toMatchObject({ name: 'not-now', status: 409 });
  expect(await problemOf(await act(aeLead, team, { does: 'read' }, key))).toMatchObject({ name: 'key-reused' });
  expect((await acted(aeLead, team, { does: 'read' })).read).toMatchObject({ by: aeLead.id });
});

test('two that sign at once make one version', async () => {
  const { sdrLead, aeLead, team } = await office();
  await Promise.all([sdrLead, aeLead].map((device) => acted(device, team, { does: 'sign', draft: 0 })));
  const told = (await listed(sdrLead)).settings.find(({ name, of }) => name === 'barVersions' && of === team);
  expect(barVersionsSchema.parse(told?.value).versions.map(({ version }) => version)).toEqual([1]);
});

test('open pages of the whole workspace hear of a new version, and an AE of another team is told it', async () => {
  const there = await office();
  const far = await signedIn(there.backend, there.workspace, 'Fay', ['ae'], 'Team two');
  const page = await listening(far);
  const { cursor } = await far.pullAll();
  await signed(there, 'sapPlant', 'Runs SAP in a plant');
  expect(await page.next()).toBe(CHANGED);
  const told = (await far.pull(cursor)).settings?.settings.find(({ name }) => name === 'barVersions');
  expect(barVersionsSchema.parse(told?.value).versions).toHaveLength(1);
});

const noticesOf = ({ backend: { store } }: Device, kind: string) =>
  store.look((db) => db.selectFrom('notice').select('person').where('kind', '=', kind).execute());

test('whoever has not signed yet is asked to, once for each text', async () => {
  const { sdrLead, aeLead, team } = await office();
  await acted(sdrLead, team, { does: 'sign', draft: 0 });
  await acted(sdrLead, team, { does: 'take-back', draft: 0 });
  await acted(sdrLead, team, { does: 'sign', draft: 0 });
  expect(await noticesOf(aeLead, 'bar-to-sign')).toEqual([{ person: aeLead.id }]);
  await acted(aeLead, team, { does: 'sign', draft: 0 });
  expect(await noticesOf(aeLead, 'bar-to-sign')).toHaveLength(1);
});

test('a quarter after it was last read both leads are reminded, once', async () => {
  const { backend, sdrLead, aeLead, team } = await office();
  const remind = (days: number) => backend.store.transactAlone((tx) => remindOfBars(tx, START + days * 24 * 60 * 60_000));
  for (const device of [sdrLead, aeLead]) await acted(device, team, { does: 'sign', draft: 0 });
  await remind(90);
  expect(await noticesOf(sdrLead, 'bar-to-read')).toEqual([]);
  for (const days of [91, 92, 120]) await remind(days);
  expect((await noticesOf(sdrLead, 'bar-to-read')).map(({ person }) => person).toSorted()).toEqual([sdrLead.id, aeLead.id].toSorted());
});

const leadsOf = async (device: Device, kind: string) => (await noticesOf(device, kind)).map(({ person }) => person).toSorted();

test('somebody new on the team: both leads are asked to read the bar again, once, and nobody where none counts', async () => {
  const there = await office();
  const { backend, workspace, admin, sdrLead, aeLead, team } = there;
  const both = [sdrLead.id, aeLead.id].toSorted();
  await signedIn(backend, workspace, 'Early', ['sdr']);
  expect(await leadsOf(admin, 'bar-for-joiner'), 'no version counts yet').toEqual([]);
  await signed(there, 'sapPlant', 'Runs SAP in a plant');
  const ned = await signedIn(backend, workspace, 'Ned', ['sdr']);
  expect(await leadsOf(admin, 'bar-for-joiner')).toEqual(both);
  await signedIn(backend, workspace, 'Ada', ['admin']);
  const far = await signedIn(backend, workspace, 'Fay', ['ae'], 'Team two');
  expect(await leadsOf(admin, 'bar-for-joiner'), 'nobody who writes or reads briefs of this team').toEqual(both);
  const put = (id: string, change: object) =>
    call(backend, `/v1/people/${id}`, { method: 'PUT', token: admin.token, key: uuid(), body: change });
  expect((await put(far.id, { team })).status).toBe(204);
  expect(await leadsOf(admin, 'bar-for-joiner')).toEqual([...both, ...both].toSorted());
  for (const active of [false, true]) expect((await put(ned.id, { active })).status).toBe(204);
  expect(await leadsOf(admin, 'bar-for-joiner'), 'of each of them once').toEqual([...both, ...both].toSorted());
});

test('the first meeting that a team hands off in a motion: both leads are asked to read the bar again, once for each motion', async () => {
  const there = await office();
  const { sdr, admin, sdrLead, aeLead, team } = there;
  const both = [sdrLead.id, aeLead.id].toSorted();
  const handsOff = async (...said: [register: string, value: unknown][]) => {
    const record = newRecord();
    await sdr.does(begin(record));
    if (await isSigned()) said.push(['bar:sapPlant', { ticked: true, evidence: 'Said so on the call.' }]);
    const own = said.map(([register, value]) => edit(record, register, 0, value));
    expect(await handOff(sdr, record, aeLead.id, own)).toMatchObject({ status: 'applied' });
  };
  const isSigned = async () => (await listed(sdrLead)).settings.some(({ name, revision }) => name === 'barVersions' && revision > 0);
  // Of mid-market's size by its writer's word, of an enterprise's by the CRM's.
  const amount = { is: { value: 20_000 }, at: new Date(START).toISOString() };
  await handsOff(['facts', { amount: { value: 120_000 } }], ['corrected', { amount }]);
  expect(await leadsOf(admin, 'bar-for-motion'), 'no version counts yet').toEqual([]);
  await signed(there, 'sapPlant', 'Runs SAP in a plant');
  await handsOff(['motion', 'mid-market']);
  expect(await leadsOf(admin, 'bar-for-motion'), 'it was used before').toEqual([]);
  await handsOff(['motion', 'enterprise']);
  await handsOff(['motion', 'enterprise']);
  expect(await leadsOf(admin, 'bar-for-motion')).toEqual(both);
  await signed(there, 'sapPlant', 'Runs SAP in two plants');
  await handsOff(['motion', 'velocity']);
  expect(await leadsOf(admin, 'bar-for-motion'), 'the next version knows what was used').toEqual([...both, ...both].toSorted());
  const told = (await listed(sdrLead)).settings.find(({ name, of }) => name === 'barVersions' && of === team);
  expect(barVersionsSchema.parse(told?.value).used?.toSorted()).toEqual(['enterprise', 'mid-market', 'velocity']);
});
