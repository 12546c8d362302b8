/** Handoffs with their registers and their log, and what makes sending twice harmless. */
import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Tables } from '../tables.ts';

export async function handoffs(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('handoff')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('sdr', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('team', 'text', (column) => column.notNull().references('team.id'))
    .addColumn('ae', 'text', (column) => column.references('person.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('handoff_key', ['workspace', 'id'])
    .execute();
  await schema.createIndex('handoff_change').on('handoff').columns(['workspace', 'change']).unique().execute();
  await schema
    .createTable('register')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('register_key', ['workspace', 'handoff', 'name'])
    .addForeignKeyConstraint('register_handoff', ['workspace', 'handoff'], 'handoff', ['workspace', 'id'])
    .execute();
  await schema
    .createTable('event')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_key', ['workspace', 'handoff', 'revision'])
    .addForeignKeyConstraint('event_handoff', ['workspace', 'handoff'], 'handoff', ['workspace', 'id'])
    .execute();
  await engine.appendOnly(db, 'event');
  await schema
    .createTable('released')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('handoff', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('change', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('released_key', ['workspace', 'handoff', 'person'])
    .addForeignKeyConstraint('released_handoff', ['workspace', 'handoff'], 'handoff', ['workspace', 'id'])
    .execute();
  await schema.createIndex('released_change').on('released').columns(['person', 'change']).execute();
  await answers(db);
}

async function answers(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('operation')
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('operation_key', ['person', 'key'])
    .execute();
  await db.schema
    .createTable('request')
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_key', ['person', 'key'])
    .execute();
}
