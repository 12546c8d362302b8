/** What the last lists of bookings changed. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../tables.ts';

type Kept = Selectable<Tables['booking_undo']>;

export async function saveUndo(tx: Tx, row: Kept): Promise<void> {
  await tx.insertInto('booking_undo').values(row).execute();
}

/** Their own, and nobody else's. */
export const keptUndo = (tx: Tx, person: string, id: string): Promise<Kept | undefined> =>
  tx.selectFrom('booking_undo').selectAll().where('person', '=', person).where('id', '=', id).executeTakeFirst();

/** What it was before is forgotten at once. */
export async function saveUndone(tx: Tx, id: string, undone: string): Promise<void> {
  await tx.updateTable('booking_undo').set({ undone, changes: '[]' }).where('id', '=', id).execute();
}

/** Those brought before that. */
export async function forgetUndos(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('booking_undo').where('at', '<', before).execute();
}
