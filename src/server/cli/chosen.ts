/** Which workspace a command is about. */

import { workspaces } from '../store/people/workspaces.ts';
import type { Tx } from '../store/tables.ts';

/** The one that was asked for by its id, or the only one. Throws a sentence for people where that is none. */
export async function chosenWorkspace(tx: Tx, asked: string | undefined): Promise<string> {
  const there = await workspaces(tx);
  const found = asked === undefined && there.length === 1 ? there[0] : there.find(({ id }) => id === asked);
  if (found) return found.id;
  if (there.length === 0) throw new Error('There is no workspace yet. Make one: baton workspace create NAME');
  const list = there.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  throw new Error(`Choose the workspace with --workspace:\n${list}`);
}
