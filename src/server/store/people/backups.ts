/** Who stands in for whom. */
import { takeChanges } from '../handoffs/changes.ts';
import { release } from '../handoffs/handoffs.ts';
import type { Tx } from '../tables.ts';

/** `person` and `backup` are user ids, the latter null for nobody. Whoever stands in is told of what is with that person, whoever did is told that it is gone. */
export async function saveBackup(tx: Tx, workspace: string, person: string, backup: string | null): Promise<void> {
  const handed = await tx
    .selectFrom('handoff')
    .select('id')
    .where('workspace', '=', workspace)
    .where('ae', '=', person)
    .orderBy('id')
    .execute();
  let change = await takeChanges(tx, workspace, 1 + handed.length);
  const before = await tx.selectFrom('person').select('backup').where('id', '=', person).executeTakeFirst();
  await tx.updateTable('person').set({ backup, change }).where('id', '=', person).where('workspace', '=', workspace).execute();
  for (const { id: handoff } of handed) {
    change += 1;
    await tx.updateTable('handoff').set({ change }).where('workspace', '=', workspace).where('id', '=', handoff).execute();
    if (before?.backup && before.backup !== backup) await release(tx, { workspace, handoff, person: before.backup, change });
  }
}
