/** Bookings. Times are epoch milliseconds. */
import { type Selectable, sql } from 'kysely';
import { askedUntil } from '../../../core/bookings/unwritten.ts';
import { clockIdOf, lookAt, lookNoMore } from '../handoffs/clocks.ts';
import type { Tables, Tx } from '../tables.ts';

/** As it is told; until when its brief is asked for, and whether it has none, is reckoned here. */
export type BookingRow = Omit<Selectable<Tables['booking']>, 'asked_until' | 'unwritten'>;

const ofWorkspace = (tx: Tx, workspace: string) => tx.selectFrom('booking').selectAll().where('workspace', '=', workspace);

export const bookingByUid = (tx: Tx, workspace: string, uid: string): Promise<BookingRow | undefined> =>
  ofWorkspace(tx, workspace).where('uid', '=', uid).executeTakeFirst();

export const bookingByRecord = (tx: Tx, workspace: string, record: string): Promise<BookingRow | undefined> =>
  ofWorkspace(tx, workspace).where('record_id', '=', record).executeTakeFirst();

export const bookingByHandoff = (tx: Tx, workspace: string, handoff: string): Promise<BookingRow | undefined> =>
  ofWorkspace(tx, workspace).where('handoff', '=', handoff).executeTakeFirst();

export const bookingsWith = (tx: Tx, workspace: string, sdr: string, domain: string): Promise<BookingRow[]> =>
  ofWorkspace(tx, workspace).where('sdr', '=', sdr).where('domain', '=', domain).execute();

export const bookingById = (tx: Tx, workspace: string, id: string): Promise<BookingRow | undefined> =>
  ofWorkspace(tx, workspace).where('id', '=', id).executeTakeFirst();

/** `lookedAt`: from when on its clocks count, epoch milliseconds; at once where it is left out. */
export async function addBooking(tx: Tx, row: BookingRow, lookedAt = 0): Promise<void> {
  await tx.insertInto('booking').values(kept(row)).execute();
  await watched(tx, row, lookedAt);
}

export async function saveBooking(tx: Tx, row: BookingRow, lookedAt = 0): Promise<void> {
  const { id, ...told } = kept(row);
  await tx.updateTable('booking').set(told).where('id', '=', id).execute();
  await watched(tx, row, lookedAt);
}

/** With what was kept of its clocks. */
export async function removeBooking(tx: Tx, { workspace, id }: Pick<BookingRow, 'workspace' | 'id'>): Promise<void> {
  await tx.deleteFrom('booking').where('id', '=', id).execute();
  for (const table of ['clock_due', 'clock_mark'] as const)
    await tx.deleteFrom(table).where('workspace', '=', workspace).where('handoff', '=', clockIdOf(id)).execute();
}

const isUnwritten = ({ handoff, cancelled }: BookingRow): boolean => handoff === null && cancelled === 0;

const kept = (row: BookingRow) => ({ ...row, asked_until: askedUntil(row.booked, row.start), unwritten: isUnwritten(row) ? 1 : 0 });

/** One that has a brief, or was cancelled, has no clocks of its own. */
async function watched(tx: Tx, row: BookingRow, at: number): Promise<void> {
  const { workspace, id } = row;
  await (isUnwritten(row) ? lookAt(tx, { workspace, handoff: clockIdOf(id), at }) : lookNoMore(tx, workspace, clockIdOf(id)));
}

/** The workspace's secret; null where nobody has made one. */
export async function hookOf(tx: Tx, workspace: string): Promise<{ secret: string; at: number } | null> {
  const row = await tx.selectFrom('booking_hook').select(['secret', 'at']).where('workspace', '=', workspace).executeTakeFirst();
  return row ?? null;
}

/** In the place of the one before, which stops counting. */
export async function saveHook(tx: Tx, workspace: string, secret: string, at: number): Promise<void> {
  await tx
    .insertInto('booking_hook')
    .values({ workspace, secret, at })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ secret, at }))
    .execute();
}

/** False where it was delivered before. */
export async function isFirstDelivery(tx: Tx, workspace: string, id: string, at: number): Promise<boolean> {
  const row = await tx
    .insertInto('booking_delivery')
    .values({ workspace, id, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function forgetDeliveries(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('booking_delivery').where('at', '<', before).execute();
}

/** Forgets those that never had a brief, or whose brief is no more, and that were booked before `before`. */
export async function forgetBookings(tx: Tx, before: number): Promise<void> {
  const old = tx.selectFrom('booking').where('handoff', 'is', null).where('booked', '<', before);
  const clocks = old.select(sql<string>`'booking:' || id`.as('id'));
  for (const table of ['clock_due', 'clock_mark'] as const) await tx.deleteFrom(table).where('handoff', 'in', clocks).execute();
  await tx.deleteFrom('booking').where('handoff', 'is', null).where('booked', '<', before).execute();
}
