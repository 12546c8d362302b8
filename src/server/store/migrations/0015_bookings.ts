/** Meetings that were booked, with or without a brief; and how a workspace's own programs tell of them. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function bookings(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('booking')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('sdr', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('uid', 'text')
    .addColumn('record', 'text')
    .addColumn('record_id', 'text')
    .addColumn('account', 'text')
    .addColumn('domain', 'text')
    .addColumn('contact', 'text')
    .addColumn('booked', 'bigint', (column) => column.notNull())
    .addColumn('first_seen', 'integer', (column) => column.notNull())
    .addColumn('start', 'bigint')
    .addColumn('cancelled', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('handoff', 'text')
    .addUniqueConstraint('booking_uid', ['workspace', 'uid'])
    .addUniqueConstraint('booking_record', ['workspace', 'record_id'])
    .addUniqueConstraint('booking_handoff', ['workspace', 'handoff'])
    .execute();
  await db.schema.createIndex('booking_sdr').on('booking').columns(['workspace', 'sdr', 'domain']).execute();
  await db.schema
    .createTable('booking_hook')
    .addColumn('workspace', 'text', (column) => column.primaryKey().references('workspace.id'))
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('booking_delivery')
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('booking_delivery_key', ['workspace', 'id'])
    .execute();
}
