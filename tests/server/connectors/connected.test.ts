/** A workspace that is connected to a CRM: what an administrator does and sees, and how the note of a handoff gets there. */
import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { checkedSchema, connectionsSchema, noteToldSchema } from '../../../src/protocol/connections.ts';
import { sealer } from '../../../src/server/connectors/seal.ts';
import { handOff } from '../brief.ts';
import { call, command, type Device, problemOf, signedIn, started, temporaryFolder, turnedClock, workspaceWith } from '../harness.ts';
import { hubspot } from './hubspot/bench.ts';
import { DEAL, hubspotServer, refused, TOKEN } from './hubspot/server.ts';

const ORIGIN = hubspot.origin ?? '';
const record: RecordRef = { crm: 'hubspot', origin: ORIGIN, type: 'deal', id: DEAL };
const ID = handoffId(record);
const KEY = randomBytes(32);

async function connected({ key = KEY as Buffer | null, isConnected = true, dataFolder = temporaryFolder() } = {}) {
  const server = await hubspotServer();
  onTestFinished(() => server.close());
  const clock = turnedClock();
  const reach = { allowed: [new URL(server.url).host], standIn: () => server.url };
  const connectors = { sealer: key && sealer([key]), reach };
  const backend = await started({ clock, connectors, dataFolder });
  const workspace = await workspaceWith(backend);
  const people = {
    ada: await signedIn(backend, workspace, 'Ada', ['admin']),
    sam: await signedIn(backend, workspace, 'Sam', ['sdr']),
    avery: await signedIn(backend, workspace, 'Avery', ['ae']),
  };
  const { ada, sam, avery } = people;
  const save = async (token: string, address = `${ORIGIN}/record/0-3/${DEAL}`, by: Device = ada) =>
    call(backend, '/v1/connections', { method: 'PUT', token: by.token, body: { crm: 'hubspot', address, key: { token } } });
  const said = async (response: Response) => checkedSchema.parse(await response.json());
  const list = async () =>
    connectionsSchema.parse(await (await call(backend, '/v1/connections', { method: 'GET', token: ada.token })).json());
  const told = async ({ token }: Device = sam) =>
    noteToldSchema.parse(
      await (await call(backend, `/v1/crm-note?${new URLSearchParams({ handoff: ID })}`, { method: 'GET', token })).json(),
    ).note;
  const bodies = () => server.notes.map(({ body }) => body);
  const keep = () => backend.keepNotes();
  const handsOff = async () => {
    await handOff(sam, avery, record);
    await keep();
  };
  if (isConnected) expect(await said(await save(TOKEN))).toMatchObject({ isGood: true });
  return { ...people, connectors, server, clock, backend, workspace, save, said, list, told, bodies, keep, handsOff };
}

test('handed off, the brief stands in the CRM once, and says what becomes of it', async () => {
  const { handsOff, bodies, told, avery, keep } = await connected();
  await handsOff();
  expect(bodies()).toEqual([expect.stringContaining('Handed off by Sam to Avery')]);
  expect(await told()).toMatchObject({ state: 'stands', stood: true, trouble: null });
  await avery.does(command(record, 2, { name: 'accept' }));
  await keep();
  expect(bodies()).toEqual([expect.stringContaining('Accepted by Avery')]);
});

test('a draft stands nowhere, and neither does one of a CRM that is not connected', async () => {
  const { sam, avery, keep, bodies, server } = await connected();
  await handOff(sam, avery, { ...record, origin: 'https://app.hubspot.com/contacts/1' });
  await keep();
  expect(bodies()).toEqual([]);
  expect(server.asked.some((one) => one.includes('notes'))).toBe(false);
});

test('known by its id it is not looked for among all; taken away by hand it comes back with the next event', async () => {
  const { handsOff, avery, keep, server, bodies } = await connected();
  await handsOff();
  server.asked.length = 0;
  await avery.does(command(record, 2, { name: 'accept' }));
  await keep();
  expect(server.asked.some((one) => one.endsWith('/associations/notes'))).toBe(false);
  server.notes.splice(0);
  await avery.does(command(record, 3, { name: 'prep-opened' }));
  await keep();
  expect(bodies()).toHaveLength(1);
});

test('asked too often it waits as long as the CRM says, and then goes', async () => {
  const { server, handsOff, told, clock, keep, bodies } = await connected();
  server.instead(
    hubspot.writes,
    refused(429, 'RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.', {}, { 'retry-after': '120' }),
  );
  await handsOff();
  expect(await told()).toMatchObject({ state: 'waiting', trouble: 'busy', stood: false });
  clock.forward(60_000);
  await keep();
  expect(bodies()).toEqual([]);
  clock.forward(61_000);
  await keep();
  expect(bodies()).toHaveLength(1);
  expect(await told()).toMatchObject({ state: 'stands' });
});

test('what the CRM refuses is said in its words, is not tried for ever, and again where somebody asks', async () => {
  const { server, handsOff, told, clock, keep, bodies, sam, backend, list } = await connected();
  server.instead(hubspot.writes, refused(400, 'VALIDATION_ERROR', 'The deal is locked.'));
  await handsOff();
  expect(await told()).toEqual({
    state: 'trouble',
    stood: false,
    trouble: 'refused',
    words: 'The deal is locked.',
    due: null,
    unfilled: null,
  });
  expect((await list()).connections).toMatchObject([{ stuck: 1, wrong: { says: expect.stringContaining('The deal is locked.') } }]);
  clock.forward(24 * 60 * 60_000);
  await keep();
  expect(bodies()).toEqual([]);
  await call(backend, '/v1/crm-note/again', { token: sam.token, body: { handoff: ID } });
  await keep();
  expect(bodies()).toHaveLength(1);
});

test('a key that is not taken any more is said, and with another one all is made good', async () => {
  const { server, handsOff, told, save, said, bodies, keep } = await connected();
  server.instead(({ path }) => path.startsWith('/crm/'), refused(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found.'));
  await handsOff();
  expect(await told()).toMatchObject({ state: 'trouble', trouble: 'signed-out' });
  expect(await said(await save(TOKEN))).toMatchObject({ isGood: true });
  await keep();
  expect(bodies()).toHaveLength(1);
  expect(await told()).toMatchObject({ state: 'stands' });
});

test('a key that the CRM does not take is not kept, and says why', async () => {
  const { save, said, list } = await connected({ isConnected: false });
  const answer = await said(await save('pat-eu1-00000000-of-nobody'));
  expect(answer).toMatchObject({ isGood: false, says: expect.stringContaining('does not take the key') });
  expect((await list()).connections).toEqual([]);
});

test('an address that is none of the CRM’s is refused before anything is asked', async () => {
  const { save, server } = await connected({ isConnected: false });
  for (const address of [
    'https://hubspot.com.evil.example/contacts/1',
    'http://127.0.0.1/contacts/1',
    'javascript:1',
    'https://app.hubspot.com/',
  ])
    expect(await problemOf(await save(TOKEN, address))).toMatchObject({ name: 'bad-input' });
  expect(server.asked).toEqual([]);
});

test('nothing of the secret comes back, and nothing of it stands in the store in clear', async () => {
  const { list, backend, handsOff } = await connected();
  await handsOff();
  expect(JSON.stringify(await list())).not.toContain(TOKEN);
  const rows = await backend.store.read((tx) => tx.selectFrom('connection').selectAll().execute());
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(TOKEN);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(TOKEN).toString('base64').slice(0, 30));
});

test('without a key of the server’s own nothing is kept', async () => {
  const { save, said, list } = await connected({ key: null, isConnected: false });
  expect(await list()).toEqual({ canKeep: false, connections: [] });
  expect(await said(await save(TOKEN))).toMatchObject({ isGood: false, says: expect.stringContaining('BATON_SECRET_KEY') });
});

test('with a new key of the server’s own the old one can go; with neither the key is asked for again', async () => {
  const dataFolder = temporaryFolder();
  const { backend, handsOff, ada } = await connected({ dataFolder });
  await handsOff();
  await backend.close();
  const next = randomBytes(32);
  const reach = { allowed: [], standIn: () => 'http://127.0.0.1:1' };
  const says = async (keys: [Buffer, ...Buffer[]]) => {
    const again = await started({ dataFolder, clock: turnedClock(), connectors: { sealer: sealer(keys), reach } });
    const { connections } = connectionsSchema.parse(
      await (await call(again, '/v1/connections', { method: 'GET', token: ada.token })).json(),
    );
    const checked = await call(again, `/v1/connections/${connections[0]?.id}/check`, { method: 'POST', token: ada.token });
    await again.close();
    return checkedSchema.parse(await checked.json()).says;
  };
  expect(await says([next, KEY])).toContain('does not answer');
  expect(await says([next])).toContain('does not answer');
  expect(await says([KEY])).toContain('Paste the key of the CRM again');
});

test('of two servers on one store one writes', async () => {
  const dataFolder = temporaryFolder();
  const { sam, avery, server, backend, connectors, clock, bodies } = await connected({ dataFolder });
  const other = await started({ dataFolder, clock, connectors });
  await handOff(sam, avery, record);
  await Promise.all([backend.keepNotes(), other.keepNotes(), backend.keepNotes(), other.keepNotes()]);
  expect(bodies()).toHaveLength(1);
  expect(server.questions.filter(hubspot.writes)).toHaveLength(1);
});

test('devices are told which CRMs the server writes to, and when it no longer does', async () => {
  const { sam, ada, list, backend, handsOff, bodies, avery, keep } = await connected();
  const settings = async () => (await sam.pull()).settings?.settings.find(({ name }) => name === 'connections')?.value;
  expect(await settings()).toEqual({ connected: [{ crm: 'hubspot', origin: ORIGIN }] });
  await handsOff();
  const [connection] = (await list()).connections;
  const gone = await call(backend, `/v1/connections/${connection?.id}/remove`, { method: 'POST', token: ada.token });
  expect(gone.status).toBe(204);
  expect(await settings()).toEqual({ connected: [] });
  await avery.does(command(record, 2, { name: 'accept' }));
  await keep();
  expect(bodies()).toEqual([expect.not.stringContaining('Accepted by Avery')]);
});

test('how a note stands is told to nobody who may not see its handoff', async () => {
  const { backend, workspace, handsOff } = await connected();
  await handsOff();
  const kim = await signedIn(backend, workspace, 'Kim', ['sdr']);
  for (const asked of [
    call(backend, `/v1/crm-note?${new URLSearchParams({ handoff: ID })}`, { method: 'GET', token: kim.token }),
    call(backend, '/v1/crm-note/again', { token: kim.token, body: { handoff: ID } }),
  ])
    expect(await problemOf(await asked)).toMatchObject({ name: 'not-found' });
});

test('a removed workspace takes its keys along', async () => {
  const { backend, workspace, handsOff, clock } = await connected();
  await handsOff();
  const { remove } = await import('../../../src/server/store/removal/removals.ts');
  await backend.store.transactAlone((tx) => remove(tx, { id: workspace, kind: 'workspace', workspace, briefs: 0, at: clock.now() }));
  const left = await backend.store.read(async (tx) => [
    ...(await tx.selectFrom('connection').selectAll().execute()),
    ...(await tx.selectFrom('crm_note').selectAll().execute()),
  ]);
  expect(left).toEqual([]);
});

test('a note that only somebody else may change is said to stay behind', async () => {
  const { handsOff, avery, keep, server, told } = await connected();
  await handsOff();
  const patched = ({ method, path }: { method: string; path: string }): boolean =>
    method === 'PATCH' && path.startsWith('/crm/v3/objects/notes/');
  server.instead(patched, refused(403, 'FORBIDDEN', 'You may not edit this note.'));
  await avery.does(command(record, 2, { name: 'accept' }));
  await keep();
  expect(await told()).toMatchObject({
    state: 'trouble',
    stood: true,
    trouble: 'no-right',
    words: expect.stringContaining('only they may change it'),
  });
});
