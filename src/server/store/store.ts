/** The open store. What it can do stands in the files beside this one, as functions over a transaction. */
import { Kysely, sql } from 'kysely';
import { StoreAway } from './engine/away.ts';
import type { Channel, Ears } from './engine/channel.ts';
import { engineAt } from './engine/engines.ts';
import { migrateApart } from './engine/migrate.ts';
import { type Piece, together, type Work } from './engine/together.ts';
import { takeChangesOf } from './handoffs/changes.ts';
import type { Tables, Tx } from './tables.ts';

/** Whatever is asked of it while the database is away rejects with `StoreAway`, and works again by itself once it is back. */
export interface Store {
  /** Runs `work` in one transaction. One that writes changes begins with `takeChanges`, so that it waits for its turn there and nowhere else. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For what changes one workspace only and comes often: pieces that come together are given to `work` together, in one transaction. Each stands or falls for itself. */
  together<P extends Piece, T>(work: Work<P, T>): (piece: P) => Promise<T>;
  /** The same for what belongs to no one workspace: of several such, in any process, one runs after the other. */
  transactAlone<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work`, which only reads, on one state of the store. It waits for no writer, of this process or another. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same for `work` that asks one question only: it needs no transaction. */
  look<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** A line to the other processes on this store, where there may be some. */
  channel?(ears: Ears): Promise<Channel>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date. `place` is a folder, `:memory:`, or the address of a PostgreSQL database.
 * Throws where what is there is not a store of Baton's, or of a newer one.
 */
export async function openStore(place: string): Promise<Store> {
  const engine = engineAt(place);
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  const readers = engine.readers ? new Kysely<Tables>({ dialect: engine.readers() }) : db;
  const close = async (): Promise<void> => {
    await db.destroy();
    if (readers !== db) await readers.destroy();
  };
  const { channel } = engine;
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw engine.isAway(error) ? new StoreAway(error) : error;
    }
  };
  try {
    await migrateApart(engine, db);
    // Not later: on a full disk a store that is open goes on being read, and one that is not cannot be opened.
    await sql`select 1`.execute(readers);
  } catch (error) {
    await close();
    throw error;
  }
  const transact = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().setIsolationLevel('read committed').execute(work);
  const ways = {
    transact,
    count: takeChangesOf,
    countFree: engine.takeFree ?? takeChangesOf,
    isAway: engine.isAway,
    atOnce: engine.atOnce,
  };
  return {
    transact: (work) => told(transact(work)),
    together: (work) => {
      const shared = together(ways, work);
      return (piece) => told(shared(piece));
    },
    transactAlone: (work) =>
      told(
        transact(async (tx) => {
          await engine.alone(tx);
          return work(tx);
        }),
      ),
    read: (work) => told(readers.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)),
    look: (work) => told(work(readers)),
    ...(channel ? { channel: (ears: Ears) => told(channel(ears, db)) } : {}),
    close,
  };
}
