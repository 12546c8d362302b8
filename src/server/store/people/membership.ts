/** What a person is in their workspace, changed. Handoffs that they see by it from now on are told to their devices, those they no longer see are taken from them. */
import { sql } from 'kysely';
import type { Person } from '../../../core/handoff/person.ts';
import { type HandoffFacts, type Member, may } from '../../auth/policy.ts';
import { askAll, bulkWrite } from '../engine/bulk.ts';
import { takeChanges } from '../handoffs/changes.ts';
import type { Tx } from '../tables.ts';
import { personById } from './people.ts';

/** What is left out stays. `team` is a team's id of the same workspace. */
export interface MembershipChange {
  name?: string;
  email?: string;
  roles?: Person['roles'];
  team?: string;
  active?: boolean;
}

const touchHandoffs = bulkWrite(
  ['text', 'text', 'bigint'],
  (rows) =>
    sql`update handoff set change = told.column3 from (${rows}) as told where handoff.workspace = told.column1 and handoff.id = told.column2`,
);
const releaseAll = bulkWrite(
  ['text', 'text', 'text', 'bigint'],
  (rows) => sql`insert into released (workspace, handoff, person, change)
    select column1, column2, column3, column4 from (${rows}) as told where column1 is not null
    on conflict (workspace, handoff, person) do update set change = excluded.change`,
);

export async function saveMembership(tx: Tx, { id, workspace }: Pick<Member, 'id' | 'workspace'>, given: MembershipChange): Promise<void> {
  // Takes its turn first: what is looked up is as it stands.
  const change = await takeChanges(tx, workspace, 1);
  const before = await personById(tx, id);
  if (!before) return;
  const { name = before.name, email = before.email, roles = before.roles, team = before.team, active = before.active } = given;
  await tx
    .updateTable('person')
    .set({ name, email: email.trim().toLowerCase(), team, active: active ? 1 : 0, change })
    .where('id', '=', id)
    .execute();
  if (roles.toSorted().join() !== before.roles.toSorted().join()) {
    await tx.deleteFrom('person_role').where('person', '=', id).execute();
    const rows = [...new Set(roles)].map((role) => ({ person: id, role }));
    if (rows.length > 0) await tx.insertInto('person_role').values(rows).execute();
  }
  await tellWhatIsSeen(tx, before, { ...before, roles, team, active });
}

async function tellWhatIsSeen(tx: Tx, before: Member, after: Member): Promise<void> {
  const { workspace, id: person } = after;
  const backs = (await tx.selectFrom('person').select('id').where('backup', '=', person).execute()).map(({ id }) => id);
  const sees = (member: Member, facts: HandoffFacts): boolean => may({ ...member, backs }, 'handoff:see', facts);
  const all = await tx
    .selectFrom('handoff')
    .select(['id', 'workspace', 'sdr', 'team', 'ae', 'state'])
    .where('workspace', '=', workspace)
    .execute();
  const gained = all.filter((facts) => !sees(before, facts) && sees(after, facts));
  const lost = all.filter((facts) => sees(before, facts) && !sees(after, facts));
  const first = await takeChanges(tx, workspace, gained.length + 1);
  await askAll(
    tx,
    touchHandoffs(
      tx,
      gained.map(({ id }, index) => [workspace, id, first + index]),
    ),
  );
  await askAll(
    tx,
    releaseAll(
      tx,
      lost.map(({ id }) => [workspace, id, person, first + gained.length]),
    ),
  );
}
