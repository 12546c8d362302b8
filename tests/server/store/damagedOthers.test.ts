/** A damaged row beside the handoffs — of settings, names, people, notices, kept answers — costs itself alone, is named, and is mended by whoever sets it anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { ROOM_TOPICS } from '../../../src/core/notices/topics.ts';
import { SETTING_NAMES, SETTINGS } from '../../../src/core/settings/registry.ts';
import { noticesSchema } from '../../../src/protocol/notices.ts';
import { backUp } from '../../../src/server/backup/backup.ts';
import { restore } from '../../../src/server/backup/restore.ts';
import { remindOfBars } from '../../../src/server/bar/tell.ts';
import { readSettings } from '../../../src/server/config.ts';
import { examine } from '../../../src/server/doctor/examine.ts';
import { exportWorkspace } from '../../../src/server/export/export.ts';
import { planNotices } from '../../../src/server/notices/plan.ts';
import { saveOutlet } from '../../../src/server/store/notices/outlets.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { changeNames, keepNames } from '../../../src/server/store/settings/names.ts';
import { saveSetting, settingOf } from '../../../src/server/store/settings/settings.ts';
import { CHANGED, OWN as OWN_CRM } from '../../core/adapters/example.ts';
import { handOff } from '../brief.ts';
import { begin, call, command, edit, newRecord, START, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { changed, listed, teamOf } from '../settingsOf.ts';
import { settingsFor, storeIn } from '../stores.ts';

const TORN = '{"torn":\n';

async function office() {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const workspace = await workspaceWith(backend);
  const admin = await signedIn(backend, workspace, 'Morgan', ['manager', 'admin']);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const ann = await signedIn(backend, workspace, 'Ann', ['ae']);
  const named = async (): Promise<string[]> => {
    const read = readSettings({ PORT: '1', ...(await settingsFor(dataFolder)) });
    if (!read.ok) throw new Error(read.message);
    const { settings } = read;
    const place = settings.DATABASE_URL ?? settings.BATON_DATA;
    const found = await examine({ settings, place, dataFolder, now: START });
    return found.filter(({ check }) => check === 'integrity').map(({ level, text }) => `${level}: ${text}`);
  };
  return { dataFolder, backend, workspace, admin, sam, ann, team: await teamOf(admin), named };
}

type Office = Awaited<ReturnType<typeof office>>;

const tearSettings = ({ backend }: Office) => backend.store.transact((tx) => tx.updateTable('setting').set({ value: TORN }).execute());

const OWN = { clocks: '', leads: 'team', barVersions: 'team' } as const;

/** One of the workspace, and two of a team, that were set and cannot be read any more. */
async function tornSettings() {
  const there = await office();
  const { backend, workspace, team } = there;
  for (const [name, of] of Object.entries(OWN) as [keyof typeof OWN, string][])
    await backend.store.transact((tx) => saveSetting(tx, workspace, name, of && team, SETTINGS[name].standard));
  await tearSettings(there);
  return there;
}

test('in the place of a setting that cannot be read the standard counts, for devices, pages and the server, and the next save mends it', async () => {
  const { backend, workspace, admin, sam, ann, team, named } = await tornSettings();
  const told = (await sam.pull()).settings?.settings ?? [];
  expect(told.find(({ name }) => name === 'clocks')).toEqual({ name: 'clocks', of: '', revision: 1, value: SETTINGS.clocks.standard });
  expect((await listed(admin)).settings.find(({ name, of }) => name === 'leads' && of === team)).toMatchObject({
    revision: 1,
    value: SETTINGS.leads.standard,
  });
  await handOff(sam, ann, newRecord());
  await backend.store.transactAlone((tx) => remindOfBars(tx, START));
  expect(await named()).toEqual([
    expect.stringMatching(new RegExp(`^wrong: setting barVersions of ${team} of workspace ${workspace} cannot be read.*both leads sign`)),
    expect.stringMatching(new RegExp(`^wrong: setting clocks of workspace ${workspace} cannot be read\\. The standard counts`)),
    expect.stringContaining(`setting leads of ${team}`),
  ]);
  const value = { sdrLead: sam.id, aeLead: null };
  expect(await changed(admin, 'leads', { of: team, expected: 1, value })).toEqual({ name: 'leads', of: team, revision: 2, value });
  expect(await backend.store.read((tx) => settingOf(tx, workspace, 'leads', team))).toEqual(value);
  expect((await named()).join()).not.toContain('setting leads');
});

test('what can be read and does not fit counts as damaged too, and is named; another release’s setting is not', async () => {
  const { backend, workspace, named } = await office();
  const put = (name: string, value: string) =>
    backend.store.transact((tx) => tx.insertInto('setting').values({ workspace, name, of: '', value, revision: 1, change: 1 }).execute());
  await put('clocks', '{"firstTouch":"soon"}');
  await put('of-a-later-release', TORN);
  // Of a list of adapters one may have been written before they were looked at as strictly: the others go on.
  const kept = { version: 1, adapters: [{ ...CHANGED, name: '' }, OWN_CRM] };
  await put('adapters', JSON.stringify(kept));
  expect((await backend.store.read((tx) => settingOf(tx, workspace, 'adapters'))).adapters).toEqual([OWN_CRM]);
  expect(await backend.store.read((tx) => settingOf(tx, workspace, 'clocks'))).toEqual(SETTINGS.clocks.standard);
  expect(await named()).toEqual([expect.stringContaining('setting clocks')]);
});

test('an export names it and holds all else; a backup holds it as it is and can be put back; a removal and a start go through', async () => {
  const there = await tornSettings();
  const { backend, dataFolder, workspace, sam, named } = there;
  await backend.store.transact((tx) => keepNames(tx, workspace, { ours: ['Desk'], competitors: [] }));
  await backend.store.transact((tx) => tx.updateTable('workspace_names').set({ competitors: TORN }).execute());
  await changed(sam, 'notices', { of: sam.id, value: SETTINGS.notices.standard });
  const folder = join(temporaryFolder(), 'out');
  const { rows, leftOut } = await exportWorkspace(backend.store, workspace, folder, START);
  expect(leftOut.map(({ part }) => part)).toEqual([
    'names competitors',
    `setting barVersions of ${there.team}`,
    'setting clocks',
    `setting leads of ${there.team}`,
  ]);
  expect(rows).toMatchObject({ people: 3, names: 1, settings: 1 });
  expect(JSON.parse(readFileSync(join(folder, 'export.json'), 'utf8'))).toMatchObject({ leftOut });
  const file = join(temporaryFolder(), 'backup.baton');
  const place = (await storeIn(dataFolder)).databaseUrl ?? dataFolder;
  await backUp(place, file, START);
  const elsewhere = temporaryFolder();
  await restore({ place: (await storeIn(elsewhere)).databaseUrl ?? elsewhere, dataFolder: elsewhere, file, force: false, now: START });
  const again = await started({ dataFolder: elsewhere });
  expect(await again.store.read((tx) => settingOf(tx, workspace, 'clocks'))).toEqual(SETTINGS.clocks.standard);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START }));
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'workspace', id: workspace, workspace, briefs: 1, at: START }));
  expect(await named()).toEqual(['good: what is stored is whole']);
});

test('of the workspace’s names one list that cannot be read costs only itself, and is mended by giving it anew', async () => {
  const { backend, workspace, sam, named } = await office();
  await backend.store.transact((tx) => keepNames(tx, workspace, { ours: ['Desk'], competitors: ['Rival'] }));
  await backend.store.transact((tx) => tx.updateTable('workspace_names').set({ competitors: TORN }).execute());
  expect((await sam.pull()).names).toEqual({ ours: ['Desk'], competitors: [] });
  expect(await named()).toEqual([expect.stringMatching(/^wrong: names competitors of .*“baton workspace names”/)]);
  await backend.store.transact((tx) => changeNames(tx, workspace, (before) => ({ ...before, competitors: ['Rival'] })));
  expect((await sam.pull()).names).toEqual({ ours: ['Desk'], competitors: ['Rival'] });
  expect(await named()).toEqual(['good: what is stored is whole']);
});

test('a person whose absence cannot be read counts as in, and everybody is told of', async () => {
  const { backend, ann, sam, named } = await office();
  const [from, until] = [START, 9_000_000_000_000_000];
  await backend.store.transact((tx) =>
    tx.updateTable('person').set({ away_from: from, away_until: until }).where('id', '=', ann.id).execute(),
  );
  const { people } = await sam.pull();
  expect(people).toHaveLength(3);
  expect(people.find(({ id }) => id === ann.id)).toMatchObject({ away: null });
  expect(await named()).toEqual([expect.stringContaining(`out of office of person ${ann.id}`)]);
});

test('a notice that cannot be read holds up no other, says less, and goes to no room', async () => {
  const { backend, workspace, sam, ann, named } = await office();
  const outlet = { workspace, channel: 'webhook', address: 'https://hooks.example/', secret: '', at: START };
  await backend.store.transact((tx) => saveOutlet(tx, outlet));
  const channels = { tellsText: false, slack: [], webhook: [...ROOM_TOPICS] };
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'noticeChannels', '', channels));
  const [torn, whole] = [newRecord(), newRecord()];
  await handOff(sam, ann, torn);
  await handOff(sam, ann, whole);
  const about = (record: typeof torn) =>
    backend.store.read((tx) => tx.selectFrom('notice').selectAll().where('handoff', '=', handoffId(record)).execute());
  await backend.store.transact(async (tx) => {
    await tx.updateTable('notice').set({ about: TORN, planned: null }).where('handoff', '=', handoffId(torn)).execute();
    await tx.updateTable('notice').set({ planned: null }).where('handoff', '=', handoffId(whole)).execute();
    await tx.deleteFrom('delivery').execute();
    await tx.updateTable('handoff').set({ record: TORN }).where('id', '=', handoffId(torn)).execute();
    await planNotices(tx, START, true);
  });
  const planned = await backend.store.read((tx) => tx.selectFrom('delivery').select('notice').where('target', '=', '').execute());
  expect(planned.map(({ notice }) => notice)).toEqual((await about(whole)).map(({ id }) => id));
  const response = await call(backend, '/v1/notices', { token: ann.token });
  expect(response.status).toBe(200);
  const { notices } = noticesSchema.parse(await response.json());
  expect(new Map(notices.map(({ handoff, record }) => [handoff, record?.id]))).toEqual(
    new Map([
      [handoffId(torn), undefined],
      [handoffId(whole), whole.id],
    ]),
  );
  expect((await named()).filter((text) => text.startsWith('look: '))).toEqual([
    expect.stringMatching(/^look: notice .* cannot be read\. It says less/),
  ]);
});

test('an outlet whose address cannot be read leads nowhere, and is mended by saving it anew', async () => {
  const { backend, workspace, admin } = await office();
  await backend.store.transact((tx) => saveOutlet(tx, { workspace, channel: 'webhook', address: 'torn', secret: '', at: START }));
  const channels = await call(backend, '/v1/notices/channels', { token: admin.token });
  expect(channels.status).toBe(200);
  expect(await channels.json()).toMatchObject({ hosts: { webhook: null } });
});

test('an answer that cannot be read is given anew: nothing stands twice, and the device gets past it', async () => {
  const { backend, sam } = await office();
  const record = newRecord();
  const pushed = [begin(record), edit(record, 'pain', 0, 'Forty pallets.')];
  await sam.push(pushed);
  await backend.store.transact((tx) => tx.updateTable('operation').set({ answer: TORN }).execute());
  const late = command(record, 1, { name: 'withdraw', reason: 'It was a test.' });
  const results = await sam.push([...pushed, late]);
  expect(results.map(({ key }) => key)).toEqual([...pushed, late].map(({ key }) => key));
  expect(results.slice(1)).toMatchObject([
    { status: 'applied', register: { value: 'Forty pallets.', revision: 1 } },
    { status: 'applied' },
  ]);
  expect((await sam.handoff(handoffId(record)))?.events.map(({ type }) => type)).toEqual(['begun', 'withdrawn']);
});

test('every setting has a standard that fits it, so that it can stand in its place', () => {
  for (const name of SETTING_NAMES) expect(SETTINGS[name].schema.safeParse(SETTINGS[name].standard).success, name).toBe(true);
});
