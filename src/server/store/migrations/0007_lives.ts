/** The lives of a store: each start of a server begins one, so that what devices know of a store that was put back since can be told apart. And a row to try writing with. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function lives(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('workspace').addColumn('life', 'text').execute();
  await db.schema
    .createTable('life')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('began', 'bigint', (column) => column.notNull())
    .addColumn('since', 'bigint')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('life_key', ['workspace', 'number'])
    .execute();
  await db.schema
    .createTable('pulse')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}
