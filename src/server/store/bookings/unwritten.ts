/** Meetings without a brief, as lists show them: what one asks for costs what it shows, whatever else the workspace has. */
import { type SelectQueryBuilder, sql } from 'kysely';
import { among } from '../engine/bulk.ts';
import type { Tables, Tx } from '../tables.ts';
import type { BookingRow } from './bookings.ts';

/** Where a page begins: behind this booking. */
export interface Place {
  booked: number;
  id: string;
}

type Bookings = SelectQueryBuilder<Tables, 'booking', BookingRow>;

/** Whose record has a brief, of whomever, asks for none. */
const unwritten = (tx: Tx, workspace: string): Bookings =>
  tx
    .selectFrom('booking')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('unwritten', '=', 1)
    .where(
      sql<boolean>`not exists (select 1 from handoff as begun where begun.workspace = booking.workspace and begun.id = booking.record_id)`,
    );

/** Those booked last first, behind `place`. `sdrs`: user ids of who booked them; null for everybody. */
export async function unwrittenPage(
  tx: Tx,
  workspace: string,
  { sdrs, place, most }: { sdrs: readonly string[] | null; place: Place | null; most: number },
): Promise<BookingRow[]> {
  const page = (query: Bookings): Promise<BookingRow[]> =>
    query
      .$if(place !== null, (placed) => placed.where(sql<boolean>`(booked, id) < (${place?.booked ?? 0}, ${place?.id ?? ''})`))
      .orderBy('booked', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  if (sdrs === null) return page(unwritten(tx, workspace));
  const rows: BookingRow[] = [];
  for (const sdr of sdrs) rows.push(...(await page(unwritten(tx, workspace).where('sdr', '=', sdr))));
  return rows.sort((a, b) => b.booked - a.booked || (a.id < b.id ? 1 : -1)).slice(0, most);
}

/** Whether any meeting of these people is known, with or without a brief. `sdrs`: user ids; null for everybody. */
export async function isAnyKnown(tx: Tx, workspace: string, sdrs: readonly string[] | null): Promise<boolean> {
  const any = tx.selectFrom('booking').select('id').where('workspace', '=', workspace).limit(1);
  if (sdrs === null) return (await any.executeTakeFirst()) !== undefined;
  for (const sdr of sdrs) if (await any.where('sdr', '=', sdr).executeTakeFirst()) return true;
  return false;
}

/** Which of these still wait for a brief that is asked for. `ids`: of bookings. */
export async function stillUnwritten(tx: Tx, workspace: string, ids: readonly string[], now: number): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await unwritten(tx, workspace)
    .where('asked_until', '>', now)
    .where(among(tx, 'id', [...ids]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Those of these people whose brief is still asked for, booked first first. */
export async function unwrittenWork(tx: Tx, workspace: string, sdrs: readonly string[], now: number, most: number): Promise<BookingRow[]> {
  const rows: BookingRow[] = [];
  for (const sdr of sdrs)
    rows.push(
      ...(await unwritten(tx, workspace)
        .where('sdr', '=', sdr)
        .where('asked_until', '>', now)
        .orderBy('booked')
        .orderBy('id')
        .limit(most)
        .execute()),
    );
  return rows.sort((a, b) => a.booked - b.booked || (a.id < b.id ? -1 : 1)).slice(0, most);
}
