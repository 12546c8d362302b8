/** Rows that a removal should have left none of: an older release wrote down what the removed person had just sent, or a store was put back by hand. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { REMOVED_ADDRESS } from './removals.ts';

export interface Remnant {
  /** Of the tombstone. */
  id: string;
  /** What is there, as people call it. */
  what: string;
  rows: number;
}

interface Place {
  what: string;
  table: keyof Tables;
  /** The column that names whom the tombstone stands for. */
  column: string;
  kind: 'person' | 'workspace';
  /** Of a row called `it`. */
  where?: string;
}

const PLACES: Place[] = [
  { what: 'workspaces', table: 'workspace', column: 'id', kind: 'workspace' },
  {
    what: 'names and addresses',
    table: 'person',
    column: 'id',
    kind: 'person',
    where: `it.workspace = tombstone.workspace and (it.active = 1 or it.email not like '%${REMOVED_ADDRESS}')`,
  },
  {
    what: 'briefs',
    table: 'handoff',
    column: 'sdr',
    kind: 'person',
    where: "it.workspace = tombstone.workspace and (it.state = 'draft' or it.ae is null or tombstone.briefs = 1)",
  },
  { what: 'roles', table: 'person_role', column: 'person', kind: 'person' },
  { what: 'devices', table: 'device', column: 'person', kind: 'person' },
  { what: 'accounts at the company’s sign-in', table: 'person_identity', column: 'person', kind: 'person' },
  { what: 'codes', table: 'invitation', column: 'person', kind: 'person' },
  { what: 'answers', table: 'operation', column: 'person', kind: 'person' },
  { what: 'requests', table: 'request', column: 'person', kind: 'person' },
  { what: 'settings', table: 'setting', column: 'of', kind: 'person' },
  { what: 'notices', table: 'notice', column: 'person', kind: 'person' },
  { what: 'reminders', table: 'reminder', column: 'person', kind: 'person' },
  { what: 'marks of what they could see', table: 'released', column: 'person', kind: 'person' },
  { what: 'marks of what they could see before it was removed', table: 'removed_reader', column: 'person', kind: 'person' },
];

/** Of all whom this store remembers as removed. Whatever else belongs to a workspace refers to its row. */
export async function remnants(db: Kysely<Tables>): Promise<Remnant[]> {
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  const found: Remnant[] = [];
  for (const { what, table, column, kind, where } of PLACES.filter((place) => there.has(place.table))) {
    const { rows } = await sql<{ id: string; rows: number }>`select tombstone.id, count(*) as rows
      from tombstone join ${sql.table(table)} as it on it.${sql.ref(column)} = tombstone.id
      where tombstone.kind = ${kind} and ${sql.raw(where ?? '1 = 1')} group by tombstone.id order by tombstone.id`.execute(db);
    found.push(...rows.map((row) => ({ ...row, what })));
  }
  return found;
}
