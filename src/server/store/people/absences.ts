/** Who is out of office. */
import type { Away } from '../../../core/handoff/person.ts';
import { takeChanges } from '../handoffs/changes.ts';
import type { Tx } from '../tables.ts';

/** `person` is a user id. In the place of what they announced before; null for being back. Everybody is told. */
export async function saveAway(tx: Tx, workspace: string, person: string, away: Away | null): Promise<void> {
  const change = await takeChanges(tx, workspace, 1);
  const [from, until] = away ? [Date.parse(away.from), Date.parse(away.until)] : [null, null];
  await tx
    .updateTable('person')
    .set({ away_from: from, away_until: until, away_backup: away?.backup ?? null, change })
    .where('id', '=', person)
    .where('workspace', '=', workspace)
    .execute();
}

/** Forgets absences that ended before `before`, on devices too. */
export async function forgetAbsences(tx: Tx, before: number): Promise<void> {
  const over = await tx.selectFrom('person').select(['id', 'workspace']).where('away_until', '<', before).execute();
  for (const { id, workspace } of over) await saveAway(tx, workspace, id, null);
}
