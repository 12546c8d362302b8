/** The counter of a workspace. A cursor is a value of it; because it is taken inside the writing transaction, no change ever appears behind a cursor. */
import { sql } from 'kysely';
import { askAll, bulk } from '../engine/bulk.ts';
import { WorkspaceGone } from '../removal/gone.ts';
import type { Tx } from '../tables.ts';

/** Reserves `count` numbers and returns the first. Other writers of this workspace wait until the transaction ends. */
export async function takeChanges(tx: Tx, workspace: string, count: number): Promise<number> {
  const row = await tx
    .updateTable('workspace')
    .set((eb) => ({ change: eb('change', '+', count) }))
    .where('id', '=', workspace)
    .returning('change')
    .executeTakeFirstOrThrow(() => new WorkspaceGone());
  return row.change - count + 1;
}

/** The last change, and the stamp of the present life. */
export function standingOf(tx: Tx, workspace: string): Promise<{ change: number; life: string | null }> {
  return tx
    .selectFrom('workspace')
    .select(['change', 'life'])
    .where('id', '=', workspace)
    .executeTakeFirstOrThrow(() => new WorkspaceGone());
}

export async function lastChange(tx: Tx, workspace: string): Promise<number> {
  const row = await tx.selectFrom('workspace').select('change').where('id', '=', workspace).executeTakeFirstOrThrow();
  return row.change;
}

/** Waits for this transaction's turn to write in the workspace, for what is looked up before anything changes. */
export async function takeTurn(tx: Tx, workspace: string): Promise<void> {
  await takeChanges(tx, workspace, 0);
}

/** The last change before numbers were taken, and the stamp of the workspace's present life. */
export interface Standing {
  last: number;
  life: string | null;
}

/** Reserves for each workspace so many numbers. */
export type Counted = (tx: Tx, counts: ReadonlyMap<string, number>) => Promise<Map<string, Standing>>;

/** A workspace after numbers were taken. */
export interface CountedRow {
  id: string;
  change: number;
  life: string | null;
}

const take = bulk<CountedRow>(
  ['text', 'bigint'],
  (rows) => sql`update workspace set change = workspace.change + told.column2
    from (${rows}) as told where workspace.id = told.column1 returning workspace.id, workspace.change, workspace.life`,
);

/** Rejects with `WorkspaceGone` where one of them is not there. */
export const takeChangesOf: Counted = async (tx, counts) => {
  const [rows] = await askAll(tx, take(tx, [...counts]));
  if (rows.length < counts.size) throw new WorkspaceGone();
  return standingsOf(rows, counts);
};

export const standingsOf = (rows: CountedRow[], counts: ReadonlyMap<string, number>): Map<string, Standing> =>
  new Map(rows.map(({ id, change, life }) => [id, { last: change - (counts.get(id) ?? 0), life }]));
