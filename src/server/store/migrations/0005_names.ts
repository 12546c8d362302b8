/** Names that a workspace adds: its own products, and its competitors. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function names(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('workspace_names')
    .addColumn('workspace', 'text', (column) => column.primaryKey().references('workspace.id'))
    .addColumn('ours', 'text', (column) => column.notNull())
    .addColumn('competitors', 'text', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .execute();
}
