/** Handoffs that are no more. */
import type { Selectable } from 'kysely';
import type { HandoffFacts } from '../auth/policy.ts';
import { takeChanges } from './changes.ts';
import type { Tables, Tx } from './tables.ts';

export type RemovedHandoff = HandoffFacts & { id: string };

/** Removes a handoff with its registers and its log, which must be unlocked. What stays is that there was one. */
export async function removeHandoff(
  tx: Tx,
  { workspace, id, sdr, team, ae, state }: Selectable<Tables['handoff']>,
  now: number,
): Promise<void> {
  const change = await takeChanges(tx, workspace, 1);
  for (const table of ['released', 'register', 'event'] as const)
    await tx.deleteFrom(table).where('workspace', '=', workspace).where('handoff', '=', id).execute();
  await tx.deleteFrom('handoff').where('workspace', '=', workspace).where('id', '=', id).execute();
  const gone = { sdr, team, ae, state, change, at: now };
  await tx
    .insertInto('removed_handoff')
    .values({ workspace, handoff: id, ...gone })
    .onConflict((conflict) => conflict.columns(['workspace', 'handoff']).doUpdateSet(gone))
    .execute();
}

/** Those removed after the change `after`, up to and with `until`. */
export async function removedAfter(tx: Tx, workspace: string, after: number, until: number): Promise<RemovedHandoff[]> {
  const rows = await tx
    .selectFrom('removed_handoff')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('change', '>', after)
    .where('change', '<=', until)
    .execute();
  return rows.map(({ handoff, sdr, team, ae, state }) => ({ id: handoff, workspace, sdr, team, ae, state }));
}

export async function forgetRemovedHandoffs(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('removed_handoff').where('at', '<', before).execute();
}
