/** Who and what was removed. Tombstones hold ids and times, and nothing about anybody. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../tables.ts';

export type Tombstone = Selectable<Tables['tombstone']>;

export function tombstones(tx: Tx): Promise<Tombstone[]> {
  return tx.selectFrom('tombstone').selectAll().orderBy('at').orderBy('id').execute();
}

export async function addTombstone(tx: Tx, tombstone: Tombstone): Promise<void> {
  await tx
    .insertInto('tombstone')
    .values(tombstone)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ briefs: eb.ref('excluded.briefs') })))
    .execute();
}

/** Forgets what was removed before `before`, in epoch milliseconds. */
export async function forgetTombstones(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('tombstone').where('at', '<', before).execute();
}
