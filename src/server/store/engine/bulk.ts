/** Statements over many rows at once, and several of them as one. Each is written once: to build one takes longer than to run it. */
import { type CompiledQuery, type DialectAdapter, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../tables.ts';

export type Cell = string | number | null;
export type Row = readonly Cell[];
export type CellType = 'text' | 'bigint';

/** The adapter of a database that takes lists as parameters, and several statements in the place of one. */
export interface Gathering extends DialectAdapter {
  /** Rows whose columns are called `column1`, `column2` …: each column is one parameter, a list. */
  listed(types: readonly CellType[]): RawBuilder<unknown>;
  /** Whether the column is one of the values, which are one parameter. */
  among(column: string, values: readonly string[]): RawBuilder<SqlBool>;
  /** One statement for all of them, which has one row with a column for each that tells rows: all of these, in their order. */
  merged(queries: readonly Sent[]): CompiledQuery<Record<string, unknown[]>>;
}

export interface Sent extends CompiledQuery {
  /** Whether anybody looks at its rows. */
  tells: boolean;
}

/** What is asked of the database at once. */
export interface Asking<R> {
  queries: Sent[];
  /** Of a row. Nobody sets it. */
  row?: R;
}

export type Bulk<R> = (db: Kysely<Tables>, rows: readonly Row[]) => Asking<R>;

const gathers = (adapter: DialectAdapter): adapter is Gathering => 'listed' in adapter && 'merged' in adapter;

/** As a condition, whose text is the same for any number of values where the database takes lists. There must be one at least. */
export function among(db: Kysely<Tables>, column: string, values: readonly string[]): RawBuilder<SqlBool> {
  const { adapter } = db.getExecutor();
  return gathers(adapter) ? adapter.among(column, values) : sql`${sql.ref(column)} in (${sql.join(values)})`;
}

/** Where there are no lists: rows of a statement; what is too many goes into another. Times the widest row they stay below what SQLite takes of parameters. */
const SIZES = [1, 4, 16, 64, 256];
const LARGEST = 256;

/**
 * `written` puts the rows into a statement, as something to select from whose columns are called `column1`, `column2` …. Where there are no lists, what
 * is left of the statement's size is filled with rows of nulls, which it must neither find nor write.
 */
const statements =
  (tells: boolean) =>
  <R>(types: readonly CellType[], written: (rows: RawBuilder<unknown>) => RawBuilder<unknown>): Bulk<R> => {
    const nulls: Row = types.map(() => null);
    const compiled = new WeakMap<object, Map<number, Sent>>();

    function statement(db: Kysely<Tables>, size: number, rows: () => RawBuilder<unknown>): Sent {
      const { adapter } = db.getExecutor();
      const sizes = compiled.get(adapter) ?? new Map<number, Sent>();
      compiled.set(adapter, sizes);
      const known = sizes.get(size);
      if (known) return known;
      const made = { ...written(rows()).compile(db), tells };
      sizes.set(size, made);
      return made;
    }

    return (db, rows) => {
      const { adapter } = db.getExecutor();
      if (gathers(adapter)) {
        if (rows.length === 0) return { queries: [] };
        const parameters = types.map((_, column) => rows.map((row) => row[column]));
        return { queries: [{ ...statement(db, 0, () => adapter.listed(types)), parameters }] };
      }
      const queries: Sent[] = [];
      for (let from = 0; from < rows.length; from += LARGEST) {
        const some = rows.slice(from, from + LARGEST);
        const size = SIZES.find((each) => each >= some.length) ?? LARGEST;
        const parameters = [...some, ...Array.from({ length: size - some.length }, () => nulls)].flat();
        queries.push({ ...statement(db, size, () => valuesOf(types, size)), parameters });
      }
      return { queries };
    };
  };

/** Statements that tell rows. */
export const bulk = statements(true);
/** Statements that only write. */
export const bulkWrite = statements(false)<never>;

/** The types of the first row are those of all others. */
function valuesOf(types: readonly CellType[], size: number): RawBuilder<unknown> {
  const first = types.map((type) => sql`cast(${null} as ${sql.raw(type)})`);
  const other = types.map(() => sql`${null}`);
  return sql`values ${sql.join(Array.from({ length: size }, (_, index) => sql`(${sql.join(index === 0 ? first : other)})`))}`;
}

type RowsOf<A> = A extends Asking<infer R> ? R[] : never;

/** As one statement where the database takes it, and otherwise one after the other. They must not need what the others write. */
export async function askAll<A extends readonly Asking<unknown>[]>(
  db: Kysely<Tables>,
  ...asked: A
): Promise<{ [I in keyof A]: RowsOf<A[I]> }> {
  const given = await rowsOf(
    db,
    asked.flatMap((one) => one.queries),
  );
  return asked.map((one) => given.splice(0, one.queries.length).flat()) as { [I in keyof A]: RowsOf<A[I]> };
}

function rowsOf(db: Kysely<Tables>, queries: Sent[]): Promise<unknown[][]> {
  const executor = db.getExecutor();
  const { adapter } = executor;
  return executor.provideConnection(async (connection) => {
    const told = async (query: CompiledQuery): Promise<unknown[]> => (await connection.executeQuery(query)).rows;
    const given: unknown[][] = [];
    if (!gathers(adapter) || queries.length < 2) {
      for (const query of queries) given.push(await told(query));
      return given;
    }
    const [row] = await told(adapter.merged(queries));
    const columns = Object.values(row as Record<string, unknown[]>);
    return queries.map(({ tells }) => (tells ? (columns.shift() ?? []) : []));
  });
}
