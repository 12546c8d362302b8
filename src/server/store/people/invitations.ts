/** One-time codes. */
import type { Selectable } from 'kysely';
import { hashOf, newCode, plainCode } from '../../auth/secrets.ts';
import type { Tables, Tx } from '../tables.ts';

/** A code that nobody used is no good after two weeks. */
export const CODE_LASTS_MS = 14 * 24 * 60 * 60 * 1000;

export interface MadeCode {
  /** It can never be read again. */
  code: string;
  /** There was one that still counted, which nobody had used: it counts no longer, so that one that went astray can be ended. */
  endsOther: boolean;
}

/** Makes a code for a person. */
export async function invite(tx: Tx, person: string, now: number): Promise<MadeCode> {
  const code = newCode();
  const other = await tx
    .selectFrom('invitation')
    .select('person')
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .where('expires', '>', now)
    .executeTakeFirst();
  await forgetCodes(tx, person);
  await tx
    .insertInto('invitation')
    .values({ code_hash: hashOf(plainCode(code)), person, expires: now + CODE_LASTS_MS, used_at: null, used_key: null, device: null })
    .execute();
  return { code, endsOther: other !== undefined };
}

/** Codes of theirs that they have not used stop counting. */
export async function forgetCodes(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('invitation').where('person', '=', person).where('used_at', 'is', null).execute();
}

export type Invitation = Selectable<Tables['invitation']>;

export function invitationOf(tx: Tx, codeHash: string): Promise<Invitation | undefined> {
  return tx.selectFrom('invitation').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
}

/** The invitation that a sign-in with this idempotency key used. */
export function invitationUsedWith(tx: Tx, keyHash: string): Promise<Invitation | undefined> {
  return tx.selectFrom('invitation').selectAll().where('used_key', '=', keyHash).executeTakeFirst();
}

/** True where it was still unused: of two at once, one gets it. */
export async function spendInvitation(tx: Tx, codeHash: string, keyHash: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ used_at: now, used_key: keyHash })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Remembers which device a used code signed in. */
export async function bindInvitation(tx: Tx, codeHash: string, device: string): Promise<void> {
  await tx.updateTable('invitation').set({ device }).where('code_hash', '=', codeHash).execute();
}
