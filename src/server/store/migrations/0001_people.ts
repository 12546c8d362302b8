/** Workspaces, the people in them, and how they sign in. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function people(db: Kysely<Tables>): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('workspace')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('team')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addUniqueConstraint('team_name', ['workspace', 'name'])
    .execute();
  await schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('person_email', ['workspace', 'email'])
    .execute();
  await schema.createIndex('person_change').on('person').columns(['workspace', 'change']).execute();
  await schema
    .createTable('person_role')
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_role_key', ['person', 'role'])
    .execute();
  await schema
    .createTable('device')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addColumn('revoked', 'bigint')
    .execute();
  await schema.createIndex('device_person').on('device').column('person').execute();
  await schema
    .createTable('invitation')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('used_key', 'text', (column) => column.unique())
    .addColumn('device', 'text', (column) => column.references('device.id'))
    .execute();
  await schema.createIndex('invitation_person').on('invitation').column('person').execute();
}
