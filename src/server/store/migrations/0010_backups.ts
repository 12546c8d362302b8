/** Who stands in for an account executive. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function backups(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('person').addColumn('backup', 'text').execute();
  await db.schema.createIndex('person_backup').on('person').column('backup').execute();
}
