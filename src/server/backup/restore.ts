/** Puts a backup in the place of a store. All of it, or nothing: what was there stays until the last row is in. */
import { type Kysely, sql } from 'kysely';
import { TOMBSTONES_LAST_MS } from '../jobs/registry.ts';
import type { Engine } from '../store/engine/engine.ts';
import { migrate } from '../store/engine/migrate.ts';
import { beginLives } from '../store/handoffs/lives.ts';
import { MIGRATIONS } from '../store/migrations/registry.ts';
import { type Tombstone, tombstones } from '../store/removal/tombstones.ts';
import type { Tables, Tx } from '../store/tables.ts';
import { connected, migrationOf } from './connected.ts';
import type { Row } from './format.ts';
import { insertRows } from './insertRows.ts';
import { readBackup } from './read.ts';
import { merged, removeAgain } from './replay.ts';
import { isTable, TABLES } from './tables.ts';
import { readTombstones, writeTombstones } from './tombstoneFile.ts';

export interface Restored {
  /** When the backup was made; ISO 8601. */
  at: string;
  rows: number;
  /** People and workspaces that the backup still had although they were removed since. */
  removedAgain: number;
  /** Devices that the backup still let in although they were signed out since. */
  signedOutAgain: number;
}

interface Asked {
  place: string;
  /** Where the tombstones' file stands. */
  dataFolder: string;
  file: string;
  /** Whether what is there may be replaced. */
  force: boolean;
  /** Epoch milliseconds. */
  now: number;
}

/** Throws a sentence for people where the backup is damaged or too new, or something is there already. */
export async function restore({ place, dataFolder, file, force, now }: Asked): Promise<Restored> {
  const at = await whole(file);
  if (Date.parse(at) < now - TOMBSTONES_LAST_MS && !force)
    throw new Error(
      `This backup is of ${at}: who was removed soon after may be in it and come back. Give --force to restore it all the same.`,
    );
  const kept = await readTombstones(dataFolder);
  return connected(place, (db, engine) =>
    db.transaction().execute(async (tx) => {
      await engine.alone(tx);
      const before = await foundIn(tx);
      if (before.workspaces > 0 && !force)
        throw new Error(
          `${before.workspaces === 1 ? 'A workspace is' : `${before.workspaces} workspaces are`} there. Choose an empty store, or give --force to put the backup in their place.`,
        );
      await clear(tx, engine);
      const rows = await fill(tx, engine, file);
      await migrate(tx, engine);
      const signedOutAgain = await signOutAgain(tx, before.revoked);
      // Devices hold cursors from a time that never was: whoever asks from further on than here knew what is lost. What is removed now comes behind it.
      await beginLives(tx, now);
      const removedAgain = await removeAgain(tx, merged(merged(await tombstones(tx), before.tombstones), kept));
      // Before the end of the transaction: better a tombstone too many in the file than one too few.
      await writeTombstones(dataFolder, await tombstones(tx));
      return { at, rows, removedAgain, signedOutAgain };
    }),
  );
}

/** Reads all of the file once, before anything is touched. Returns when it was made. */
async function whole(file: string): Promise<string> {
  let at = '';
  for await (const part of readBackup(file)) if (part.kind === 'head') at = part.head.at;
  return at;
}

interface Found {
  workspaces: number;
  tombstones: Tombstone[];
  revoked: { id: string; revoked: number | null }[];
}

async function foundIn(tx: Tx): Promise<Found> {
  const migration = await migrationOf(tx, Object.keys(MIGRATIONS));
  if (migration === null) return { workspaces: 0, tombstones: [], revoked: [] };
  const there = await tx.selectFrom('workspace').select('id').execute();
  return {
    workspaces: there.length,
    tombstones: (await hasTable(tx, 'tombstone')) ? await tombstones(tx) : [],
    revoked: await tx.selectFrom('device').select(['id', 'revoked']).where('revoked', 'is not', null).execute(),
  };
}

const hasTable = async (tx: Tx, name: string): Promise<boolean> =>
  (await tx.introspection.getTables()).some((table) => table.name === name);

async function clear(tx: Tx, engine: Engine): Promise<void> {
  const there = new Set((await tx.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name));
  // SQLite would drop a table with its rows, but only where nothing refers to them.
  const names: string[] = [...TABLES.toReversed(), 'kysely_migration', 'kysely_migration_lock'];
  for (const name of names.filter((each) => there.has(each))) await tx.schema.dropTable(name).execute();
  if (engine.name === 'postgres') await sql`drop function if exists event_only_appended() cascade`.execute(tx);
}

async function fill(tx: Tx, engine: Engine, file: string): Promise<number> {
  let count = 0;
  let section: { table: keyof Tables; columns: string[] } | null = null;
  let waiting: Row[] = [];
  const flush = async (): Promise<void> => {
    if (section) await insertRows(tx as Kysely<Tables>, section.table, section.columns, waiting);
    waiting = [];
  };
  for await (const part of readBackup(file)) {
    if (part.kind === 'head') await migrate(tx, engine, part.head.migration);
    else if (part.kind === 'section') {
      await flush();
      section = isTable(part.table) ? part : null;
    } else {
      count += 1;
      waiting.push(part.row);
      if (waiting.length >= 100) await flush();
    }
  }
  await flush();
  return count;
}

async function signOutAgain(tx: Tx, revoked: Found['revoked']): Promise<number> {
  let count = 0;
  for (const { id, revoked: at } of revoked) {
    const { numUpdatedRows } = await tx
      .updateTable('device')
      .set({ revoked: at })
      .where('id', '=', id)
      .where('revoked', 'is', null)
      .executeTakeFirst();
    count += Number(numUpdatedRows);
  }
  return count;
}
