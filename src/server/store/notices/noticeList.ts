/** What a person was told. */
import type { Selectable } from 'kysely';
import { among } from '../engine/bulk.ts';
import type { Tables, Tx } from '../tables.ts';

/** The newest first. What was told a moment ago is there before it goes out. */
export function noticesFor(tx: Tx, person: string, now: number, most: number): Promise<Selectable<Tables['notice']>[]> {
  return tx
    .selectFrom('notice')
    .selectAll()
    .where('person', '=', person)
    .where('at', '<=', now)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Only their own; what was read stays read since then. */
export async function markRead(tx: Tx, person: string, ids: readonly string[], now: number): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ read: now })
    .where('person', '=', person)
    .where('read', 'is', null)
    .where(among(tx, 'id', ids))
    .execute();
}
