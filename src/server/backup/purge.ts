/** What is deleted stands in the files for a while. This rewrites them without it. */
import { sql } from 'kysely';
import { connected } from './connected.ts';

/** Returns false where the embedded store is in use just now and could not be rewritten whole. */
export function purge(place: string): Promise<boolean> {
  return connected(place, async (db, engine) => {
    if (engine.name === 'postgres') {
      await sql`vacuum (full, analyze)`.execute(db);
      return true;
    }
    try {
      await sql`vacuum`.execute(db);
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      return rows[0]?.busy === 0;
    } catch (error) {
      if (engine.isAway(error)) return false;
      throw error;
    }
  });
}
