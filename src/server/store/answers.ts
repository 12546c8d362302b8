/** Answers given before, so that sending twice does nothing twice. */
import type { Tx } from './tables.ts';

/** Forgets what was answered before `before`, in epoch milliseconds. */
export async function forgetAnswers(tx: Tx, before: number): Promise<void> {
  for (const table of ['operation', 'request'] as const) await tx.deleteFrom(table).where('at', '<', before).execute();
}
