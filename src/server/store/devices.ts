/** Devices that people signed in on. */
import type { Tx } from './store.ts';

export interface NewDevice {
  person: string;
  name: string;
  tokenHash: string;
  now: number;
}

export async function addDevice(tx: Tx, { person, name, tokenHash, now }: NewDevice): Promise<string> {
  const id = crypto.randomUUID();
  await tx.insertInto('device').values({ id, person, name, token_hash: tokenHash, created: now, revoked: null }).execute();
  return id;
}

/** Gives a device another token; the one before stops counting. False where the device was revoked. */
export async function replaceToken(tx: Tx, device: string, name: string, tokenHash: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('device')
    .set({ token_hash: tokenHash })
    .where('id', '=', device)
    .where('name', '=', name)
    .where('revoked', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The device that holds this token, unless it was revoked. */
export function deviceByToken(tx: Tx, tokenHash: string): Promise<{ id: string; person: string } | undefined> {
  return tx
    .selectFrom('device')
    .select(['id', 'person'])
    .where('token_hash', '=', tokenHash)
    .where('revoked', 'is', null)
    .executeTakeFirst();
}

export async function revokeDevice(tx: Tx, device: string, now: number): Promise<void> {
  await tx.updateTable('device').set({ revoked: now }).where('id', '=', device).where('revoked', 'is', null).execute();
}

/** Has this person ever signed in? */
export async function hasSignedIn(tx: Tx, person: string): Promise<boolean> {
  return (await tx.selectFrom('device').select('id').where('person', '=', person).limit(1).executeTakeFirst()) !== undefined;
}
