import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { writeTombstones } from '../../../src/server/backup/tombstoneFile.ts';
import { readSettings } from '../../../src/server/config.ts';
import { examine } from '../../../src/server/doctor/examine.ts';
import { engineAt } from '../../../src/server/store/engine/engines.ts';
import { withLogUnlocked } from '../../../src/server/store/engine/logLock.ts';
import { migrate } from '../../../src/server/store/engine/migrate.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { begin, newRecord, START, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { onPostgres, settingsFor } from '../stores.ts';

async function patient(dataFolder: string, environment: Record<string, string> = {}, now = START) {
  const read = readSettings({ PORT: '1', ...(await settingsFor(dataFolder)), ...environment });
  if (!read.ok) throw new Error(read.message);
  const { settings } = read;
  const found = await examine({ settings, place: settings.DATABASE_URL ?? settings.BATON_DATA, dataFolder: settings.BATON_DATA, now });
  const of = (check: string) => found.filter((finding) => finding.check === check).map(({ level, text }) => `${level}: ${text}`);
  return { found, of };
}

async function company() {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const sam = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  await sam.does(begin(newRecord()));
  return { dataFolder, backend, port: new URL(backend.url).port };
}

test('a healthy server is told to be so', async () => {
  const { dataFolder, port } = await company();
  const { found } = await patient(dataFolder, { PORT: port });
  expect(found.filter(({ level }) => level !== 'good')).toEqual([]);
  expect(new Set(found.map(({ check }) => check))).toEqual(
    new Set(['settings', 'disk', 'clock', 'migrations', 'integrity', 'removals', 'server']),
  );
});

test.skipIf(onPostgres)('where nothing is yet, nothing is wrong, and nothing is made', async () => {
  const folder = temporaryFolder();
  const { found, of } = await patient(folder);
  expect(found.filter(({ level }) => level === 'wrong')).toEqual([]);
  expect(of('migrations')).toEqual([expect.stringContaining('no store here yet')]);
  expect(of('server')).toEqual([expect.stringContaining('baton serve')]);
  expect(readdirSync(folder)).toEqual([]);
});

test('settings that do not fit together are said, each with what to do', async () => {
  const { dataFolder } = await company();
  const clear = await patient(dataFolder, { BATON_HOST: '0.0.0.0', BATON_PUBLIC_URL: 'http://baton.example', BATON_TOKEN_RATE: '0' });
  expect(clear.of('settings').join('\n')).toMatch(/in clear[\s\S]*BATON_METRICS_TOKEN[\s\S]*rate is 0/);
  const proxied = await patient(dataFolder, { BATON_PUBLIC_URL: 'https://baton.example' });
  expect(proxied.of('settings')).toEqual([expect.stringContaining('BATON_PROXIES')]);
});

test('a folder that others may read is said', async () => {
  const { dataFolder } = await company();
  chmodSync(dataFolder, 0o755);
  expect((await patient(dataFolder)).of('disk')).toEqual([expect.stringContaining(`chmod 700 ${dataFolder}`)]);
  expect(statSync(dataFolder).mode & 0o777).toBe(0o755);
});

test('a clock that was set back, or never set, is said', async () => {
  const { dataFolder } = await company();
  expect((await patient(dataFolder, {}, START - 3_600_000)).of('clock')).toEqual([expect.stringContaining('still to come')]);
  expect((await patient(dataFolder, {}, 0)).of('clock')).toEqual([expect.stringMatching(/^wrong: .*1970/)]);
});

test.skipIf(onPostgres)('a store of an older release is told apart from one of a newer, and neither is changed', async () => {
  const folder = temporaryFolder();
  const engine = engineAt(folder);
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  await migrate(db, engine, '0002_handoffs');
  const older = await patient(folder);
  expect(older.of('migrations')).toEqual([expect.stringMatching(/^look: .*0002_handoffs.*baton migrate/)]);
  expect(older.of('integrity')).toEqual(['good: what is stored is whole']);
  await sql`insert into kysely_migration (name, timestamp) values ('9999_future', '')`.execute(db);
  expect((await patient(folder)).of('migrations')).toEqual([
    expect.stringMatching(/^wrong: [^.]*newer Baton \(9999_future\)\. Update this one first$/),
  ]);
  await db.destroy();
});

test('a handoff that does not fit its log is found', async () => {
  const { dataFolder, backend } = await company();
  await backend.store.transact((tx) => tx.updateTable('handoff').set({ revision: 7 }).execute());
  expect((await patient(dataFolder)).of('integrity')).toEqual([
    expect.stringMatching(/^wrong: a handoff does not fit its log.*restore the last backup/),
  ]);
});

test('rows that cannot be read are named one by one, on whatever page they are, with what to do', async () => {
  const { dataFolder, backend } = await company();
  const { workspace, id: handoff } = await backend.store.read((tx) => tx.selectFrom('handoff').selectAll().executeTakeFirstOrThrow());
  const stamp = { revision: 1, at: new Date(START).toISOString(), by: 'p' };
  const whole = Array.from({ length: 1_200 }, (_, index) => `bar:i${String(index).padStart(4, '0')}`);
  await backend.store.transact(async (tx) => {
    await tx.updateTable('handoff').set({ record: 'torn' }).execute();
    for (let at = 0; at < whole.length; at += 100)
      await tx
        .insertInto('register')
        .values(whole.slice(at, at + 100).map((name) => ({ workspace, handoff, name, value: '1', ...stamp })))
        .execute();
    await tx
      .insertInto('register')
      .values({ workspace, handoff, name: 'pain', value: '"To\n', handed_value: '{', ...stamp })
      .execute();
    await withLogUnlocked(tx, () => tx.updateTable('event').set({ body: '' }).execute());
  });
  expect((await patient(dataFolder)).of('integrity')).toEqual([
    expect.stringMatching(/^wrong: record of .* cannot be read\. Stop the server.*restore the last backup$/),
    expect.stringContaining(`wrong: pain of ${handoff} cannot be read. Whoever wrote it writes it anew`),
    expect.stringMatching(/^wrong: pain as handed off of .* cannot be read\. It stands right again/),
    expect.stringMatching(/^wrong: event 1 of .* cannot be read\. Stop the server/),
  ]);
  await backend.store.transact((tx) => tx.updateTable('register').set({ value: '' }).where('name', '<', 'bar:i0040').execute());
  const many = (await patient(dataFolder)).of('integrity');
  expect(many).toHaveLength(21);
  expect(many.at(-1)).toMatch(/^wrong: 24 more cannot be read/);
});

test.skipIf(onPostgres)('a file that is damaged, or no store, is found', async () => {
  const { dataFolder, backend } = await company();
  await backend.close();
  const raw = new Database(join(dataFolder, 'baton.sqlite'));
  raw.pragma('foreign_keys = OFF');
  raw.exec('delete from team');
  raw.close();
  expect((await patient(dataFolder)).of('integrity')).toEqual([
    expect.stringMatching(/^wrong: \d+ rows refer to something that is not there/),
  ]);
  writeFileSync(join(dataFolder, 'baton.sqlite'), 'no store at all, but a text that is long enough to be looked at');
  expect((await patient(dataFolder)).of('migrations')).toEqual([
    expect.stringMatching(/^wrong: what is stored is damaged: .*not a database.*restore the last backup$/),
  ]);
});

test('what says what to do itself is said as it is', async () => {
  const { dataFolder } = await company();
  writeFileSync(join(dataFolder, 'tombstones.jsonl'), 'torn');
  expect((await patient(dataFolder)).of('removals')).toEqual([
    expect.stringMatching(/^wrong: .*tombstones\.jsonl has a line that cannot be read\. Mend it, [^.]*$/),
  ]);
});

test('somebody who was removed and is there again is found', async () => {
  const { dataFolder } = await company();
  await writeTombstones(dataFolder, [{ kind: 'person', id: 'p', workspace: 'w', briefs: 0, at: START }]);
  expect((await patient(dataFolder)).of('removals')).toEqual([
    expect.stringMatching(/^wrong: an older store was put back, with 1 removed/),
  ]);
});

test('another program on the port, and a server that is not ready, are told apart', async () => {
  const { dataFolder } = await company();
  let answer = { status: 200, text: '<html>' };
  const other = createServer((_, response) => response.writeHead(answer.status).end(answer.text)).listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const PORT = String((other.address() as AddressInfo).port);
  expect((await patient(dataFolder, { PORT })).of('server')).toEqual([expect.stringContaining('another program')]);
  answer = { status: 503, text: '{"type":"urn:baton:problem:away"}' };
  expect((await patient(dataFolder, { PORT })).of('server')).toEqual([expect.stringMatching(/^wrong: .*not ready \(503\)/)]);
});
