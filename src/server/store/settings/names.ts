/** The names a workspace added: its own products, and its competitors. */
import type { Selectable } from 'kysely';
import { withFactNames } from '../../../core/settings/facts.ts';
import { NO_NAMES, type WorkspaceNames, workspaceNamesSchema } from '../../../protocol/names.ts';
import { readOr } from '../damage/damage.ts';
import { takeChanges, takeTurn } from '../handoffs/changes.ts';
import type { Tables, Tx } from '../tables.ts';
import { settingOf } from './settings.ts';

export async function namesOf(tx: Tx, workspace: string): Promise<WorkspaceNames> {
  return said(await row(tx, workspace));
}

/** Those that briefs are read with: the facts name some too. */
export async function namesReadWith(tx: Tx, workspace: string): Promise<WorkspaceNames> {
  return withFactNames(await namesOf(tx, workspace), await settingOf(tx, workspace, 'facts'));
}

/** Without `change` only says which they are. It is given those that stand there in its turn, so that nobody's are lost who changes the other list. */
export async function changeNames(
  tx: Tx,
  workspace: string,
  change: ((before: WorkspaceNames) => WorkspaceNames) | null,
): Promise<WorkspaceNames> {
  if (!change) return namesOf(tx, workspace);
  await takeTurn(tx, workspace);
  const after = change(await namesOf(tx, workspace));
  await keepNames(tx, workspace, after);
  return after;
}

/** Takes the place of all that were there. */
export async function keepNames(tx: Tx, workspace: string, names: WorkspaceNames): Promise<void> {
  const change = await takeChanges(tx, workspace, 1);
  const kept = { ours: JSON.stringify(names.ours), competitors: JSON.stringify(names.competitors), change };
  await tx
    .insertInto('workspace_names')
    .values({ workspace, ...kept })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet(kept))
    .execute();
}

/** Null where they did not change after `after`, up to and with `until`. Who begins is told in any case: a backup may know of fewer than the device. */
export async function namesChanged(tx: Tx, workspace: string, after: number, until: number): Promise<WorkspaceNames | null> {
  const found = await row(tx, workspace);
  const isNew = found !== undefined && found.change > after && found.change <= until;
  return after === 0 || isNew ? said(found) : null;
}

const row = (tx: Tx, workspace: string) =>
  tx.selectFrom('workspace_names').selectAll().where('workspace', '=', workspace).executeTakeFirst();

function said(found: Selectable<Tables['workspace_names']> | undefined): WorkspaceNames {
  return found ? { ours: namesIn(found, 'ours') ?? [], competitors: namesIn(found, 'competitors') ?? [] } : NO_NAMES;
}

type Kind = keyof WorkspaceNames;

/** Null where that list cannot be read; the other stands for itself. */
const namesIn = (found: Record<Kind, string>, kind: Kind): string[] | null =>
  workspaceNamesSchema.shape[kind].safeParse(readOr(found[kind], null)).data ?? null;

/** Of which kind the names of a workspace cannot be read. */
export function unreadableNames(found: Record<Kind, string>): Kind[] {
  return (['ours', 'competitors'] as const).filter((kind) => namesIn(found, kind) === null);
}

export async function unreadableNamesOf(tx: Tx, workspace: string): Promise<Kind[]> {
  const found = await row(tx, workspace);
  return found ? unreadableNames(found) : [];
}
