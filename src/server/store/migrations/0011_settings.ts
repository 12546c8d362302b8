/** What workspaces, teams and people have set. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function settings(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('setting')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('setting_key', ['workspace', 'name', 'of'])
    .execute();
  await db.schema.createIndex('setting_change').on('setting').columns(['workspace', 'change']).execute();
  await db.schema.createIndex('setting_of').on('setting').column('of').execute();
}
