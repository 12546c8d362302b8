/** How PostgreSQL takes many rows, and many statements, in one: each way there and back costs it and us as much as the work itself. */
import { CompiledQuery, PostgresAdapter, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CellType, Gathering, Sent } from './bulk.ts';

export class GatheringAdapter extends PostgresAdapter implements Gathering {
  readonly #merged = new Map<string, string>();

  listed(types: readonly CellType[]): RawBuilder<unknown> {
    const lists = types.map((type) => sql`cast(${null} as ${sql.raw(type)}[])`);
    const names = types.map((_, index) => sql.ref(`column${index + 1}`));
    return sql`select * from unnest(${sql.join(lists)}) as listed(${sql.join(names)})`;
  }

  among(column: string, values: readonly string[]): RawBuilder<SqlBool> {
    return sql`${sql.ref(column)} = any(${sql.val(values)})`;
  }

  merged(queries: readonly Sent[]): CompiledQuery<Record<string, unknown[]>> {
    const key = queries.map(({ sql }) => sql).join(';');
    const text = this.#merged.get(key) ?? mergedText(queries);
    this.#merged.set(key, text);
    return CompiledQuery.raw(
      text,
      queries.flatMap(({ parameters }) => parameters),
    );
  }
}

/** What writes stands as a common table, which is carried out whether or not anybody looks at it. */
function mergedText(queries: readonly Sent[]): string {
  const writes: string[] = [];
  const columns: string[] = [];
  let before = 0;
  for (const { sql, parameters, tells } of queries) {
    const from = before;
    const text = sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + from}`);
    if (tells) columns.push(`coalesce((select json_agg(told) from (${text}) as told), '[]') as told${columns.length}`);
    else writes.push(`written${writes.length} as (${text})`);
    before += parameters.length;
  }
  return `${writes.length > 0 ? `with ${writes.join(', ')} ` : ''}select ${columns.join(', ')}`;
}
