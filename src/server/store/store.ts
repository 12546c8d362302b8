/** The open store. What it can do stands in the files beside this one, as functions over a transaction. */
import { Kysely, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Engine } from './engine.ts';
import { MIGRATIONS } from './migrations/registry.ts';
import { sqliteEngine } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** A transaction: all that stands in it is written, or nothing. */
export type Tx = Transaction<Tables>;

export interface Store {
  /** Runs `work` in one transaction. One that writes changes begins with `takeChanges`, so that it waits for its turn there and nowhere else. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work`, which only reads, on one state of the store. It waits for no writer, of this process or another. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens the store and brings its tables up to date. Throws where the file is not a store of Baton's, or of a newer one. */
export async function openStore(dataFolder: string): Promise<Store> {
  const engine = sqliteEngine(dataFolder);
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  try {
    await migrate(db, engine);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    transact: (work) => db.transaction().execute(work),
    read: (work) => db.transaction().setAccessMode('read only').execute(work),
    close: () => db.destroy(),
  };
}

async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, step]) => [name, { up: (tx: Kysely<Tables>) => step(tx, engine) }]),
  );
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
}
