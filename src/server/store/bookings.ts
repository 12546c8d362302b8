/** Bookings. Times are epoch milliseconds. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from './tables.ts';

export type BookingRow = Selectable<Tables['booking']>;

const ofWorkspace = (tx: Tx, workspace: string) => tx.selectFrom('booking').selectAll().where('workspace', '=', workspace);

export const bookingByUid = (tx: Tx, workspace: string, uid: string): Promise<BookingRow | undefined> =>
  ofWorkspace(tx, workspace).where('uid', '=', uid).executeTakeFirst();

export const bookingByRecord = (tx: Tx, workspace: string, record: string): Promise<BookingRow | undefined> =>
  ofWorkspace(tx, workspace).where('record_id', '=', record).executeTakeFirst();

export const bookingByHandoff = (tx: Tx, workspace: string, handoff: string): Promise<BookingRow | undefined> =>
  ofWorkspace(tx, workspace).where('handoff', '=', handoff).executeTakeFirst();

export const bookingsWith = (tx: Tx, workspace: string, sdr: string, domain: string): Promise<BookingRow[]> =>
  ofWorkspace(tx, workspace).where('sdr', '=', sdr).where('domain', '=', domain).execute();

/** Those that no handoff belongs to and that were not cancelled, the earliest booked first. */
export const bookingsWithoutBrief = (tx: Tx, workspace: string): Promise<BookingRow[]> =>
  ofWorkspace(tx, workspace).where('handoff', 'is', null).where('cancelled', '=', 0).orderBy('booked').orderBy('id').execute();

export async function addBooking(tx: Tx, row: BookingRow): Promise<void> {
  await tx.insertInto('booking').values(row).execute();
}

export async function saveBooking(tx: Tx, { id, ...row }: BookingRow): Promise<void> {
  await tx.updateTable('booking').set(row).where('id', '=', id).execute();
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
  await tx.deleteFrom('booking').where('handoff', 'is', null).where('booked', '<', before).execute();
}
