/** Statements over many rows at once. Each is written once for each of a few sizes: to build one takes longer than to run it, and as few are kept ready. */
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

export type Cell = string | number | null;
export type Row = readonly Cell[];

/** Rows of a statement; what is too many goes into another. Times the widest row they stay below what either database takes of parameters. */
const SIZES = [1, 4, 16, 64, 256];
const LARGEST = 256;

/** What is asked of the database at once. */
export interface Asking<R> {
  queries: CompiledQuery<R>[];
}

export type Bulk<R> = (db: Kysely<Tables>, rows: readonly Row[]) => Asking<R>;

/**
 * `written` puts the rows into a statement, as `values (…), (…)` whose columns are called `column1`, `column2` …. What is left of the statement's size
 * is filled with rows of nulls, which it must neither find nor write.
 */
export function bulk<R>(types: readonly ('text' | 'bigint')[], written: (rows: RawBuilder<unknown>) => RawBuilder<R>): Bulk<R> {
  const nulls: Row = types.map(() => null);
  const compiled = new WeakMap<object, Map<number, CompiledQuery<R>>>();

  function statement(db: Kysely<Tables>, size: number): CompiledQuery<R> {
    const { adapter } = db.getExecutor();
    const sizes = compiled.get(adapter) ?? new Map<number, CompiledQuery<R>>();
    compiled.set(adapter, sizes);
    const known = sizes.get(size);
    if (known) return known;
    const made = written(valuesOf(types, size)).compile(db);
    sizes.set(size, made);
    return made;
  }

  return (db, rows) => {
    const queries: CompiledQuery<R>[] = [];
    for (let from = 0; from < rows.length; from += LARGEST) {
      const some = rows.slice(from, from + LARGEST);
      const size = SIZES.find((each) => each >= some.length) ?? LARGEST;
      const parameters = [...some, ...Array.from({ length: size - some.length }, () => nulls)].flat();
      queries.push({ ...statement(db, size), parameters });
    }
    return { queries };
  };
}

/** The types of the first row are those of all others. */
function valuesOf(types: readonly string[], size: number): RawBuilder<unknown> {
  const first = types.map((type) => sql`cast(${null} as ${sql.raw(type)})`);
  const other = types.map(() => sql`${null}`);
  return sql`values ${sql.join(Array.from({ length: size }, (_, index) => sql`(${sql.join(index === 0 ? first : other)})`))}`;
}

type RowsOf<A> = A extends Asking<infer R> ? R[] : never;

/**
 * Sends all of it before the first answer is there, to be run in its order. Resolves with what each gives back; rejects with what failed first, once
 * the last is answered: before that the connection is nobody else's.
 */
export async function askAll<A extends readonly Asking<unknown>[]>(
  db: Kysely<Tables>,
  ...asked: A
): Promise<{ [I in keyof A]: RowsOf<A[I]> }> {
  const queries = asked.flatMap((one) => one.queries);
  const answers = await db
    .getExecutor()
    .provideConnection((connection) => Promise.allSettled(queries.map((query) => connection.executeQuery(query))));
  const given = answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value.rows;
  });
  return asked.map((one) => given.splice(0, one.queries.length).flat()) as { [I in keyof A]: RowsOf<A[I]> };
}
