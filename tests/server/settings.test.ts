import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSetting } from '../../src/core/settings/kept.ts';
import { SETTING_NAMES } from '../../src/core/settings/registry.ts';
import { SETTING_MAX } from '../../src/protocol/http/settings.ts';
import { remove } from '../../src/server/store/removal/removals.ts';
import { saveSetting, settingOf } from '../../src/server/store/settings/settings.ts';
import { OWN } from '../core/adapters/example.ts';
import { call, problemOf, START, signedIn, started, uuid, workspaceWith } from './harness.ts';
import { CHANGED, listening } from './listening.ts';
import { change, changed, listed, teamOf } from './settingsOf.ts';

async function office() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const admin = await signedIn(backend, workspace, 'Morgan', ['manager', 'admin']);
  const sdr = await signedIn(backend, workspace, 'Sam', ['sdr']);
  return { backend, workspace, admin, sdr, team: await teamOf(admin) };
}

const named = (sdrLead: string) => ({ sdrLead, aeLead: null });

test('what nobody has set is the standard, with revision 0; what is set counts, and is told to every device', async () => {
  const { backend, workspace, admin, sdr, team } = await office();
  const before = await listed(sdr);
  expect(before.settings.find(({ name, of }) => name === 'leads' && of === team)).toMatchObject({ revision: 0, mayChange: false });
  const { cursor, settings } = await sdr.pull();
  expect(settings).toEqual({ isAll: true, settings: [] });
  const value = named(sdr.id);
  expect(await changed(admin, 'leads', { of: team, value })).toEqual({ name: 'leads', of: team, revision: 1, value });
  expect(await backend.store.read((tx) => settingOf(tx, workspace, 'leads', team))).toEqual(value);
  const told = await sdr.pull(cursor);
  expect(told.settings?.settings).toEqual([{ name: 'leads', of: team, revision: 1, value }]);
  expect(await sdr.pull(told.cursor)).not.toHaveProperty('settings');
  expect((await sdr.pull()).settings?.settings).toHaveLength(1);
});

test('a change is judged by what was seen: who comes second looks again', async () => {
  const { admin, sdr, team } = await office();
  await changed(admin, 'leads', { of: team, value: named(sdr.id) });
  const late = await change(admin, 'leads', { of: team, expected: 0, value: named(admin.id) });
  expect(await problemOf(late)).toMatchObject({ name: 'changed-meanwhile', status: 409 });
  expect(await changed(admin, 'leads', { of: team, expected: 1, value: named(admin.id) })).toMatchObject({ revision: 2 });
  const both = [sdr.id, admin.id].map((id) => change(admin, 'leads', { of: team, expected: 2, value: named(id) }));
  expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('an adapter for a host that is everybody’s is refused where it is sent; one that was kept before goes on', async () => {
  const { backend, workspace, admin } = await office();
  const at = (address: string) => ({ version: 1 as const, adapters: [{ ...OWN, address }] });
  const everybodys = at('https://*.github.io/:type/:id');
  expect(await problemOf(await change(admin, 'adapters', { of: '', value: everybodys }))).toMatchObject({
    name: 'bad-input',
    faults: [{ path: '/value/adapters/0/address', message: expect.stringContaining('*.github.io is not one company’s') }],
  });
  await changed(admin, 'adapters', { of: '', value: at('https://*.our.github.io/:type/:id') });
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'adapters', '', everybodys));
  expect(await backend.store.read((tx) => settingOf(tx, workspace, 'adapters'))).toEqual(everybodys);
});

test('sent again with its key it is answered the same and done once; another change under that key is refused', async () => {
  const { admin, sdr, team } = await office();
  const key = uuid();
  const asked = { of: team, value: named(sdr.id) };
  const first = await changed(admin, 'leads', asked, key);
  await changed(admin, 'leads', { of: team, expected: 1, value: named(admin.id) });
  expect(await changed(admin, 'leads', asked, key)).toEqual(first);
  expect((await listed(admin)).settings.find(({ of }) => of === team)).toMatchObject({ revision: 2, value: named(admin.id) });
  expect(await problemOf(await change(admin, 'leads', { of: team, value: named(admin.id) }, key))).toMatchObject({ name: 'key-reused' });
  // A refusal keeps nothing: the same request is judged anew.
  const later = uuid();
  expect((await change(admin, 'leads', { of: team, expected: 9, value: named(sdr.id) }, later)).status).toBe(409);
  expect((await change(admin, 'leads', { of: team, expected: 2, value: named(sdr.id) }, later)).status).toBe(200);
});

test('what does not fit is refused with the path of each fault, and changes nothing', async () => {
  const { backend, admin, team } = await office();
  const refusal = await problemOf(await change(admin, 'leads', { of: team, value: { sdrLead: 7, aeLead: null } }));
  expect(refusal).toMatchObject({ name: 'bad-input', faults: [{ path: '/value/sdrLead' }] });
  expect(await problemOf(await change(admin, 'nothing', { value: 1 }))).toMatchObject({ name: 'not-found' });
  expect(await problemOf(await change(admin, 'leads', { of: uuid(), value: named(admin.id) }))).toMatchObject({ name: 'not-found' });
  expect(await problemOf(await change(admin, 'leads', { value: named(admin.id) }))).toMatchObject({ name: 'not-found' });
  const long = await change(admin, 'leads', { of: team, value: 'x'.repeat(SETTING_MAX) });
  expect(await problemOf(long)).toMatchObject({ name: 'too-large' });
  const keyless = await call(backend, '/v1/settings/leads', {
    method: 'PUT',
    token: admin.token,
    key: null,
    body: { expected: 0, value: 1 },
  });
  expect(await problemOf(keyless)).toMatchObject({ name: 'bad-input' });
  expect((await listed(admin)).settings.every(({ revision }) => revision === 0)).toBe(true);
});

test('open pages hear of a change, but not those of another workspace', async () => {
  const { backend, admin, sdr, team } = await office();
  const elsewhere = await signedIn(backend, await workspaceWith(backend, 'Contoso'), 'Kim', ['sdr']);
  const [mine, theirs] = [await listening(sdr), await listening(elsewhere)];
  await changed(admin, 'leads', { of: team, value: named(sdr.id) });
  expect(await mine.next()).toBe(CHANGED);
  await backend.close();
  expect(await theirs.next()).toMatch(/^event: bye/);
});

test('a person’s own settings go with them, a workspace’s with it', async () => {
  const { backend, workspace, sdr } = await office();
  const count = () => backend.store.look((db) => db.selectFrom('setting').selectAll().execute());
  await backend.store.transactAlone(async (tx) => {
    const row = { workspace, value: '{}', revision: 1, change: 1 };
    await tx
      .insertInto('setting')
      .values([
        { ...row, name: 'of a later release', of: sdr.id },
        { ...row, name: 'of a later release', of: '' },
      ])
      .execute();
    await remove(tx, { kind: 'person', id: sdr.id, workspace, briefs: 0, at: START });
  });
  expect((await count()).map(({ of }) => of)).toEqual(['']);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'workspace', id: workspace, workspace, briefs: 1, at: START }));
  expect(await count()).toEqual([]);
});

test('what another release has set is kept, and told to nobody who cannot read it', async () => {
  const { backend, workspace, admin, team } = await office();
  await backend.store.transact((tx) =>
    tx.insertInto('setting').values({ workspace, name: 'leads', of: team, value: '{"sdrLead":7}', revision: 4, change: 0 }).execute(),
  );
  expect(await backend.store.read((tx) => settingOf(tx, workspace, 'leads', team))).toEqual(readSetting('leads', undefined));
  expect(await changed(admin, 'leads', { of: team, expected: 4, value: named(admin.id) })).toMatchObject({ revision: 5 });
});

test('whatever somebody sends as a setting is taken or refused in words, and never breaks anything', async () => {
  const { admin, team } = await office();
  const odd = fc.oneof(
    fc.json().map((text) => JSON.parse(text) as unknown),
    fc.constantFrom({ length: {} }, { sdrLead: null }, [], null, 'x'),
  );
  const partly = fc.record({ usual: odd, presets: fc.record({ velocity: odd, enterprise: fc.record({ frame: odd, items: odd }) }) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SETTING_NAMES), fc.oneof(odd, partly), fc.boolean(), async (name, value, isOfTeam) => {
      const answer = await change(admin, name, { of: isOfTeam ? team : '', expected: 0, value });
      expect([200, 400, 403, 404, 409]).toContain(answer.status);
      if (answer.status !== 200) await problemOf(answer);
    }),
    { numRuns: 150 },
  );
  expect((await listed(admin)).teams).toHaveLength(1);
});
