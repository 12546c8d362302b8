/** Removals: of people and workspaces, to be repeated on a backup that was made before; and of handoffs, so that devices hear of it. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function tombstones(db: Kysely<Tables>): Promise<void> {
  // No references: a tombstone outlives what it stands for.
  await db.schema
    .createTable('tombstone')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('briefs', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('removed_handoff')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('sdr', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('ae', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('removed_handoff_key', ['workspace', 'handoff'])
    .execute();
  await db.schema.createIndex('removed_handoff_change').on('removed_handoff').columns(['workspace', 'change']).execute();
}
