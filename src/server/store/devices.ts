/** Devices that people signed in on. */
import type { Kysely } from 'kysely';
import type { Member } from '../auth/policy.ts';
import type { Tables, Tx } from './tables.ts';

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

/** Who holds this token and on which device, unless it was revoked. In one question, for every request asks it. */
export async function holderOf(db: Kysely<Tables>, tokenHash: string): Promise<{ device: string; member: Member } | null> {
  const rows = await db
    .selectFrom('device')
    .innerJoin('person', 'person.id', 'device.person')
    .leftJoin('person_role', 'person_role.person', 'person.id')
    .select(['device.id as device', 'person.id', 'person.workspace', 'person.team', 'person.name', 'person.email', 'person.active', 'role'])
    .where('device.token_hash', '=', tokenHash)
    .where('device.revoked', 'is', null)
    .orderBy('role')
    .execute();
  const [first] = rows;
  if (!first) return null;
  const { device, role: _, active, ...person } = first;
  const roles = rows.flatMap(({ role }) => role ?? []);
  return { device, member: { ...person, active: active === 1, roles } };
}

export async function revokeDevice(tx: Tx, device: string, now: number): Promise<void> {
  await tx.updateTable('device').set({ revoked: now }).where('id', '=', device).where('revoked', 'is', null).execute();
}

/** Has this person ever signed in? */
export async function hasSignedIn(tx: Tx, person: string): Promise<boolean> {
  return (await tx.selectFrom('device').select('id').where('person', '=', person).limit(1).executeTakeFirst()) !== undefined;
}
