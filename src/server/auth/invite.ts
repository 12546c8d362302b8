/** A person and a code for them. */
import type { Person } from '../../core/handoff/person.ts';
import { askForJoiner } from '../bar/tell.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { invite, type MadeCode } from '../store/people/invitations.ts';
import { addPerson, personByEmail } from '../store/people/people.ts';
import { teamNamed } from '../store/people/workspaces.ts';
import type { Tx } from '../store/tables.ts';
import type { Member } from './policy.ts';

export interface Invited {
  workspace: string;
  name: string;
  email: string;
  roles: Person['roles'];
  /** A team's name; it is made where it is not there. */
  team: string;
}

export type InviteAnswer = ({ ok: true; person: Member } & MadeCode) | { ok: false; message: string };

/** Someone who is a member already gets a new code; changing their roles is another matter, and refused. */
export async function invitePerson(tx: Tx, { workspace, name, email, roles, team }: Invited, now: number): Promise<InviteAnswer> {
  // Of two at once, the second is to find whom the first added.
  await takeTurn(tx, workspace);
  const member = await personByEmail(tx, workspace, email);
  if (member && roles.toSorted().join() !== member.roles.toSorted().join())
    return { ok: false, message: `${email} is a member already, as ${member.roles.join(' and ')}. Invite them with these roles.` };
  const person = member ?? (await addPerson(tx, workspace, { name, email, roles, team: await teamNamed(tx, workspace, team) }));
  if (!member) await askForJoiner(tx, person, now);
  return { ok: true, person, ...(await invite(tx, person.id, now)) };
}
