/** Answers given before, so that sending twice does nothing twice. */
import type { Tx } from './tables.ts';

export function answerOf(tx: Tx, person: string, key: string): Promise<{ hash: string; answer: string } | undefined> {
  return tx.selectFrom('operation').select(['hash', 'answer']).where('person', '=', person).where('key', '=', key).executeTakeFirst();
}

export async function keepAnswer(tx: Tx, person: string, key: string, hash: string, answer: string, at: number): Promise<void> {
  await tx.insertInto('operation').values({ person, key, hash, answer, at }).execute();
}

/** False where this key came with another body before. */
export async function claimRequest(tx: Tx, person: string, key: string, hash: string, at: number): Promise<boolean> {
  const before = await tx.selectFrom('request').select('hash').where('person', '=', person).where('key', '=', key).executeTakeFirst();
  if (before) return before.hash === hash;
  await tx.insertInto('request').values({ person, key, hash, at }).execute();
  return true;
}

/** Forgets what was answered before `before`, in epoch milliseconds. */
export async function forgetAnswers(tx: Tx, before: number): Promise<void> {
  for (const table of ['operation', 'request'] as const) await tx.deleteFrom(table).where('at', '<', before).execute();
}
