/** The counter of a workspace. A cursor is a value of it; because it is taken inside the writing transaction, no change ever appears behind a cursor. */
import type { Tx } from './tables.ts';

/** Reserves `count` numbers and returns the first. Other writers of this workspace wait until the transaction ends. */
export async function takeChanges(tx: Tx, workspace: string, count: number): Promise<number> {
  return (await takeStanding(tx, workspace, count)).first;
}

/** The same, with the stamp of the workspace's present life. */
export async function takeStanding(tx: Tx, workspace: string, count: number): Promise<{ first: number; life: string | null }> {
  const row = await tx
    .updateTable('workspace')
    .set((eb) => ({ change: eb('change', '+', count) }))
    .where('id', '=', workspace)
    .returning(['change', 'life'])
    .executeTakeFirstOrThrow();
  return { first: row.change - count + 1, life: row.life };
}

/** The last change, and the stamp of the present life. */
export function standingOf(tx: Tx, workspace: string): Promise<{ change: number; life: string | null }> {
  return tx.selectFrom('workspace').select(['change', 'life']).where('id', '=', workspace).executeTakeFirstOrThrow();
}

export async function lastChange(tx: Tx, workspace: string): Promise<number> {
  const row = await tx.selectFrom('workspace').select('change').where('id', '=', workspace).executeTakeFirstOrThrow();
  return row.change;
}

/** Waits for this transaction's turn to write in the workspace, for what is looked up before anything changes. */
export async function takeTurn(tx: Tx, workspace: string): Promise<void> {
  await takeChanges(tx, workspace, 0);
}
