/** Meetings without a brief: until when one is asked for, indexes that find them, their clocks; and what the last lists changed, so that it can be taken back. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

const DAY = 24 * 60 * 60_000;

export async function unwritten(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('booking')
    .addColumn('asked_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update booking set asked_until = case
    when coalesce("start", booked + ${sql.lit(30 * DAY)}) > booked + ${sql.lit(2 * DAY)} then coalesce("start", booked + ${sql.lit(30 * DAY)})
    else booked + ${sql.lit(2 * DAY)} end`.execute(db);
  await db.schema
    .alterTable('booking')
    .addColumn('unwritten', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update booking set unwritten = 1 where handoff is null and cancelled = 0`.execute(db);
  // A column of its own: by "no handoff" SQLite finds them in the index of handoffs, and reads and sorts all of a workspace.
  await db.schema.createIndex('booking_unwritten').on('booking').columns(['workspace', 'unwritten', 'booked', 'id']).execute();
  await db.schema.createIndex('booking_unwritten_of').on('booking').columns(['workspace', 'sdr', 'unwritten', 'booked', 'id']).execute();
  await db.schema.createIndex('booking_asked').on('booking').columns(['workspace', 'sdr', 'unwritten', 'asked_until']).execute();
  await db.schema.createIndex('person_team').on('person').column('team').execute();
  await sql`insert into clock_due (workspace, handoff, "at")
    select workspace, 'booking:' || id, 0 from booking where unwritten = 1`.execute(db);
  await db.schema
    .createTable('booking_undo')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull().references('workspace.id'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('undone', 'text')
    .execute();
  await db.schema.createIndex('booking_undo_person').on('booking_undo').columns(['person', 'at']).execute();
}
