/** Who once saw a handoff that is no more, and is not told so by what it was at the end. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function removedReaders(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('removed_reader')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('change', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('removed_reader_key', ['workspace', 'handoff', 'person'])
    .execute();
  await db.schema.createIndex('removed_reader_change').on('removed_reader').columns(['person', 'change']).execute();
}
