import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { backUp } from '../../../src/server/backup/backup.ts';
import { dump } from '../../../src/server/backup/dump.ts';
import { restore } from '../../../src/server/backup/restore.ts';
import { writeTombstones } from '../../../src/server/backup/tombstoneFile.ts';
import { TOMBSTONES_LAST_MS } from '../../../src/server/jobs/registry.ts';
import { migrate } from '../../../src/server/store/engine/migrate.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { begin, call, type Device, edit, newRecord, START, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { emptyEngine, onPostgres, storeIn } from '../stores.ts';

async function placeOf(dataFolder: string): Promise<string> {
  return (await storeIn(dataFolder)).databaseUrl ?? dataFolder;
}

async function company() {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const file = join(temporaryFolder(), 'backup.baton');
  return { dataFolder, backend, workspace, sam, file, place: await placeOf(dataFolder) };
}

async function restored(file: string, options: { dataFolder?: string; force?: boolean; now?: number } = {}) {
  const dataFolder = options.dataFolder ?? temporaryFolder();
  const said = await restore({
    place: await placeOf(dataFolder),
    dataFolder,
    file,
    force: options.force ?? false,
    now: options.now ?? START,
  });
  return { dataFolder, said };
}

const on = (device: Device, backend: Backend): Device => Object.assign(Object.create(Object.getPrototypeOf(device)), device, { backend });

const words = async (device: Device) =>
  Object.fromEntries((await device.pullAll()).handoffs.map(({ record, registers }) => [record.id, registers['pain']?.value]));

const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');

test('what was written before a backup is in it, taken while others write, and every handoff in it is whole', async () => {
  const { sam, file, place } = await company();
  const telling = 'Line\u2028end, \r return, “quotes” 🚚, \ud800 half';
  const [first] = [newRecord()];
  await sam.push([begin(first), edit(first, 'pain', 0, telling)]);
  let isDone = false;
  const writing = (async () => {
    while (!isDone) {
      const record = newRecord();
      await sam.push([begin(record), edit(record, 'pain', 0, 'Written meanwhile')]);
    }
  })();
  await backUp(place, file, START);
  isDone = true;
  await writing;

  const { dataFolder, said } = await restored(file);
  expect(said).toMatchObject({ at: new Date(START).toISOString(), removedAgain: 0, signedOutAgain: 0 });
  const { handoffs } = await on(sam, await started({ dataFolder })).pullAll();
  expect(handoffs.find(({ id }) => id === handoffId(first))?.registers['pain']?.value).toBe(telling);
  for (const { events, revision, registers } of handoffs) {
    expect(events).toHaveLength(revision);
    expect(registers['pain']).toBeDefined();
  }
  expect(readdirSync(join(file, '..'))).toEqual(['backup.baton']);
});

test('a backup put back says the same as the store it was taken from', async () => {
  const { backend, workspace, sam, file, place } = await company();
  const record = newRecord();
  await sam.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  await backend.invite({ workspace, name: 'Kim', email: 'kim@northwind.example', roles: ['ae', 'manager'], team: 'Team two' });
  await backUp(place, file, START);
  const { dataFolder } = await restored(file);
  const second = join(temporaryFolder(), 'second.baton');
  await backUp(await placeOf(dataFolder), second, START);
  const plain = (lines: string[]) => lines.filter((line) => !/^\["[0-9a-f-]{36}"|"end"/.test(line));
  expect(plain(linesOf(second))).toEqual(plain(linesOf(file)));
  // To be put back begins another life of the store.
  expect(JSON.parse(linesOf(second).at(-1) ?? '')).toMatchObject({ rows: { ...JSON.parse(linesOf(file).at(-1) ?? '').rows, life: 1 } });
});

test('devices fetch everything anew after a restore, whatever cursor they hold, and can go on writing', async () => {
  const { dataFolder, backend, sam, file, place } = await company();
  const [before, after] = [newRecord('before'), newRecord('after')];
  await sam.push([begin(before), edit(before, 'pain', 0, 'First')]);
  await backUp(place, file, START);
  await sam.push([edit(before, 'pain', 1, 'Second'), begin(after), edit(after, 'pain', 0, 'Lost')]);
  const { cursor } = await sam.pullAll();
  await backend.close();
  await restored(file, { dataFolder, force: true });
  const again = on(sam, await started({ dataFolder }));
  for (let count = 0; count < 5; count++) await again.does(begin(newRecord()));
  const { handoffs } = await again.pullAll(cursor);
  expect(handoffs.find(({ id }) => id === handoffId(before))?.registers['pain']?.value).toBe('First');
  expect(handoffs).toHaveLength(6);
});

test('a store that holds something is not replaced unless that is asked for', async () => {
  const { dataFolder, sam, file, place } = await company();
  await sam.does(begin(newRecord('kept')));
  await backUp(place, file, START);
  await sam.does(begin(newRecord('later')));
  await expect(restored(file, { dataFolder })).rejects.toThrow('A workspace is there. Choose an empty store, or give --force');
  expect(Object.keys(await words(sam))).toEqual(['kept', 'later']);
  await restored(file, { dataFolder, force: true });
  expect(Object.keys(await words(sam))).toEqual(['kept']);
});

test('a file that is damaged, cut off, foreign or too new is refused in words, and nothing is changed', async () => {
  const { dataFolder, sam, file, place } = await company();
  await sam.does(begin(newRecord('kept')));
  await backUp(place, file, START);
  const lines = linesOf(file);
  const other = join(temporaryFolder(), 'other.baton');
  const written = (text: string | Buffer): void => writeFileSync(other, typeof text === 'string' ? gzipSync(text) : text);
  const head = JSON.parse(lines[0] ?? '');
  const changed = (at: number, by: (line: string) => string) =>
    `${lines.map((line, index) => (index === at ? by(line) : line)).join('\n')}\n`;
  for (const [content, says] of [
    [Buffer.from('no gzip at all'), 'no backup'],
    [readFileSync(file).subarray(0, -200), 'damaged'],
    [`${lines.slice(0, -1).join('\n')}\n`, 'its end is missing'],
    [
      changed(
        lines.findIndex((line) => line.includes('Northwind')),
        (line) => line.replace('Northwind', 'Southwind'),
      ),
      'its sum does not fit',
    ],
    ['{"hello":1}\n', 'no backup'],
    [changed(0, () => JSON.stringify({ ...head, version: 2 })), 'newer Baton'],
    [changed(0, () => JSON.stringify({ ...head, migration: '9999_future' })), 'newer Baton'],
    ['', 'its end is missing'],
  ] as const) {
    written(content);
    await expect(restored(other, { dataFolder, force: true }), says).rejects.toThrow(says);
  }
  await expect(restored(join(dataFolder, 'nowhere'), { dataFolder, force: true })).rejects.toThrow('There is no file');
  expect(Object.keys(await words(sam))).toEqual(['kept']);
});

test('a backup never takes the place of another, nor leaves half a file', async () => {
  const { file, place } = await company();
  await backUp(place, file, START);
  const before = readFileSync(file);
  await expect(backUp(place, file, START)).rejects.toThrow('is there already');
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(join(file, '..'))).toEqual(['backup.baton']);
  const empty = temporaryFolder();
  await expect(backUp(empty, join(empty, 'b'), START)).rejects.toThrow('There is no store');
  expect(readdirSync(empty)).toEqual([]);
});

test.skipIf(onPostgres)('a store that is damaged is said to be so, and is not backed up as if it were whole', async () => {
  const { dataFolder, backend, sam, file, place } = await company();
  for (let count = 0; count < 40; count++) await sam.does(begin(newRecord()));
  await backend.close();
  const store = join(dataFolder, 'baton.sqlite');
  const bytes = readFileSync(store);
  const at = bytes.lastIndexOf('"begun"');
  bytes.fill(0xff, at - (at % 4096), at - (at % 4096) + 100);
  writeFileSync(store, bytes);
  await expect(backUp(place, file, START)).rejects.toThrow('The store is damaged');
  expect(readdirSync(join(file, '..'))).toEqual([]);
});

test('a backup of an older release is brought up to date when it is put back', async () => {
  const engine = await emptyEngine();
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  const file = join(temporaryFolder(), 'old.baton');
  try {
    await migrate(db, engine, '0005_names');
    await db.insertInto('workspace').values({ id: 'w', name: 'Old', change: 3 }).execute();
    await db.insertInto('team').values({ id: 't', workspace: 'w', name: 'One' }).execute();
    await db
      .insertInto('person')
      .values({ id: 'p', workspace: 'w', team: 't', name: 'Pat', email: 'pat@old.example', active: 1, change: 3 })
      .execute();
    const lines: string[] = [];
    for await (const line of dump(db, new Date(START).toISOString())) lines.push(line);
    writeFileSync(file, gzipSync(lines.join('')));
  } finally {
    await db.destroy();
  }
  const { dataFolder } = await restored(file);
  const backend = await started({ dataFolder });
  const kim = await signedIn(backend, 'w', 'Kim', ['sdr']);
  expect((await kim.pullAll()).people.map(({ name }) => name)).toEqual(['Pat', 'Kim']);
});

test('who was removed or signed out since a backup is so again after it is put back', async () => {
  const { dataFolder, backend, workspace, sam, file, place } = await company();
  const kim = await signedIn(backend, workspace, 'Kim', ['sdr']);
  const southwind = await workspaceWith(backend, 'Southwind');
  await backUp(place, file, START);
  await backend.store.transactAlone(async (tx) => {
    await remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START });
    await remove(tx, { kind: 'workspace', id: southwind, workspace: southwind, briefs: 1, at: START });
  });
  expect((await call(backend, '/v1/sign-out', { method: 'POST', token: kim.token })).status).toBe(204);
  await backend.close();
  const { said } = await restored(file, { dataFolder, force: true });
  expect(said).toMatchObject({ removedAgain: 2, signedOutAgain: 1 });
  const again = await started({ dataFolder });
  for (const { token } of [sam, kim]) expect((await call(again, '/v1/me', { token })).status).toBe(401);
  const names = await again.store.read((tx) => tx.selectFrom('person').select('name').orderBy('name').execute());
  expect(names).toEqual([{ name: 'Kim' }, { name: 'Removed person' }]);
  expect(await again.store.read((tx) => tx.selectFrom('workspace').select('name').execute())).toEqual([{ name: 'Northwind' }]);
});

test('a device hears of what was removed again, also where its cursor is as far as the removal', async () => {
  const { dataFolder, backend, workspace, file, place } = await company();
  const [morgan, kim] = [await signedIn(backend, workspace, 'Morgan', ['manager']), await signedIn(backend, workspace, 'Kim', ['sdr'])];
  const draft = newRecord();
  await kim.does(begin(draft));
  await backUp(place, file, START);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: kim.id, workspace, briefs: 0, at: START }));
  // As far as the store itself goes once the removal has been repeated.
  const { cursor } = await morgan.pullAll();
  await backend.close();
  await restored(file, { dataFolder, force: true });
  const heard = await on(morgan, await started({ dataFolder })).pullAll(cursor);
  expect(heard.gone).toEqual([handoffId(draft)]);
  expect(heard.people).toContainEqual(expect.objectContaining({ id: kim.id, active: false }));
});

test('a removal reaches an older store that was put back by other means: the file beside it remembers', async () => {
  const { backend, workspace, sam, file, place } = await company();
  await backUp(place, file, START);
  await backend.close();
  const { dataFolder } = await restored(file);
  await writeTombstones(dataFolder, [{ kind: 'person', id: sam.id, workspace, briefs: 0, at: START }]);
  const again = await started({ dataFolder });
  expect((await call(again, '/v1/me', { token: sam.token })).status).toBe(401);
  const people = await again.store.read((tx) => tx.selectFrom('person').select('name').execute());
  expect(people).toEqual([{ name: 'Removed person' }]);
});

test('tombstones go into every later backup, and with it to another machine', async () => {
  const { dataFolder, backend, workspace, sam, file, place } = await company();
  await backUp(place, file, START);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START }));
  const later = `${file}.later`;
  await backUp(place, later, START);
  await backend.close();
  await started({ dataFolder }).then((again) => again.close());
  expect(readFileSync(join(dataFolder, 'tombstones.jsonl'), 'utf8')).toBe(
    `${JSON.stringify({ id: sam.id, kind: 'person', workspace, briefs: 0, at: START })}\n`,
  );
  const elsewhere = await restored(later);
  expect(existsSync(join(elsewhere.dataFolder, 'tombstones.jsonl'))).toBe(true);
  const { said } = await restored(file, { dataFolder: elsewhere.dataFolder, force: true });
  expect(said).toMatchObject({ removedAgain: 1 });
});

test('a backup older than the tombstones are kept is put back only when that is asked for', async () => {
  const { file, place } = await company();
  await backUp(place, file, START);
  const now = START + TOMBSTONES_LAST_MS + 1;
  await expect(restored(file, { now })).rejects.toThrow('--force');
  await restored(file, { now, force: true });
});

test.runIf(onPostgres)('a backup of one database can be put back into the other, and back again', async () => {
  const { sam, file, place } = await company();
  const record = newRecord('moved');
  await sam.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  await backUp(place, file, START);
  const folder = temporaryFolder();
  await restore({ place: folder, dataFolder: folder, file, force: false, now: START });
  const back = join(folder, 'back.baton');
  await backUp(folder, back, START);
  const { dataFolder } = await restored(back);
  expect(await words(on(sam, await started({ dataFolder })))).toEqual({ moved: 'They lose pallets.' });
});
