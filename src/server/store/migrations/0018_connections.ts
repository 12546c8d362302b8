/** CRMs that a workspace is connected to by a key, and how the note of each handoff stands there. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function connections(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('connection')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('crm', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('went_well', 'bigint')
    .addColumn('went_wrong', 'bigint')
    .addColumn('trouble', 'text')
    .addColumn('words', 'text')
    .addUniqueConstraint('connection_origin', ['workspace', 'crm', 'origin'])
    .execute();
  await db.schema
    .createTable('crm_note')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('connection', 'text', (column) => column.notNull())
    .addColumn('wanted', 'integer', (column) => column.notNull())
    .addColumn('told', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('claim', 'text')
    .addColumn('place', 'text')
    .addColumn('remote', 'text')
    .addColumn('trouble', 'text')
    .addColumn('words', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('crm_note_key', ['workspace', 'handoff'])
    .execute();
  await db.schema.createIndex('crm_note_due').on('crm_note').columns(['state', 'due']).execute();
  await db.schema.createIndex('crm_note_connection').on('crm_note').columns(['connection', 'at']).execute();
}
