/** The open store. What it can do stands in the files beside this one, as functions over a transaction. */
import { Kysely } from 'kysely';
import { StoreAway } from './away.ts';
import type { Channel, Ears } from './channel.ts';
import { engineAt } from './engines.ts';
import { migrateApart } from './migrate.ts';
import type { Tables, Tx } from './tables.ts';
import { together } from './together.ts';

/** Whatever is asked of it while the database is away rejects with `StoreAway`, and works again by itself once it is back. */
export interface Store {
  /** Runs `work` in one transaction. One that writes changes begins with `takeChanges`, so that it waits for its turn there and nowhere else. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same for what changes one workspace only. It may share its transaction with others that ask at the same time; each stands or falls for itself. */
  transactIn<T>(workspace: string, work: (tx: Tx) => Promise<T>): Promise<T>;
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
  } catch (error) {
    await close();
    throw error;
  }
  const transact = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().setIsolationLevel('read committed').execute(work);
  const shared = together(transact, engine.isAway);
  return {
    transact: (work) => told(transact(work)),
    transactIn: (workspace, work) => told(shared(engine.oneWriter ? '' : workspace, work)),
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
