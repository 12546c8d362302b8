/** Writes for the sake of writing: whoever can only read is not there for those who type. */
import type { Tx } from '../tables.ts';

export async function beat(tx: Tx, now: number): Promise<void> {
  await tx
    .insertInto('pulse')
    .values({ id: 1, at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at: now }))
    .execute();
}
