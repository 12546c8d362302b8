/** When handoffs are to be looked at, and what their clocks have done. */
import { type Kysely, sql } from 'kysely';
import { bulkWrite } from '../engine/bulk.ts';
import type { Tables, Tx } from '../tables.ts';

/** What stands before a booking's id where a handoff's would stand: its clocks run before there is a handoff. */
const OF_BOOKING = 'booking:';

export const clockIdOf = (booking: string): string => `${OF_BOOKING}${booking}`;

/** Id of the booking; null for that of a handoff. */
export const bookingOf = (id: string): string | null => (id.startsWith(OF_BOOKING) ? id.slice(OF_BOOKING.length) : null);

export interface DueRow {
  workspace: string;
  /** Id of a handoff, or `clockIdOf` a booking. */
  handoff: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Workspace, handoff and time: whatever was to come for it before, it is looked at then. */
export const writeDue = bulkWrite(
  ['text', 'text', 'bigint'],
  (rows) => sql`insert into clock_due (workspace, handoff, "at") select * from (${rows}) as told where column1 is not null
    on conflict (workspace, handoff) do update set "at" = excluded."at"`,
);

export async function lookAt(tx: Tx, row: DueRow): Promise<void> {
  await tx
    .insertInto('clock_due')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'handoff']).doUpdateSet({ at: row.at }))
    .execute();
}

/** Nothing more is to come for it unless it changes. */
export async function lookNoMore(tx: Tx, workspace: string, handoff: string): Promise<void> {
  await tx.deleteFrom('clock_due').where('workspace', '=', workspace).where('handoff', '=', handoff).execute();
}

/** What is due by `now`, the longest first. Costs what is due, not what there is. */
export const dueBy = (db: Kysely<Tables>, now: number, most: number): Promise<DueRow[]> =>
  db.selectFrom('clock_due').selectAll().where('at', '<=', now).orderBy('at').limit(most).execute();

/** Bookings of a workspace that are due, the longest first. */
export async function dueBookings(tx: Tx, workspace: string, now: number, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('clock_due')
    .select('handoff')
    .where('workspace', '=', workspace)
    .where('at', '<=', now)
    .where('handoff', 'like', `${OF_BOOKING}%`)
    .orderBy('at')
    .limit(most)
    .execute();
  return rows.flatMap(({ handoff }) => bookingOf(handoff) ?? []);
}

export async function isDue(tx: Tx, { workspace, handoff }: Omit<DueRow, 'at'>, now: number): Promise<boolean> {
  const row = await tx
    .selectFrom('clock_due')
    .select('at')
    .where('workspace', '=', workspace)
    .where('handoff', '=', handoff)
    .executeTakeFirst();
  return row !== undefined && row.at <= now;
}

/** Everything of a workspace that something is to come for: its limits are others now. */
export async function lookAtAll(tx: Tx, workspace: string, at: number): Promise<void> {
  await tx.updateTable('clock_due').set({ at }).where('workspace', '=', workspace).where('at', '>', at).execute();
}

/** Everything that this account executive was handed, and that something is to come for. */
export async function lookAtThoseOf(tx: Tx, workspace: string, ae: string, at: number): Promise<void> {
  const theirs = tx.selectFrom('handoff').select('id').where('workspace', '=', workspace).where('ae', '=', ae);
  await tx
    .updateTable('clock_due')
    .set({ at })
    .where('workspace', '=', workspace)
    .where('at', '>', at)
    .where('handoff', 'in', theirs)
    .execute();
}

export type Mark = Tables['clock_mark'];

/** A booking's brief was begun: what its clock did goes on as what that handoff's did, so that nobody is told of it again. */
export async function giveMarks(tx: Tx, workspace: string, booking: string, handoff: string): Promise<void> {
  const marks = await marksOf(tx, workspace, clockIdOf(booking));
  for (const mark of marks) if (mark.mark !== 'ghost') await markOnce(tx, { ...mark, handoff });
  await tx.deleteFrom('clock_mark').where('workspace', '=', workspace).where('handoff', '=', clockIdOf(booking)).execute();
}

export function marksOf(tx: Tx, workspace: string, handoff: string): Promise<Mark[]> {
  return tx.selectFrom('clock_mark').selectAll().where('workspace', '=', workspace).where('handoff', '=', handoff).execute();
}

/** Resolves with whether it was not there yet: of all who see it at once, one does it. */
export async function markOnce(tx: Tx, mark: Mark): Promise<boolean> {
  const added = await tx
    .insertInto('clock_mark')
    .values(mark)
    .onConflict((conflict) => conflict.columns(['workspace', 'handoff', 'clock', 'run', 'mark']).doNothing())
    .returning('mark')
    .execute();
  return added.length > 0;
}
