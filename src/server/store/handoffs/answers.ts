/** Answers given before, so that sending twice does nothing twice. */
import type { Tx } from '../tables.ts';

/** Forgets what was answered before `before`, in epoch milliseconds. */
export async function forgetAnswers(tx: Tx, before: number): Promise<void> {
  for (const table of ['operation', 'request'] as const) await tx.deleteFrom(table).where('at', '<', before).execute();
}

/** Takes out of kept answers what others wrote, as releases before `0008_conflict_answers` kept it, and still do beside this one. */
export async function forgetWordsInAnswers(tx: Tx, workspace: string): Promise<void> {
  await tx
    .updateTable('operation')
    .set({ answer: '{"status":"conflict"}' })
    .where('answer', 'like', '{"status":"conflict",%')
    .where('person', 'in', (eb) => eb.selectFrom('person').select('id').where('workspace', '=', workspace))
    .execute();
}
