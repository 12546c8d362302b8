/** Somebody as they read, without a device of theirs at hand. */
import type { Member } from '../../auth/policy.ts';
import { personById } from '../people/people.ts';
import type { Tx } from '../tables.ts';

/** With whom they stand in for; null for who is not there, or was removed. */
export async function readerById(tx: Tx, id: string): Promise<Member | null> {
  const person = await personById(tx, id);
  if (!person?.active) return null;
  const backed = await tx.selectFrom('person').select('id').where('backup', '=', id).execute();
  return { ...person, backs: backed.map(({ id: away }) => away) };
}
