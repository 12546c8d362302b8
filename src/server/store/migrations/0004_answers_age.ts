/** When an answer was first given, so that old ones can be found and forgotten. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function answersAge(db: Kysely<Tables>): Promise<void> {
  for (const table of ['operation', 'request'] as const) {
    await db.schema
      .alterTable(table)
      .addColumn('at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    // Of those that are here nobody knows; they are kept as long as if they were given now.
    await db.updateTable(table).set({ at: Date.now() }).execute();
    await db.schema.createIndex(`${table}_at`).on(table).column('at').execute();
  }
}
