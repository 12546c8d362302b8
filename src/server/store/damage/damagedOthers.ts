/** Looks for rows that cannot be read beside those of handoffs: settings, names, people, notices, bookings. Each costs itself alone. */
import type { Kysely } from 'kysely';
import { aboutSchema } from '../../../core/notices/about.ts';
import { usableSetting } from '../../../core/settings/kept.ts';
import { isSettingName } from '../../../core/settings/registry.ts';
import { unreadableNames } from '../settings/names.ts';
import { settingPart } from '../settings/settings.ts';
import type { Tables } from '../tables.ts';
import { readOr, readTime } from './damage.ts';

export interface OtherDamage {
  kind: 'setting' | 'bar' | 'names' | 'absence' | 'notice' | 'booking';
  /** What is damaged, in the middle of a sentence; ids and fixed words only. */
  part: string;
  workspace: string;
}

type Look = (db: Kysely<Tables>) => Promise<OtherDamage[]>;

/** Rows read at once. */
const PAGE = 500;

const isUnfit = (name: string, value: string): boolean => isSettingName(name) && usableSetting(name, readOr(value, undefined)) === null;

const settings: Look = async (db) => {
  const rows = await db.selectFrom('setting').select(['workspace', 'name', 'of', 'value']).orderBy('workspace').orderBy('name').execute();
  return rows
    .filter(({ name, value }) => isUnfit(name, value))
    .map(({ workspace, ...row }) => ({ kind: row.name === 'barVersions' ? 'bar' : 'setting', part: settingPart(row), workspace }));
};

const names: Look = async (db) => {
  const rows = await db.selectFrom('workspace_names').selectAll().orderBy('workspace').execute();
  return rows.flatMap((row) =>
    unreadableNames(row).map((kind): OtherDamage => ({ kind: 'names', part: `names ${kind}`, workspace: row.workspace })),
  );
};

const absences: Look = async (db) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'workspace', 'away_from', 'away_until'])
    .where('away_from', 'is not', null)
    .where('away_until', 'is not', null)
    .orderBy('id')
    .execute();
  return rows
    .filter(({ away_from, away_until }) => readTime(away_from) === null || readTime(away_until) === null)
    .map(({ id, workspace }) => ({ kind: 'absence', part: `out of office of person ${id}`, workspace }));
};

const notices: Look = async (db) => {
  const found: OtherDamage[] = [];
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('notice')
      .select(['id', 'workspace', 'about'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id, workspace, about } of rows)
      if (!aboutSchema.safeParse(readOr(about, null)).success) found.push({ kind: 'notice', part: `notice ${id}`, workspace });
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return found;
    after = last.id;
  }
};

const bookings: Look = async (db) => {
  const rows = await db.selectFrom('booking').select(['id', 'workspace', 'record']).where('record', 'is not', null).orderBy('id').execute();
  return rows
    .filter(({ record }) => record !== null && readOr(record, null) === null)
    .map(({ id, workspace }) => ({ kind: 'booking', part: `record of booking ${id}`, workspace }));
};

export async function damagedOthers(db: Kysely<Tables>): Promise<OtherDamage[]> {
  const found: OtherDamage[] = [];
  for (const look of [settings, names, absences, notices, bookings]) found.push(...(await look(db)));
  return found;
}
