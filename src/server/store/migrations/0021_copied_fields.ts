/** Which fields of a CRM's deals take what of a brief, and how that went with each handoff. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function copiedFields(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('connection').addColumn('fields', 'text').execute();
  // One at a time: SQLite adds no two at once.
  await db.schema.alterTable('crm_note').addColumn('copied', 'text').execute();
  await db.schema.alterTable('crm_note').addColumn('unfilled', 'text').execute();
  await db.schema.alterTable('crm_note').addColumn('unfilled_words', 'text').execute();
}
