/** Workspaces and their teams. */
import { WorkspaceGone } from '../removal/gone.ts';
import type { Tx } from '../tables.ts';

export async function addWorkspace(tx: Tx, name: string): Promise<{ id: string; name: string }> {
  const workspace = { id: crypto.randomUUID(), name };
  await tx
    .insertInto('workspace')
    .values({ ...workspace, change: 0 })
    .execute();
  return workspace;
}

/** All workspaces, by name. */
export function workspaces(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('workspace').select(['id', 'name']).orderBy('name').execute();
}

export function workspaceById(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  return tx
    .selectFrom('workspace')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new WorkspaceGone());
}

/** The id of the team of this name, which is made where it is not there. */
export async function teamNamed(tx: Tx, workspace: string, name: string): Promise<string> {
  const found = await tx.selectFrom('team').select('id').where('workspace', '=', workspace).where('name', '=', name).executeTakeFirst();
  if (found) return found.id;
  const id = crypto.randomUUID();
  await tx.insertInto('team').values({ id, workspace, name }).execute();
  return id;
}

export async function renameTeam(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable('team').set({ name }).where('id', '=', id).execute();
}

/** By name. */
export function teamsOf(tx: Tx, workspace: string): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('team').select(['id', 'name']).where('workspace', '=', workspace).orderBy('name').execute();
}

/** Whether it is there, in this workspace. */
export async function isTeam(tx: Tx, workspace: string, id: string): Promise<boolean> {
  const found = await tx.selectFrom('team').select('id').where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst();
  return found !== undefined;
}
