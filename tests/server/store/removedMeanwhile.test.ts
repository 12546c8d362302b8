/** Somebody is removed, or signed out, while what they sent waits for its turn. */
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import type { Operation } from '../../../src/protocol/sync.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { replay } from '../../../src/server/backup/replay.ts';
import { readSettings } from '../../../src/server/config.ts';
import { removalsCheck } from '../../../src/server/doctor/checks/removals.ts';
import { takeTurn } from '../../../src/server/store/handoffs/changes.ts';
import { personById } from '../../../src/server/store/people/people.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import type { Tombstone } from '../../../src/server/store/removal/tombstones.ts';
import { openStore } from '../../../src/server/store/store.ts';
import { pusher } from '../../../src/server/sync/push.ts';
import { handOff } from '../brief.ts';
import {
  begin,
  call,
  type Device,
  edit,
  newRecord,
  problemOf,
  START,
  signedIn,
  started,
  temporaryFolder,
  uuid,
  workspaceWith,
} from '../harness.ts';
import { settingsFor, storeIn } from '../stores.ts';

async function company() {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const workspace = await workspaceWith(backend);
  const [sam, kim, avery] = await Promise.all([
    signedIn(backend, workspace, 'Sam', ['sdr']),
    signedIn(backend, workspace, 'Kim', ['sdr']),
    signedIn(backend, workspace, 'Avery', ['ae']),
  ]);
  const tombstone: Tombstone = { kind: 'person', id: sam.id, workspace, briefs: 0, at: START };
  return { dataFolder, backend, workspace, sam, kim, avery, tombstone };
}

/** What these devices have sent, past the guard: it only has to take its turn. */
async function atTheTurn({ store }: Backend, ...devices: Device[]) {
  const push = pusher(store);
  const asked = await store.read((tx) =>
    Promise.all(
      devices.map(async ({ id }) => {
        const [member, { device }] = await Promise.all([
          personById(tx, id),
          tx.selectFrom('device').select('id as device').where('person', '=', id).executeTakeFirstOrThrow(),
        ]);
        if (!member) throw new Error('nobody');
        return { member, device, cursor: undefined, now: START };
      }),
    ),
  );
  return (operations: Operation[]) => Promise.all(asked.map((one) => push({ ...one, operations, sent: operations, key: uuid() })));
}

const rowsOf = ({ store }: Backend, person: string) =>
  store.read(async (tx) => ({
    handoffs: await tx.selectFrom('handoff').select('id').where('sdr', '=', person).execute(),
    answers: await tx.selectFrom('operation').select('key').where('person', '=', person).execute(),
    requests: await tx.selectFrom('request').select('key').where('person', '=', person).execute(),
  }));
const NOTHING = { handoffs: [], answers: [], requests: [] };

test('what a removed person sent before and is judged after is not written, and that of others beside it is', async () => {
  const { backend, sam, kim, tombstone } = await company();
  const push = await atTheTurn(backend, sam, kim);
  await backend.store.transactAlone((tx) => remove(tx, tombstone));
  const record = newRecord();
  const [theirs, others] = await push([begin(record), edit(record, 'pain', 0, 'Telling words')]);
  expect(theirs).toEqual({ ok: false, problem: 'not-signed-in' });
  expect(others).toMatchObject({ ok: true, pushed: { results: [{ status: 'applied' }, { status: 'applied' }] } });
  expect(await rowsOf(backend, sam.id)).toEqual(NOTHING);
  expect((await kim.handoff(handoffId(record)))?.sdr).toBe(kim.id);
});

test('a device that was signed out is asked for again at its turn, and roles count as they are then', async () => {
  const { backend, sam, kim } = await company();
  const push = await atTheTurn(backend, sam, kim);
  await call(backend, '/v1/sign-out', { method: 'POST', token: sam.token });
  await backend.store.transact((tx) => tx.updateTable('person_role').set({ role: 'ae' }).where('person', '=', kim.id).execute());
  expect(await push([begin(newRecord())])).toMatchObject([
    { ok: false, problem: 'not-signed-in' },
    { ok: true, pushed: { results: [{ status: 'refused', refusal: { reason: 'not-allowed' } }] } },
  ]);
});

test.each(['person', 'workspace'] as const)(
  'over HTTP: while a %s is being removed, what waits is answered with 401 and not written',
  async (kind) => {
    const { dataFolder, backend, workspace, sam, tombstone } = await company();
    const place = await storeIn(dataFolder);
    const other = await openStore(place.databaseUrl ?? dataFolder);
    const [isHeld, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const removing = other.transactAlone(async (tx) => {
      await remove(tx, kind === 'person' ? tombstone : { kind, id: workspace, workspace, briefs: 1, at: START });
      isHeld.resolve();
      await gate.promise;
    });
    await isHeld.promise;
    const record = newRecord();
    const body = { operations: [begin(record), edit(record, 'pain', 0, 'Telling words')] };
    const waiting = call(backend, '/v1/sync/push', { token: sam.token, body });
    // Until the removal is done the token counts; whoever asks later is answered when the push is past the guard.
    for (let asked = 0; asked < 3; asked += 1) expect((await call(backend, '/v1/me', { token: sam.token })).status).toBe(200);
    gate.resolve();
    await removing;
    await other.close();
    const answer = await waiting;
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(await problemOf(answer)).toMatchObject({ name: 'not-signed-in', status: 401 });
    expect(await rowsOf(backend, sam.id)).toEqual(NOTHING);
  },
);

test('what an older release wrote after a removal is found by doctor, and removed when the server starts', async () => {
  const { dataFolder, backend, workspace, sam, avery, tombstone } = await company();
  const handed = newRecord();
  await handOff(sam, avery, handed);
  await backend.store.transactAlone((tx) => remove(tx, tombstone));
  await replay(backend.store, dataFolder);
  const draft = handoffId(newRecord());
  await backend.store.transact(async (tx) => {
    await takeTurn(tx, workspace);
    const { id: team } = await tx.selectFrom('team').select('id').executeTakeFirstOrThrow();
    const row = { workspace, id: draft, record: '{}', sdr: sam.id, team, ae: null, state: 'draft' as const, revision: 1, change: 0 };
    await tx.insertInto('handoff').values(row).execute();
    const register = { workspace, handoff: draft, name: 'pain', value: '"Telling words"', revision: 1, at: '', by: sam.id };
    await tx.insertInto('register').values(register).execute();
    const body = JSON.stringify({ type: 'begun', at: '', by: sam.id });
    await tx.insertInto('event').values({ workspace, handoff: draft, revision: 1, type: 'begun', body }).execute();
    for (const key of ['a', 'b'])
      await tx.insertInto('operation').values({ person: sam.id, key, hash: '', answer: '{}', at: START }).execute();
    await tx.insertInto('request').values({ person: sam.id, key: 'r', hash: '', at: START }).execute();
  });

  const read = readSettings({ PORT: '1', ...(await settingsFor(dataFolder)) });
  if (!read.ok) throw new Error(read.message);
  const { settings } = read;
  const examined = () => removalsCheck.examine({ settings, place: settings.DATABASE_URL ?? settings.BATON_DATA, dataFolder, now: START });
  expect(await examined()).toEqual([
    { level: 'wrong', text: expect.stringMatching(/^1 who were removed .*1 briefs, 2 answers, 1 requests.*Start the server/) },
  ]);

  await backend.close();
  const again = await started({ dataFolder });
  expect(await rowsOf(again, sam.id)).toEqual({ ...NOTHING, handoffs: [{ id: handoffId(handed) }] });
  expect(await again.store.read((tx) => tx.selectFrom('register').select('value').where('value', 'like', '%Telling%').execute())).toEqual(
    [],
  );
  expect(await examined()).toEqual([{ level: 'good', text: 'one removal is remembered' }]);
});

test.each([
  ['person', { active: 1 }],
  ['person', { email: 'sam@northwind.example' }],
] as const)('a %s who is there again with %o is found', async (table, change) => {
  const { dataFolder, backend, sam, tombstone } = await company();
  await backend.store.transactAlone((tx) => remove(tx, tombstone));
  await replay(backend.store, dataFolder);
  await backend.store.transact((tx) => tx.updateTable(table).set(change).where('id', '=', sam.id).execute());
  expect(await replay(backend.store, dataFolder)).toBe(1);
  expect(await replay(backend.store, dataFolder)).toBe(0);
  expect(await backend.store.read((tx) => personById(tx, sam.id))).toMatchObject({ active: false, email: `${sam.id}@removed.invalid` });
});
