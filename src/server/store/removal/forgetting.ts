/** What is kept for a time, and then no longer. Times are epoch milliseconds. */
import type { Tx } from '../tables.ts';

/** Forgets devices that were signed out before `before`, and the codes they used. */
export async function forgetDevices(tx: Tx, before: number): Promise<void> {
  const old = tx.selectFrom('device').select('id').where('revoked', '<', before);
  await tx.deleteFrom('invitation').where('device', 'in', old).execute();
  await tx.deleteFrom('device').where('revoked', '<', before).execute();
}

/** Forgets codes that nobody used, where they stopped counting before `before`. */
export async function forgetInvitations(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('invitation').where('used_at', 'is', null).where('expires', '<', before).execute();
}
