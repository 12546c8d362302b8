/** Who a person is at their company's sign-in. An address can be given to somebody else; a subject never is. */
import type { Member } from '../../auth/policy.ts';
import type { Tx } from '../tables.ts';
import { personById } from './people.ts';

export async function personBySubject(tx: Tx, issuer: string, subject: string): Promise<Member | null> {
  const row = await tx
    .selectFrom('person_identity')
    .select('person')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row ? personById(tx, row.person) : null;
}

export async function hasIdentity(tx: Tx, issuer: string, person: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person_identity')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('person', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addIdentity(tx: Tx, issuer: string, subject: string, person: string): Promise<void> {
  await tx.insertInto('person_identity').values({ issuer, subject, person }).execute();
}

/** The next sign-in at the company with this person's address is taken for theirs. */
export async function forgetIdentities(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('person_identity').where('person', '=', person).execute();
}
