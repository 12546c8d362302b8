/** Requests that were seen, so that one that comes again does nothing twice. */
import type { Tx } from '../tables.ts';

export interface SeenRequest {
  hash: string;
  /** Epoch milliseconds of its first coming. */
  at: number;
}

/** What this person's key came with before; null where it is new. */
export async function seenRequest(tx: Tx, person: string, key: string): Promise<SeenRequest | null> {
  const row = await tx.selectFrom('request').select(['hash', 'at']).where('person', '=', person).where('key', '=', key).executeTakeFirst();
  return row ?? null;
}

export async function keepRequest(tx: Tx, person: string, key: string, { hash, at }: SeenRequest): Promise<void> {
  await tx.insertInto('request').values({ person, key, hash, at }).execute();
}
