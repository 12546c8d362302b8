/** From every release, with something in every table it had, to this one. */
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../../../src/server/store/engine/engine.ts';
import { migrate } from '../../../src/server/store/engine/migrate.ts';
import { MIGRATIONS } from '../../../src/server/store/migrations/registry.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { emptyEngine } from '../stores.ts';

const AT = '2027-03-01T09:00:00.000Z';
const json = JSON.stringify;

/** What each release brought, as a row was written then; null stands for nothing new. A new migration adds a line here. */
const WRITTEN: Record<string, ((db: Kysely<Tables>) => Promise<void>) | null> = {
  '0001_people': async (db) => {
    await into(db, 'workspace', { id: 'w', name: 'Northwind', change: 9_000_000_000 });
    await into(db, 'team', { id: 't', workspace: 'w', name: 'Team one' });
    for (const id of ['sam', 'avery'])
      await into(db, 'person', { id, workspace: 'w', team: 't', name: id, email: `${id}@a.example`, active: 1, change: 1 });
    await into(db, 'person_role', { person: 'sam', role: 'sdr' });
    await into(db, 'device', { id: 'd', person: 'sam', name: 'laptop', token_hash: 'h', created: 1_800_000_000_000, revoked: null });
    await into(db, 'invitation', { code_hash: 'c', person: 'sam', expires: 1_800_000_000_000, used_at: 1, used_key: 'k', device: 'd' });
  },
  '0002_handoffs': async (db) => {
    const handoff = {
      workspace: 'w',
      id: 'h',
      record: '{}',
      sdr: 'sam',
      team: 't',
      ae: 'avery',
      state: 'submitted',
      revision: 2,
      change: 3,
    };
    await into(db, 'handoff', handoff);
    await into(db, 'register', { workspace: 'w', handoff: 'h', name: 'pain', value: json('€ 🚚 \0'), revision: 1, at: AT, by: 'sam' });
    for (const [index, type] of ['begun', 'submitted'].entries())
      await into(db, 'event', { workspace: 'w', handoff: 'h', revision: index + 1, type, body: json({ type, at: AT, by: 'sam' }) });
    await into(db, 'released', { workspace: 'w', handoff: 'h', person: 'avery', change: 2 });
    await into(db, 'operation', { person: 'sam', key: 'o', hash: 'h', answer: '{"status":"applied","revision":1}' });
    await into(db, 'request', { person: 'sam', key: 'r', hash: 'h' });
  },
  '0003_handed': null,
  '0004_answers_age': null,
  '0005_names': (db) => into(db, 'workspace_names', { workspace: 'w', ours: '["Pilot"]', competitors: '[]', change: 4 }),
  '0006_tombstones': async (db) => {
    await into(db, 'tombstone', { id: 'kim', kind: 'person', workspace: 'w', briefs: 1, at: 1_800_000_000_000 });
    const removed = { workspace: 'w', handoff: 'gone', sdr: 'kim', team: 't', ae: null, state: 'draft', change: 5, at: 1_800_000_000_000 };
    await into(db, 'removed_handoff', removed);
  },
  '0007_lives': async (db) => {
    await into(db, 'life', { workspace: 'w', number: 1, id: '0a1b2c3d', began: 9_000_000_000, since: null, at: 1_800_000_000_000 });
    await into(db, 'pulse', { id: 1, at: 1_800_000_000_000 });
  },
  '0008_conflict_answers': null,
  '0009_removed_readers': (db) =>
    into(db, 'removed_reader', { workspace: 'w', handoff: 'gone', person: 'avery', change: 5, at: 1_800_000_000_000 }),
  '0010_backups': null,
  '0011_settings': (db) =>
    into(db, 'setting', { workspace: 'w', name: 'leads', of: 't', value: '{"sdrLead":"sam","aeLead":null}', revision: 2, change: 6 }),
  // What was there already is looked at.
  '0012_clocks': (db) =>
    into(db, 'clock_mark', { workspace: 'w', handoff: 'h', clock: 'review', run: 2, mark: 'breach', at: 1_800_000_000_000 }),
  '0013_notices': async (db) => {
    const notice = { id: 'n', workspace: 'w', person: 'sam', key: 'h#2', kind: 'bounced', handoff: 'h', about: '{}' };
    await into(db, 'notice', { ...notice, at: 1_800_000_000_000, read: null, planned: null });
    const delivery = { id: 'v', workspace: 'w', notice: 'n', channel: 'mail', target: 'sam', key: 'h#2', state: 'waiting', tries: 0 };
    await into(db, 'delivery', { ...delivery, due: 1_800_000_000_000, message: null, why: null, at: 1_800_000_000_000 });
    await into(db, 'outlet', { workspace: 'w', channel: 'slack', address: 'https://a.example', secret: '', at: 1_800_000_000_000 });
    await into(db, 'reminder', { workspace: 'w', handoff: 'h', person: 'sam', kind: 'return-now', due: 1_800_000_000_000 });
  },
  '0014_identity': async (db) => {
    const begun = { state_hash: 's', nonce: 'n', challenge: 'c', redirect: 'https://a.example/company', begun: 1_800_000_000_000 };
    await into(db, 'company_sign_in', { ...begun, used_at: null, used_key: null, device: null });
    await into(db, 'person_identity', { issuer: 'https://a.example', subject: 's', person: 'sam' });
  },
  '0015_bookings': async (db) => {
    const told = { uid: 'u', record: null, record_id: null, account: 'Halden', domain: 'halden.example', contact: null };
    const times = { booked: 1_800_000_000_000, first_seen: 0, start: null, cancelled: 0 };
    await into(db, 'booking', { id: 'b', workspace: 'w', sdr: 'sam', ...told, ...times, source: 'csv', handoff: null });
    await into(db, 'booking_hook', { workspace: 'w', secret: 's', at: 1_800_000_000_000 });
    await into(db, 'booking_delivery', { workspace: 'w', id: 'd', at: 1_800_000_000_000 });
  },
  '0016_calibrations': async (db) => {
    const round = { id: 'k', workspace: 'w', team: 't', at: 1_800_000_000_000, sdr_lead: 'sam', ae_lead: 'ann', done: null };
    await into(db, 'calibration', round);
    await into(db, 'calibration_grade', { calibration: 'k', handoff: 'h', workspace: 'w', sdr_lead: '{"pain":true}', ae_lead: null });
  },
  // What was there already is looked at.
  '0017_unwritten': (db) =>
    into(db, 'booking_undo', { id: 'b', workspace: 'w', person: 'sam', at: 1_800_000_000_000, changes: '[]', undone: null }),
  '0018_connections': async (db) => {
    const went = { went_well: 1_800_000_000_000, went_wrong: null, trouble: null, words: null };
    const known = { crm: 'odoo', origin: 'https://odoo.example', sealed: 'v1.a.b.c.d', shown: '{}', who: 'Sam', at: 1_800_000_000_000 };
    await into(db, 'connection', { id: 'c', workspace: 'w', ...known, ...went });
    const times = { due: 1_800_000_000_000, tries: 1, claim: null, at: 1_800_000_000_000 };
    const stands = { wanted: 2, told: 2, state: 'over', place: null, remote: '7', trouble: null, words: null };
    await into(db, 'crm_note', { workspace: 'w', handoff: 'h', connection: 'c', ...times, ...stands });
  },
  '0019_overdue': null,
  '0021_copied_fields': async (db) => {
    await sql`update connection set fields = ${json({ pain: 'x_pain' })}`.execute(db);
    await sql`update crm_note set copied = 'd', unfilled = 'refused', unfilled_words = 'x_pain: no'`.execute(db);
  },
};

/** As it was then: neither columns nor tables are those of today. */
async function into(db: Kysely<Tables>, table: string, row: Record<string, string | number | null>): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.id(name)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
}

async function emptyDatabase(): Promise<{ db: Kysely<Tables>; engine: Engine }> {
  const engine = await emptyEngine();
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  onTestFinished(() => db.destroy());
  return { db, engine };
}

async function rowsOf(db: Kysely<Tables>, tables: string[]): Promise<Record<string, Record<string, unknown>[]>> {
  const found: Record<string, Record<string, unknown>[]> = {};
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    found[table] = rows.toSorted((a, b) => (json(a) < json(b) ? -1 : 1));
  }
  return found;
}

const tablesOf = async (db: Kysely<Tables>): Promise<string[]> => (await db.introspection.getTables()).map(({ name }) => name).toSorted();

const RELEASES = Object.keys(MIGRATIONS);

test('every release is written here', () => {
  expect(Object.keys(WRITTEN)).toEqual(RELEASES);
});

test.each(RELEASES)('a store of %s comes up to date with everything in it', async (release) => {
  const { db, engine } = await emptyDatabase();
  for (const name of RELEASES.slice(0, RELEASES.indexOf(release) + 1)) {
    await migrate(db, engine, name);
    await WRITTEN[name]?.(db);
  }
  const tables = await tablesOf(db);
  const before = await rowsOf(db, tables);
  expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);

  await migrate(db, engine);
  const after = await rowsOf(db, tables);
  for (const [table, rows] of Object.entries(before))
    expect(after[table], table).toEqual(expect.arrayContaining(rows.map((row) => expect.objectContaining(row))));
  expect(before['workspace']).toMatchObject([{ change: 9_000_000_000 }]);

  // The same tables and columns as a store that begins today.
  const fresh = await emptyDatabase();
  await migrate(fresh.db, fresh.engine);
  expect(await shapeOf(db)).toEqual(await shapeOf(fresh.db));

  // Once more changes nothing.
  await migrate(db, engine);
  expect(await rowsOf(db, tables)).toEqual(after);
  if (before['event']) await expect(sql`delete from event`.execute(db)).rejects.toThrow('only appended to');
});

async function shapeOf(db: Kysely<Tables>): Promise<unknown> {
  return (await db.introspection.getTables())
    .map(({ name, columns }) => ({ name, columns: columns.map((column) => [column.name, column.dataType, column.isNullable]).toSorted() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

test('a step that fails half-way leaves nothing of itself, and what was there before it', async () => {
  const { db, engine } = await emptyDatabase();
  await migrate(db, engine, '0001_people');
  await WRITTEN['0001_people']?.(db);
  const before = await rowsOf(db, await tablesOf(db));
  // Its last table is there already.
  await sql`create table request (x integer)`.execute(db);
  await expect(migrate(db, engine)).rejects.toThrow(/request/);
  expect(await tablesOf(db)).toEqual([...Object.keys(before), 'request'].toSorted());
  await sql`drop table request`.execute(db);
  await migrate(db, engine);
  expect(await rowsOf(db, Object.keys(before))).toMatchObject(before);
});

test('a store of a newer release is refused', async () => {
  const { db, engine } = await emptyDatabase();
  await migrate(db, engine);
  await into(db, 'kysely_migration', { name: '9999_later', timestamp: AT });
  await expect(migrate(db, engine)).rejects.toThrow(/9999_later/);
});
