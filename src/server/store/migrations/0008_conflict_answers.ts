/** A conflict that is kept for repeats no longer holds what people wrote: it is told with what is there by then. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export async function conflictAnswers(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('operation').set({ answer: '{"status":"conflict"}' }).where('answer', 'like', '{"status":"conflict",%').execute();
}
