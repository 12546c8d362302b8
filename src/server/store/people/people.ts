/** Members of a workspace. */
import type { Selectable } from 'kysely';
import { type Person, ROLES } from '../../../core/handoff/person.ts';
import type { Member } from '../../auth/policy.ts';
import { readTime } from '../damage/damage.ts';
import { takeChanges } from '../handoffs/changes.ts';
import type { Tables, Tx } from '../tables.ts';

export interface NewPerson {
  name: string;
  email: string;
  roles: Person['roles'];
  team: string;
}

/** Adds a person. `team` is a team's id. */
export async function addPerson(tx: Tx, workspace: string, person: NewPerson): Promise<Member> {
  const change = await takeChanges(tx, workspace, 1);
  const id = crypto.randomUUID();
  const email = person.email.trim().toLowerCase();
  await tx.insertInto('person').values({ id, workspace, team: person.team, name: person.name, email, active: 1, change }).execute();
  await tx
    .insertInto('person_role')
    .values(person.roles.map((role) => ({ person: id, role })))
    .execute();
  return { id, workspace, team: person.team, name: person.name, email, roles: person.roles, active: true };
}

export async function personById(tx: Tx, id: string): Promise<Member | null> {
  const row = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? ((await withRoles(tx, [row]))[0] ?? null) : null;
}

export async function personByEmail(tx: Tx, workspace: string, email: string): Promise<Member | null> {
  const row = await tx
    .selectFrom('person')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row ? ((await withRoles(tx, [row]))[0] ?? null) : null;
}

/** Whose device it is; null where it was signed out. */
export async function personOfDevice(tx: Tx, device: string): Promise<Member | null> {
  const row = await tx.selectFrom('device').select('person').where('id', '=', device).where('revoked', 'is', null).executeTakeFirst();
  return row ? personById(tx, row.person) : null;
}

export async function membersOf(tx: Tx, workspace: string): Promise<Member[]> {
  const members = await withRoles(tx, await tx.selectFrom('person').selectAll().where('workspace', '=', workspace).execute());
  return members.map((member) => ({ ...member, backs: members.filter(({ backup }) => backup === member.id).map(({ id }) => id) }));
}

/** Whoever is in this team, also those who are not active. */
export const teamOf = (tx: Tx, workspace: string, team: string): Promise<Pick<Member, 'id' | 'team'>[]> =>
  tx.selectFrom('person').select(['id', 'team']).where('team', '=', team).where('workspace', '=', workspace).execute();

/** Members whose change lies after `after`, up to and with `until`. */
export async function peopleChanged(tx: Tx, workspace: string, after: number, until: number): Promise<Member[]> {
  const rows = await tx
    .selectFrom('person')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('change', '>', after)
    .where('change', '<=', until)
    .orderBy('change')
    .execute();
  return withRoles(tx, rows);
}

/** Null also where a time cannot be read: that costs the absence, and nobody else anything. */
function awayIn(row: Pick<Selectable<Tables['person']>, 'away_from' | 'away_until' | 'away_backup'>): Member['away'] {
  const [from, until] = [readTime(row.away_from), readTime(row.away_until)];
  return from === null || until === null ? null : { from, until, backup: row.away_backup };
}

async function withRoles(tx: Tx, rows: Selectable<Tables['person']>[]): Promise<Member[]> {
  if (rows.length === 0) return [];
  const [first] = rows;
  const roles = await tx
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_role.person')
    .select(['person_role.person', 'person_role.role'])
    .$if(rows.length === 1, (query) => query.where('person.id', '=', first?.id ?? ''))
    .$if(rows.length > 1, (query) => query.where('person.workspace', '=', first?.workspace ?? ''))
    .orderBy('person_role.role')
    .execute();
  return rows.map(({ change: _change, active, away_from, away_until, away_backup, ...row }) => ({
    ...row,
    active: active === 1,
    away: awayIn({ away_from, away_until, away_backup }),
    roles: roles.filter(({ person, role }) => person === row.id && ROLES.includes(role)).map(({ role }) => role),
  }));
}
