/** The embedded engine, and the only file that speaks SQLite. */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely';
import type { Tables } from '../tables.ts';
import type { Engine } from './engine.ts';
import { sqliteChannel } from './sqliteChannel.ts';

/** Milliseconds that a write is tried again where another process writes, for example the command line beside the server. */
const PATIENCE = 5_000;
/** Milliseconds between two tries. */
const PAUSE = 20;
/** Milliseconds that SQLite itself waits, during which this process answers nobody. */
const BUSY_TIMEOUT = 20;

/** What passes: another process writes for long, the disk is full, does not answer or was mounted read-only. */
const PASSING = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY)/;

/** SQLite can roll tables back; Kysely assumes not. So a migration that dies half-way leaves nothing behind. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true;
  }
}

const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY';

class Driver extends SqliteDriver {
  readonly #opened: { database?: Database.Database };

  constructor(dataFolder: string) {
    const opened: { database?: Database.Database } = {};
    super({
      database: async () => {
        opened.database = open(dataFolder);
        return opened.database;
      },
    });
    this.#opened = opened;
  }

  /** One that may write takes the write lock at once: one taken half-way through a transaction is refused without waiting when another process wrote in between. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') return void (await connection.executeQuery(CompiledQuery.raw('begin')));
    for (const until = performance.now() + PATIENCE; ; await pause(PAUSE))
      try {
        return void (await connection.executeQuery(CompiledQuery.raw('begin immediate')));
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
      }
  }

  /** On a full disk SQLite has rolled back already. To ask for it again is an error, in whose place nobody would hear of the disk. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#opened.database?.inTransaction) await super.rollbackTransaction(connection);
  }
}

class Sqlite extends SqliteDialect {
  readonly #dataFolder: string;

  constructor(dataFolder: string) {
    // The driver opens it.
    super({ database: async () => open(dataFolder) });
    this.#dataFolder = dataFolder;
  }

  override createAdapter(): Adapter {
    return new Adapter();
  }

  override createDriver(): Driver {
    return new Driver(this.#dataFolder);
  }
}

/** A store in `dataFolder/baton.sqlite`, or one that lives in memory with `:memory:`. */
export function sqliteEngine(dataFolder: string): Engine {
  return {
    name: 'sqlite',
    atOnce: 1,
    writers: () => new Sqlite(dataFolder),
    // Nor does who reads wait for who waits to write. A store in memory is one connection's own.
    ...(dataFolder === ':memory:' ? {} : { readers: () => new Sqlite(dataFolder) }),
    isAway: (error) => error instanceof Database.SqliteError && PASSING.test(error.code),
    appendOnly,
    // Whoever may write has the whole store to itself.
    alone: async () => undefined,
    // A store in memory is seen by nobody else.
    ...(dataFolder === ':memory:' ? {} : { channel: (ears, db) => sqliteChannel(db, ears) }),
  };
}

/** Somebody else runs on this folder. Its message is a sentence for people and says what to do. */
export class FolderHeld extends Error {}

/** Milliseconds that one who was just ended may take to let go. */
const LETTING_GO = 2_000;

/**
 * Holds the folder for one server, or for putting a backup in the place of what is there. By a lock of the system's own, which goes with the process
 * however it ends. Returns what lets go of it; throws `FolderHeld`.
 */
export function holdFolder(dataFolder: string): () => void {
  if (dataFolder === ':memory:') return () => undefined;
  const lock = new Database(ownFile(dataFolder, 'running.lock'), { timeout: LETTING_GO });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new FolderHeld(`Another server runs on ${dataFolder}. Stop it first, or set BATON_DATA to another folder.`);
  }
  return () => void lock.close();
}

/** A file that nobody else on the machine may read, whoever made its folder: briefs are personal. */
function ownFile(dataFolder: string, name: string): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, name);
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return file;
}

function open(dataFolder: string): Database.Database {
  const database = new Database(dataFolder === ':memory:' ? dataFolder : ownFile(dataFolder, 'baton.sqlite'));
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  database.pragma('journal_mode = WAL');
  // An answered push is on the disk, also when the power goes.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  keepReady(database);
  return database;
}

/** Statements that are kept ready. Lists of any length make endless texts: beyond these nothing is kept. */
const KEPT_READY = 100;
/** After one of these, statements that were made for the tables as they were no longer fit. */
const CHANGES_TABLES = /^\s*(create|alter|drop|pragma|vacuum)/i;

/** To make a statement ready takes longer than to run it. */
function keepReady(database: Database.Database): void {
  const prepare = database.prepare.bind(database);
  const ready = new Map<string, Database.Statement>();
  database.prepare = ((text: string) => {
    const known = ready.get(text);
    if (known) return known;
    const made = prepare(text);
    if (CHANGES_TABLES.test(text)) ready.clear();
    else if (ready.size < KEPT_READY) ready.set(text, made);
    return made;
  }) as typeof database.prepare;
}

async function appendOnly(db: Kysely<Tables>, table: keyof Tables): Promise<void> {
  for (const change of ['update', 'delete']) {
    const trigger = sql.id(`${table}_no_${change}`);
    await sql`create trigger ${trigger} before ${sql.raw(change)} on ${sql.table(table)}
      begin select raise(abort, 'this log is only appended to'); end`.execute(db);
  }
}
