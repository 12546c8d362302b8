/** Notices that are no more. */
import type { Expression, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '../tables.ts';

/** Those a person was told; resolves with whether there were some. */
export async function removeNoticesOf(tx: Tx, person: string): Promise<boolean> {
  const removed = await removeWhere(tx, sql<SqlBool>`person = ${person}`);
  const { numDeletedRows } = await tx.deleteFrom('reminder').where('person', '=', person).executeTakeFirst();
  return removed || numDeletedRows > 0n;
}

/** Those about a handoff. */
export async function removeNoticesAbout(tx: Tx, workspace: string, handoff: string): Promise<void> {
  await removeWhere(tx, sql<SqlBool>`workspace = ${workspace} and handoff = ${handoff}`);
  await tx.deleteFrom('reminder').where('workspace', '=', workspace).where('handoff', '=', handoff).execute();
}

/** Those told before that, and what became of their going out. */
export async function forgetNotices(tx: Tx, before: number): Promise<void> {
  await removeWhere(tx, sql<SqlBool>`"at" < ${before}`);
}

async function removeWhere(tx: Tx, which: Expression<SqlBool>): Promise<boolean> {
  const notices = tx.selectFrom('notice').select('id').where(which);
  await tx.deleteFrom('delivery').where('notice', 'in', notices).execute();
  const { numDeletedRows } = await tx.deleteFrom('notice').where(which).executeTakeFirst();
  return numDeletedRows > 0n;
}
