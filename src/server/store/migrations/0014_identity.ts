/** Signing in by the company's own sign-in: what was begun, and who is who there. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function identity(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('company_sign_in')
    .addColumn('state_hash', 'text', (column) => column.primaryKey())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('challenge', 'text', (column) => column.notNull())
    .addColumn('redirect', 'text', (column) => column.notNull())
    .addColumn('begun', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('used_key', 'text')
    .addColumn('device', 'text')
    .execute();
  await db.schema.createIndex('company_sign_in_begun').on('company_sign_in').column('begun').execute();
  await db.schema
    .createTable('person_identity')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addPrimaryKeyConstraint('person_identity_key', ['issuer', 'subject'])
    .addUniqueConstraint('person_identity_person', ['person', 'issuer'])
    .execute();
}
