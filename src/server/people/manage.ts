/** What administrators do about people. Each is judged anew in the transaction that writes: who asks may have lost the role since. */
import type { Code, NewPerson, PersonChange, PersonRemoval } from '../../protocol/people.ts';
import { invitePerson } from '../auth/invite.ts';
import { type Member, may } from '../auth/policy.ts';
import { askForJoiner } from '../bar/tell.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { saveBackup } from '../store/people/backups.ts';
import { revokeDevicesOf } from '../store/people/devices.ts';
import { forgetIdentities } from '../store/people/identities.ts';
import { CODE_LASTS_MS, forgetCodes, invite } from '../store/people/invitations.ts';
import { saveMembership } from '../store/people/membership.ts';
import { membersOf, personById } from '../store/people/people.ts';
import { teamsOf } from '../store/people/workspaces.ts';
import { REMOVED_ADDRESS, remove } from '../store/removal/removals.ts';
import type { Tx } from '../store/tables.ts';

export type Refusal = 'not-signed-in' | 'not-allowed' | 'not-found' | 'taken' | 'last-admin' | 'unfitting';
/** `detail` where the refusal alone does not say what to do. */
export type Managed<T> = { ok: true; value: T } | { ok: false; problem: Refusal; detail?: string };

const refuse = (problem: Refusal, detail?: string): { ok: false; problem: Refusal; detail?: string } =>
  detail === undefined ? { ok: false, problem } : { ok: false, problem, detail };

/** Runs `work` in the workspace's turn, for an administrator. */
export async function asAdmin<T>(tx: Tx, { id, workspace }: Member, work: () => Promise<Managed<T>>): Promise<Managed<T>> {
  await takeTurn(tx, workspace);
  const asker = await personById(tx, id);
  if (!asker?.active) return refuse('not-signed-in');
  return may(asker, 'people:manage', { workspace }) ? work() : refuse('not-allowed');
}

/** Somebody of this workspace who was not removed. */
async function there(tx: Tx, workspace: string, id: string): Promise<Member | null> {
  const found = await personById(tx, id);
  return found?.workspace === workspace && !found.email.endsWith(REMOVED_ADDRESS) ? found : null;
}

export async function addMember(tx: Tx, workspace: string, { team, ...person }: NewPerson, now: number): Promise<Managed<Code>> {
  const found = (await teamsOf(tx, workspace)).find(({ id }) => id === team);
  if (!found) return refuse('not-found', 'This team is not there any more. Choose another.');
  const invited = await invitePerson(tx, { workspace, ...person, team: found.name }, now);
  if (!invited.ok)
    return refuse('taken', 'Somebody with this address is in the workspace already. Find them in the list, and change them there.');
  if (!invited.person.active)
    return refuse('taken', 'Somebody with this address is in the workspace, and not active. Make them active in the list.');
  return { ok: true, value: codeAnswer(invited.code, now) };
}

const codeAnswer = (code: string, now: number): Code => ({ code, until: new Date(now + CODE_LASTS_MS).toISOString() });

export async function codeFor(tx: Tx, workspace: string, id: string, now: number): Promise<Managed<Code>> {
  const person = await there(tx, workspace, id);
  if (!person) return refuse('not-found');
  if (!person.active) return refuse('not-found', 'This person is not active. Make them active first.');
  return { ok: true, value: codeAnswer((await invite(tx, id, now)).code, now) };
}

export async function releaseMember(tx: Tx, workspace: string, id: string): Promise<Managed<null>> {
  if (!(await there(tx, workspace, id))) return refuse('not-found');
  await forgetIdentities(tx, id);
  return { ok: true, value: null };
}

export async function changeMember(tx: Tx, workspace: string, id: string, change: PersonChange, now: number): Promise<Managed<null>> {
  const person = await there(tx, workspace, id);
  if (!person) return refuse('not-found');
  const { backup, ...membership } = change;
  const after = { ...person, ...membership };
  if (isAdmin(person) && !isAdmin(after) && (await isLastAdmin(tx, person))) return refuse('last-admin');
  if (change.team !== undefined && !(await teamsOf(tx, workspace)).some((team) => team.id === change.team))
    return refuse('unfitting', 'This team is not there any more. Choose another.');
  const standIn = backup ? await there(tx, workspace, backup) : null;
  if (backup && (backup === id || !standIn?.active || !standIn.roles.includes('ae') || !after.roles.includes('ae')))
    return refuse('unfitting', 'Account executives stand in for each other. Choose another one.');
  await saveMembership(tx, person, membership);
  if (after.team !== person.team || (after.active && !person.active)) await askForJoiner(tx, after, now);
  const isBackupNeeded = after.roles.includes('ae');
  if (backup !== undefined || (person.backup && !isBackupNeeded))
    await saveBackup(tx, workspace, id, isBackupNeeded ? (backup ?? null) : null);
  if (person.active && !after.active) {
    await revokeDevicesOf(tx, id, now);
    await forgetCodes(tx, id);
  }
  return { ok: true, value: null };
}

export async function removeMember(
  tx: Tx,
  workspace: string,
  id: string,
  { email, briefs }: PersonRemoval,
  now: number,
): Promise<Managed<null>> {
  const person = await there(tx, workspace, id);
  if (!person) return refuse('not-found');
  if (email.trim().toLowerCase() !== person.email)
    return refuse('unfitting', 'The address is not theirs. Type it as it stands in the list.');
  if (isAdmin(person) && (await isLastAdmin(tx, person))) return refuse('last-admin');
  await remove(tx, { kind: 'person', id, workspace, briefs: briefs ? 1 : 0, at: now });
  return { ok: true, value: null };
}

const isAdmin = ({ active, roles }: Member): boolean => active && roles.includes('admin');

async function isLastAdmin(tx: Tx, { id, workspace }: Member): Promise<boolean> {
  return !(await membersOf(tx, workspace)).some((other) => other.id !== id && isAdmin(other));
}
