import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Row } from './format.ts';
import type { TableName } from './tables.ts';

/** Throws where a row has not as many cells as there are columns. */
export async function insertRows(db: Kysely<Tables>, table: TableName, columns: string[], rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  if (rows.some((row) => row.length !== columns.length))
    throw new Error(`This backup is damaged, a row of ${table} is not whole. Nothing was changed.`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db);
}
