/** Sign-ins at the company's own place that were begun here. Times are epoch milliseconds. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../tables.ts';

export type CompanySignIn = Selectable<Tables['company_sign_in']>;

/** One that was begun longer ago counts no more; its answer may still be asked for again for as long. */
export const BEGUN_LASTS_MS = 10 * 60 * 1000;

/** Keeps a new one, and forgets those that nothing can come of any more. */
export async function keepBegun(tx: Tx, begun: Pick<CompanySignIn, 'state_hash' | 'nonce' | 'challenge' | 'redirect' | 'begun'>) {
  await forgetBegun(tx, begun.begun - 2 * BEGUN_LASTS_MS);
  await tx
    .insertInto('company_sign_in')
    .values({ ...begun, used_at: null, used_key: null, device: null })
    .execute();
}

export function begunOf(tx: Tx, stateHash: string): Promise<CompanySignIn | undefined> {
  return tx.selectFrom('company_sign_in').selectAll().where('state_hash', '=', stateHash).executeTakeFirst();
}

/** True where it was still unused: of two at once, one gets it. */
export async function spendBegun(tx: Tx, stateHash: string, keyHash: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('company_sign_in')
    .set({ used_at: now, used_key: keyHash })
    .where('state_hash', '=', stateHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Remembers which device it signed in. */
export async function bindBegun(tx: Tx, stateHash: string, device: string): Promise<void> {
  await tx.updateTable('company_sign_in').set({ device }).where('state_hash', '=', stateHash).execute();
}

/** Forgets those begun before `before`. */
export async function forgetBegun(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('company_sign_in').where('begun', '<', before).execute();
}
