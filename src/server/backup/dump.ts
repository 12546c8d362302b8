/** Writes all rows of a store, from one state of it. */
import { createHash } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { MIGRATIONS } from '../store/migrations/registry.ts';
import type { Tables } from '../store/tables.ts';
import { migrationOf } from './connected.ts';
import { FORMAT, rowSchema, VERSION } from './format.ts';
import { KEYS, TABLES, type TableName } from './tables.ts';

/** Rows read at once. */
const PAGE = 500;

/** The lines of a backup, some at a time. `tx` has to see one state of the store while they are read. Throws where there is no store. */
export async function* dump(tx: Kysely<Tables>, at: string): AsyncGenerator<string> {
  const migration = await migrationOf(tx, Object.keys(MIGRATIONS));
  if (migration === null) throw new Error('There is no store here yet, so there is nothing to back up. Check BATON_DATA and DATABASE_URL.');
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ format: FORMAT, version: VERSION, at, migration });
  const counted: Record<string, number> = {};
  const there = new Map((await tx.introspection.getTables()).map(({ name, columns }) => [name, columns.map((column) => column.name)]));
  for (const table of TABLES) {
    const columns = there.get(table);
    if (!columns) continue;
    yield line({ table, columns });
    counted[table] = 0;
    for await (const rows of pagesOf(tx, table, columns)) {
      counted[table] += rows.length;
      yield rows.map((row) => line(rowSchema.parse(columns.map((column) => row[column])))).join('');
    }
  }
  yield `${JSON.stringify({ end: true, rows: counted, sha256: hash.digest('hex') })}\n`;
}

type Cells = Record<string, unknown>;

/** In the order of the key, so that each page begins where the one before ended, however many there are. */
async function* pagesOf(tx: Kysely<Tables>, table: TableName, columns: string[]): AsyncGenerator<Cells[]> {
  const key: string[] = KEYS[table];
  const keyed = sql.join(key.map((column) => sql.ref(column)));
  const chosen = sql.join(columns.map((column) => sql.ref(column)));
  for (let after: RawBuilder<unknown> = sql``; ; ) {
    const { rows } = await sql<Cells>`select ${chosen} from ${sql.table(table)} ${after} order by ${keyed} limit ${sql.lit(PAGE)}`.execute(
      tx,
    );
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = sql`where (${keyed}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}
