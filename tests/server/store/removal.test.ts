import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { purge } from '../../../src/server/backup/purge.ts';
import { KEYS, TABLES } from '../../../src/server/backup/tables.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import type { Store } from '../../../src/server/store/store.ts';
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
  temporaryFolder,
  workspaceWith,
} from '../harness.ts';
import { onPostgres, storeIn } from '../stores.ts';

const NAME = 'Samantha Quillfeather';

async function company() {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const workspace = await workspaceWith(backend);
  const invited = await backend.invite({ workspace, name: NAME, email: 'quill@northwind.example', roles: ['sdr'], team: 'Team one' });
  if (!invited.ok) throw new Error(invited.message);
  const answer = await call(backend, '/v1/sign-in', { body: { code: invited.code, device: 'Quill’s tell-tale laptop' } });
  const { token } = (await answer.json()) as { token: string };
  const kim = await signedIn(backend, workspace, 'Kim', ['sdr']);
  const Device = kim.constructor as new (...args: ConstructorParameters<typeof import('../harness.ts').Device>) => Device;
  const sam = new Device(backend, token, invited.person.id, NAME);
  const manager = await signedIn(backend, workspace, 'Morgan', ['manager']);
  const ae = await signedIn(backend, workspace, 'Avery', ['ae']);
  return { dataFolder, backend, workspace, sam, kim, manager, ae };
}

/** As if it had been handed off and sent back, with words that name the person. */
async function sentBack(store: Store, workspace: string, record: RecordRef, ae: string) {
  await store.transact(async (tx) => {
    const id = handoffId(record);
    await tx.updateTable('handoff').set({ state: 'bounced', ae, revision: 2 }).where('id', '=', id).execute();
    const body = JSON.stringify({
      type: 'bounced',
      at: new Date(START).toISOString(),
      by: ae,
      reason: { kind: 'field', key: 'pain' },
      fix: `Ask ${NAME} again`,
    });
    await tx.insertInto('event').values({ workspace, handoff: id, revision: 2, type: 'bounced', body }).execute();
  });
}

async function everything(store: Store): Promise<string> {
  const rows = await store.read(async (tx) =>
    Promise.all(TABLES.map(async (table) => [table, await tx.selectFrom(table).selectAll().execute()])),
  );
  return JSON.stringify(rows);
}

const bytesOf = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

test('a person is removed from everywhere: rows, log, files; what they handed off stays without them', async () => {
  const { dataFolder, backend, workspace, sam, kim, manager, ae } = await company();
  const [draft, handed, others] = [newRecord('draft-1'), newRecord('handed-1'), newRecord('others-1')];
  // Long enough to have pages of its own, which are freed when it becomes shorter.
  await sam.push([begin(draft), edit(draft, 'pain', 0, 'Telling words of a draft. '.repeat(700))]);
  await sam.does(edit(draft, 'pain', 1, 'Telling words of a draft'));
  await sam.push([
    begin(handed),
    edit(handed, 'pain', 0, 'They lose pallets.'),
    edit(handed, 'facts', 0, { ownerEmail: 'QUILL@northwind.example' }),
  ]);
  await sentBack(backend.store, workspace, handed, ae.id);
  await kim.push([begin(others), edit(others, 'pain', 0, `Heard by ${NAME.toUpperCase()}, not by Samantha.`)]);
  const { cursor } = await manager.pullAll();
  expect(await everything(backend.store)).toContain('Quillfeather');

  const tombstone = { kind: 'person' as const, id: sam.id, workspace, briefs: 0, at: START };
  expect(await backend.store.transactAlone((tx) => remove(tx, tombstone))).toBe(true);
  expect(await backend.store.transactAlone((tx) => remove(tx, tombstone))).toBe(false);

  const left = await everything(backend.store);
  expect(left).not.toMatch(/quill|tell-tale|Telling words/i);
  expect(left).toContain('They lose pallets.');
  expect(await problemOf(await call(backend, '/v1/me', { token: sam.token }))).toMatchObject({ name: 'not-signed-in' });

  const heard = await manager.pullAll(cursor);
  expect(heard.gone).toEqual([handoffId(draft)]);
  expect(heard.people).toMatchObject([
    { id: sam.id, name: 'Removed person', email: `${sam.id}@removed.invalid`, active: false, roles: [] },
  ]);
  const about = (record: RecordRef) => heard.handoffs.find(({ id }) => id === handoffId(record));
  expect(about(others)?.registers['pain']).toMatchObject({ value: 'Heard by [removed], not by Samantha.', revision: 2 });
  expect(about(handed)?.registers['facts']).toMatchObject({ value: { ownerEmail: '[removed]' }, revision: 2 });
  expect(about(handed)?.events.at(-1)).toMatchObject({ fix: 'Ask [removed] again' });
  expect((await kim.pullAll(cursor)).gone).toEqual([]);

  const locked = 'only appended to';
  await expect(backend.store.transact((tx) => tx.updateTable('event').set({ body: '{}' }).execute())).rejects.toThrow(locked);
  await expect(backend.store.transact((tx) => tx.deleteFrom('event').execute())).rejects.toThrow(locked);

  if (onPostgres) return;
  const { databaseUrl } = await storeIn(dataFolder);
  expect(await purge(databaseUrl ?? dataFolder)).toBe(true);
  expect(bytesOf(dataFolder)).not.toMatch(/quill|tell-tale|Telling words/i);
  expect(bytesOf(dataFolder)).toContain('They lose pallets.');
});

test('with their briefs, nothing they wrote stays', async () => {
  const { backend, workspace, sam, ae } = await company();
  const handed = newRecord('handed-2');
  await sam.push([begin(handed), edit(handed, 'pain', 0, 'They lose pallets.')]);
  await sentBack(backend.store, workspace, handed, ae.id);
  const { cursor } = await ae.pullAll();
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 1, at: START }));
  expect(await everything(backend.store)).not.toMatch(/quill|pallets/i);
  expect((await ae.pullAll(cursor)).gone).toEqual([handoffId(handed)]);
});

test('what they withdrew before anybody was handed it goes with them', async () => {
  const { backend, workspace, sam, manager } = await company();
  const record = newRecord('withdrawn-1');
  await sam.push([begin(record), edit(record, 'pain', 0, 'Telling words'), command(record, 1, { name: 'withdraw', reason: 'They left.' })]);
  const { cursor } = await manager.pullAll();
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START }));
  expect(await everything(backend.store)).not.toMatch(/Telling words/);
  expect((await manager.pullAll(cursor)).gone).toEqual([handoffId(record)]);
});

test('a damaged brief of somebody else keeps nobody from being removed', async () => {
  const { backend, workspace, sam, kim } = await company();
  const record = newRecord('damaged-1');
  await kim.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  await backend.store.transact((tx) =>
    tx
      .updateTable('register')
      .set({ value: `"Heard by ${NAME}` })
      .where('handoff', '=', handoffId(record))
      .execute(),
  );
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START }));
  expect(await everything(backend.store)).not.toMatch(/quill/i);
});

test('a record whose draft was removed can be begun again, and is not gone then', async () => {
  const { backend, workspace, sam, kim, manager } = await company();
  const record = newRecord('again-1');
  await sam.does(begin(record));
  const { cursor } = await manager.pullAll();
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START }));
  expect(await kim.does(begin(record))).toMatchObject({ status: 'applied' });
  const heard = await manager.pullAll(cursor);
  expect(heard.gone).toEqual([]);
  expect(heard.handoffs).toMatchObject([{ id: handoffId(record), sdr: kim.id }]);
});

test('a workspace is removed with all that is in it, and nothing of another', async () => {
  const { backend, workspace, sam } = await company();
  const other = await workspaceWith(backend, 'Southwind');
  const robin = await signedIn(backend, other, 'Robin', ['sdr', 'admin']);
  const record = newRecord('same-record');
  await sam.push([begin(record), edit(record, 'pain', 0, 'Telling words')]);
  await robin.push([begin(record), edit(record, 'pain', 0, 'Words of another')]);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'workspace', id: workspace, workspace, briefs: 1, at: START }));

  const left = JSON.parse(await everything(backend.store)) as [string, unknown[]][];
  for (const [table, rows] of left)
    if (table === 'tombstone') expect(rows).toEqual([{ kind: 'workspace', id: workspace, workspace, briefs: 1, at: START }]);
    else expect(JSON.stringify(rows), table).not.toMatch(new RegExp(`${workspace}|${sam.id}|Telling|quill|Northwind`, 'i'));
  expect(await problemOf(await call(backend, '/v1/sync/pull', { token: sam.token }))).toMatchObject({ name: 'not-signed-in' });
  expect((await robin.pullAll()).handoffs).toMatchObject([{ registers: { pain: { value: 'Words of another' } } }]);
});

test('every table has its place in backups and removals', async () => {
  const { store } = await started();
  const there = await store.read(async (tx) => (await tx.introspection.getTables()).map(({ name }) => name));
  expect(Object.keys(KEYS).toSorted()).toEqual(there.filter((name) => !name.startsWith('kysely')).toSorted());
});
