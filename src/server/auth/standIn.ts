/** Who stands in for an account executive. */

import { takeTurn } from '../store/handoffs/changes.ts';
import { saveBackup } from '../store/people/backups.ts';
import { personByEmail } from '../store/people/people.ts';
import type { Tx } from '../store/tables.ts';
import type { Member } from './policy.ts';

/** By their addresses; `by` is null for nobody. Throws a sentence for people where that cannot be. */
export async function standInFor(tx: Tx, workspace: string, email: string, by: string | null): Promise<void> {
  await takeTurn(tx, workspace);
  const person = await accountExecutive(tx, workspace, email);
  const backup = by === null ? null : await accountExecutive(tx, workspace, by);
  if (backup?.id === person.id) throw new Error('Nobody stands in for themselves. Name somebody else.');
  await saveBackup(tx, workspace, person.id, backup?.id ?? null);
}

export async function accountExecutive(tx: Tx, workspace: string, email: string): Promise<Member> {
  const found = await personByEmail(tx, workspace, email);
  if (!found?.active) throw new Error(`Nobody here has the address ${email}.`);
  if (!found.roles.includes('ae')) throw new Error(`${email} is no account executive here. Name one who is.`);
  return found;
}
