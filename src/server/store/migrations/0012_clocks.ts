/** When each handoff is to be looked at next, what its clocks have done, and who is out of office. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

export async function clocks(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('clock_due')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('clock_due_key', ['workspace', 'handoff'])
    .execute();
  await db.schema.createIndex('clock_due_at').on('clock_due').column('at').execute();
  await db.schema
    .createTable('clock_mark')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('clock', 'text', (column) => column.notNull())
    .addColumn('run', 'integer', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('clock_mark_key', ['workspace', 'handoff', 'clock', 'run', 'mark'])
    .execute();
  for (const [column, type] of [
    ['away_from', 'bigint'],
    ['away_until', 'bigint'],
    ['away_backup', 'text'],
  ] as const)
    await db.schema.alterTable('person').addColumn(column, type).execute();
  await db.schema.createIndex('person_away_backup').on('person').column('away_backup').execute();
  await sql`insert into clock_due (workspace, handoff, "at") select workspace, id, 0 from handoff`.execute(db);
}
