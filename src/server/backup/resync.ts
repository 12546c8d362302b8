/** After a restore the counters are where they were, and devices hold cursors from a time that never was: all of it is made new for them. */
import type { Tx } from '../store/tables.ts';

/** More than anybody writes between a backup and the loss of the store it was made of. */
const GAP = 1_000_000;
const STAMPED = ['handoff', 'person', 'workspace_names', 'released', 'removed_handoff'] as const;

/** Moves every change behind each cursor that was ever given out. `change` is the highest counter of the store that was replaced. */
export async function resync(tx: Tx, change: number): Promise<void> {
  for (const { id, change: restored } of await tx.selectFrom('workspace').select(['id', 'change']).execute()) {
    const by = Math.max(change, restored) + GAP;
    for (const table of STAMPED)
      await tx
        .updateTable(table)
        .set((eb) => ({ change: eb('change', '+', by) }))
        .where('workspace', '=', id)
        .execute();
    await tx
      .updateTable('workspace')
      .set((eb) => ({ change: eb('change', '+', by) }))
      .where('id', '=', id)
      .execute();
  }
}
