/** Devices that people signed in on. */
import { type Kysely, sql } from 'kysely';
import type { Role } from '../../../core/handoff/person.ts';
import type { Member } from '../../auth/policy.ts';
import { askAll, bulk } from '../engine/bulk.ts';
import type { Tables, Tx } from '../tables.ts';

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

export interface Holder {
  device: string;
  member: Member;
}

type HolderRow = Omit<Member, 'roles' | 'active' | 'backs'> & {
  /** Ids with blanks between them. */ backs: string | null;
  token_hash: string;
  device: string;
  active: number;
  role: Role | null;
};

const heldBy = (column: 'token_hash' | 'id') =>
  bulk<HolderRow>(
    ['text'],
    (
      rows,
    ) => sql`select device.token_hash, device.id as device, person.id, person.workspace, person.team, person.name, person.email, person.active, person.backup, role,
      (select string_agg(away.id, ' ') from person as away where away.backup = person.id) as backs
    from device join person on person.id = device.person left join person_role on person_role.person = person.id
    where device.${sql.ref(column)} in (${rows}) and device.revoked is null order by role`,
  );

const holdersByToken = heldBy('token_hash');

/** Asks who holds these devices, unless they were signed out. */
export const holdersByDevice = heldBy('id');

/** Who holds these tokens and on which devices, unless they were revoked. In one question, for every request asks it. */
export async function holdersOf(db: Kysely<Tables>, tokenHashes: string[]): Promise<Map<string, Holder>> {
  const asking = holdersByToken(
    db,
    tokenHashes.map((hash) => [hash]),
  );
  const [rows] = await askAll(db, asking);
  return holdersIn(rows, ({ token_hash }) => token_hash);
}

/** By what `keyOf` says of a row; each row has one role. */
export function holdersIn(rows: readonly HolderRow[], keyOf: (row: HolderRow) => string): Map<string, Holder> {
  const found = new Map<string, Holder>();
  for (const row of rows) {
    const { token_hash: _, device, role, active, backs, ...person } = row;
    const known = found.get(keyOf(row)) ?? {
      device,
      member: { ...person, active: active === 1, roles: [], ...(backs && { backs: backs.split(' ') }) },
    };
    if (role !== null) known.member.roles.push(role);
    found.set(keyOf(row), known);
  }
  return found;
}

export async function revokeDevice(tx: Tx, device: string, now: number): Promise<void> {
  await tx.updateTable('device').set({ revoked: now }).where('id', '=', device).where('revoked', 'is', null).execute();
}

/** All of a person's. */
export async function revokeDevicesOf(tx: Tx, person: string, now: number): Promise<void> {
  await tx.updateTable('device').set({ revoked: now }).where('person', '=', person).where('revoked', 'is', null).execute();
}

/** Has this person ever signed in? */
export async function hasSignedIn(tx: Tx, person: string): Promise<boolean> {
  return (await tx.selectFrom('device').select('id').where('person', '=', person).limit(1).executeTakeFirst()) !== undefined;
}
