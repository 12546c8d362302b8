/** Whom the company vouches for becomes, or is, a member of the workspace. */
import { askForJoiner } from '../../bar/tell.ts';
import { takeTurn } from '../../store/handoffs/changes.ts';
import { addIdentity, hasIdentity, personBySubject } from '../../store/people/identities.ts';
import { saveMembership } from '../../store/people/membership.ts';
import { addPerson, personByEmail, personById } from '../../store/people/people.ts';
import { teamNamed, workspaces } from '../../store/people/workspaces.ts';
import type { Tx } from '../../store/tables.ts';
import type { Member } from '../policy.ts';
import type { Claimed } from './claims.ts';
import { type Answer, refuse } from './refusals.ts';
import type { CompanyOptions } from './settings.ts';

/** Roles are set as the claim has them, also where that is none and the person is refused: what this wrote is to stay. */
export async function admit(
  tx: Tx,
  claimed: Claimed,
  options: Pick<CompanyOptions, 'issuer' | 'team'>,
  now: number,
): Promise<Answer<Member>> {
  const workspace = await workspaceOf(tx, claimed.workspace);
  if (workspace === null) return refuse('no-workspace');
  // Of two sign-ins at once, the second is to find whom the first added.
  await takeTurn(tx, workspace);
  const found = await known(tx, workspace, claimed, options.issuer);
  if (!found.ok) return found;
  const member = found.value;
  const { roles } = claimed;
  if (member === null) {
    if (roles === null) return refuse('not-invited');
    if (roles.length === 0) return refuse('no-role');
    const { name, email, subject } = claimed;
    const added = await addPerson(tx, workspace, { name, email, roles, team: await teamNamed(tx, workspace, options.team) });
    await addIdentity(tx, options.issuer, subject, added.id);
    await askForJoiner(tx, added, now);
    return { ok: true, value: added };
  }
  if (!member.active) return refuse('left');
  const isSame = roles === null || roles.toSorted().join() === member.roles.toSorted().join();
  if (!isSame || member.email !== claimed.email) await saveMembership(tx, member, { ...(roles && { roles }), email: claimed.email });
  if (roles?.length === 0) return refuse('no-role');
  return { ok: true, value: (await personById(tx, member.id)) ?? member };
}

/** The workspace of that id, or the only one; null where it is not there, or there are several. */
async function workspaceOf(tx: Tx, asked: string | null): Promise<string | null> {
  const there = await workspaces(tx);
  if (asked !== null) return there.find(({ id }) => id === asked)?.id ?? null;
  return there.length === 1 ? (there[0]?.id ?? null) : null;
}

/** By the company's own name for them, and at first by their address, which is theirs from then on. Null for nobody. */
async function known(tx: Tx, workspace: string, { subject, email }: Claimed, issuer: string): Promise<Answer<Member | null>> {
  const before = await personBySubject(tx, issuer, subject);
  const there = await personByEmail(tx, workspace, email);
  if (before) return before.workspace === workspace && (!there || there.id === before.id) ? { ok: true, value: before } : refuse('changed');
  if (!there) return { ok: true, value: null };
  if (await hasIdentity(tx, issuer, there.id)) return refuse('changed');
  if (there.active) await addIdentity(tx, issuer, subject, there.id);
  return { ok: true, value: there };
}
