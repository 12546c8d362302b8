/** What administrators do about teams. */
import { hashOf } from '../auth/secrets.ts';
import { keepRequest, seenRequest } from '../store/handoffs/requests.ts';
import { renameTeam, teamNamed, teamsOf } from '../store/people/workspaces.ts';
import type { Tx } from '../store/tables.ts';
import type { Managed } from './manage.ts';

const TAKEN = { ok: false, problem: 'taken', detail: 'There is a team of this name already. Choose another name.' } as const;

const named = async (tx: Tx, workspace: string, name: string) =>
  (await teamsOf(tx, workspace)).find((team) => team.name.toLowerCase() === name.toLowerCase());

/** `key` is the request's idempotency key: with it, the same answer again. */
export async function addTeam(
  tx: Tx,
  { id: person, workspace }: { id: string; workspace: string },
  name: string,
  key: string,
  now: number,
): Promise<Managed<{ id: string; name: string }>> {
  const hash = hashOf(`team ${name}`);
  const found = await named(tx, workspace, name);
  if (found) return (await seenRequest(tx, person, key))?.hash === hash ? { ok: true, value: found } : TAKEN;
  if (!(await seenRequest(tx, person, key))) await keepRequest(tx, person, key, { hash, at: now });
  return { ok: true, value: { id: await teamNamed(tx, workspace, name), name } };
}

export async function nameTeam(tx: Tx, workspace: string, id: string, name: string): Promise<Managed<null>> {
  const there = await teamsOf(tx, workspace);
  if (!there.some((team) => team.id === id)) return { ok: false, problem: 'not-found' };
  const other = await named(tx, workspace, name);
  if (other && other.id !== id) return TAKEN;
  await renameTeam(tx, id, name);
  return { ok: true, value: null };
}
