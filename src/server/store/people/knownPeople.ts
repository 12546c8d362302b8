/** People as administrators see them. Times are epoch milliseconds. */
import type { KnownDevice, KnownPerson } from '../../../protocol/people.ts';
import { REMOVED_ADDRESS } from '../removal/removals.ts';
import type { Tx } from '../tables.ts';
import { membersOf } from './people.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Devices that somebody is signed in on, the latest first. */
export async function devicesOf(tx: Tx, person: string): Promise<KnownDevice[]> {
  const rows = await tx
    .selectFrom('device')
    .select(['id', 'name', 'created'])
    .where('person', '=', person)
    .where('revoked', 'is', null)
    .orderBy('created', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, created }) => ({ id, name, signedIn: iso(created) }));
}

/** Whose device it is, also where it was signed out; null where there is none. */
export async function holderOf(tx: Tx, device: string): Promise<{ person: string; workspace: string } | null> {
  const row = await tx
    .selectFrom('device')
    .innerJoin('person', 'person.id', 'device.person')
    .select(['person.id as person', 'person.workspace'])
    .where('device.id', '=', device)
    .executeTakeFirst();
  return row ?? null;
}

/** Everybody but those who were removed, by name. */
export async function knownPeople(tx: Tx, workspace: string, now: number): Promise<KnownPerson[]> {
  const members = (await membersOf(tx, workspace)).filter(({ email }) => !email.endsWith(REMOVED_ADDRESS));
  const ours = tx.selectFrom('person').select('id').where('workspace', '=', workspace);
  const devices = await tx
    .selectFrom('device')
    .select(['id', 'person', 'name', 'created'])
    .where('person', 'in', ours)
    .where('revoked', 'is', null)
    .orderBy('created', 'desc')
    .execute();
  const codes = await tx
    .selectFrom('invitation')
    .select(['person', 'expires'])
    .where('person', 'in', ours)
    .where('used_at', 'is', null)
    .where('expires', '>', now)
    .execute();
  const identities = await tx.selectFrom('person_identity').select('person').where('person', 'in', ours).execute();
  const devicesBy = Map.groupBy(devices, ({ person }) => person);
  const codeBy = new Map(codes.map(({ person, expires }) => [person, expires]));
  const byCompany = new Set(identities.map(({ person }) => person));
  return members
    .map(({ workspace: _workspace, backs: _backs, ...person }) => {
      const until = codeBy.get(person.id);
      return {
        ...person,
        devices: (devicesBy.get(person.id) ?? []).map(({ id, name, created }) => ({ id, name, signedIn: iso(created) })),
        codeUntil: until === undefined ? null : iso(until),
        byCompany: byCompany.has(person.id),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
