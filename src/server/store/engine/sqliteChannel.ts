/** Notices what another process has written, the command line for example: SQLite says nothing, but counts. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Channel, Ears } from './channel.ts';

/** Milliseconds between two looks. */
const LOOK_EVERY = 1_000;

/** `db` must be the connection that this process writes on: what is written there does not count. */
export async function sqliteChannel(db: Kysely<Tables>, ears: Ears): Promise<Channel> {
  let known = await version(db);
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    // A store that is too busy to answer is asked again.
    const now = await version(db).catch(() => known);
    if (now === known) return;
    known = now;
    // What was written cannot be told from here.
    ears.heard('');
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_EVERY).unref();
  return {
    // Nobody else serves from this store: whoever writes beside this process opens it anew each time.
    say: async () => true,
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Another number whenever another connection has committed. */
async function version(db: Kysely<Tables>): Promise<number | undefined> {
  // As a table: a pragma by itself would throw away the statements that are kept ready.
  const { rows } = await sql<{ data_version: number }>`select data_version from pragma_data_version`.execute(db);
  return rows[0]?.data_version;
}
