/** What people are told, the ways out of the house, and what is to be told later. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function notices(db: Kysely<Tables>): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('notice')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('handoff', 'text')
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('read', 'bigint')
    .addColumn('planned', 'bigint')
    .addUniqueConstraint('notice_key', ['person', 'key'])
    .execute();
  await schema.createIndex('notice_person').on('notice').columns(['person', 'at']).execute();
  await schema.createIndex('notice_handoff').on('notice').columns(['workspace', 'handoff']).execute();
  await schema.createIndex('notice_planned').on('notice').columns(['planned', 'at']).execute();
  await schema
    .createTable('delivery')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('notice', 'text', (column) => column.notNull().references('notice.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('why', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('delivery_key', ['workspace', 'channel', 'target', 'key'])
    .execute();
  await schema.createIndex('delivery_due').on('delivery').columns(['state', 'due']).execute();
  await schema.createIndex('delivery_notice').on('delivery').column('notice').execute();
  await schema
    .createTable('outlet')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('outlet_key', ['workspace', 'channel'])
    .execute();
  await schema
    .createTable('reminder')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_key', ['workspace', 'handoff', 'person', 'kind'])
    .execute();
  await schema.createIndex('reminder_due').on('reminder').column('due').execute();
  await schema.createIndex('reminder_person').on('reminder').column('person').execute();
}
