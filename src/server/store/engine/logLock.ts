/** The log refuses every change but an addition. Removing somebody is the one exception, for the length of one transaction. */
import { PostgresAdapter, sql } from 'kysely';
import type { Tx } from '../tables.ts';

const SQLITE_TRIGGERS = sql<{ name: string; sql: string }>`
  select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'event'`;

/** Runs `work` with the log unlocked. Nobody else sees it unlocked: the lock is back before the transaction ends. */
export async function withLogUnlocked<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  if (tx.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`alter table event disable trigger user`.execute(tx);
    const done = await work();
    await sql`alter table event enable trigger user`.execute(tx);
    return done;
  }
  const { rows: triggers } = await SQLITE_TRIGGERS.execute(tx);
  for (const { name } of triggers) await sql`drop trigger ${sql.id(name)}`.execute(tx);
  // What is deleted is overwritten in the file too.
  await sql`pragma secure_delete = on`.execute(tx);
  const done = await work();
  for (const trigger of triggers) await sql.raw(trigger.sql).execute(tx);
  return done;
}
