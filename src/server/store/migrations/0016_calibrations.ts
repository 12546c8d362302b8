/** What two leads said of the same handoffs by their team's bar. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function calibrations(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('calibration')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('sdr_lead', 'text', (column) => column.notNull())
    .addColumn('ae_lead', 'text', (column) => column.notNull())
    .addColumn('done', 'bigint')
    .execute();
  await db.schema.createIndex('calibration_team').on('calibration').columns(['workspace', 'team', 'at']).execute();
  await db.schema
    .createTable('calibration_grade')
    .addColumn('calibration', 'text', (column) => column.notNull().references('calibration.id'))
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('sdr_lead', 'text')
    .addColumn('ae_lead', 'text')
    .addPrimaryKeyConstraint('calibration_grade_key', ['calibration', 'handoff'])
    .execute();
  await db.schema.createIndex('calibration_grade_handoff').on('calibration_grade').columns(['workspace', 'handoff']).execute();
}
