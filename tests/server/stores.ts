/** Where a test's store is. The same tests run on both databases: the project of the run says on which. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Engine } from '../../src/server/store/engine/engine.ts';
import { engineAt } from '../../src/server/store/engine/engines.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import type { Databases } from './postgres/globalSetup.ts';

const databases = inject('databases');

export const onPostgres = databases !== undefined;

/** By folder, so that a second server on the same folder finds the same database. */
const made = new Map<string, Promise<string>>();

/** The store that belongs to a folder, as a server is told of it. */
export async function storeIn(dataFolder: string): Promise<{ dataFolder: string; databaseUrl?: string }> {
  if (!databases) return { dataFolder };
  const found = made.get(dataFolder) ?? newDatabase(databases, databases.template);
  made.set(dataFolder, found);
  return { dataFolder, databaseUrl: await found };
}

/** The same, as settings of a process. */
export async function settingsFor(folder: string): Promise<Record<string, string>> {
  const { dataFolder, databaseUrl } = await storeIn(folder);
  return { BATON_DATA: dataFolder, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
}

/** A place for a store in which nothing stands yet. */
export async function emptyPlace(): Promise<string> {
  return databases ? newDatabase(databases, 'template0') : ':memory:';
}

export const emptyEngine = async (): Promise<Engine> => engineAt(await emptyPlace());

/** A store without a server. */
export async function bareStore(): Promise<Store> {
  const store = await openStore(databases ? await newDatabase(databases, databases.template) : ':memory:');
  onTestFinished(() => store.close());
  return store;
}

/** Another process that holds everything in the store for writing, until the returned function is called. */
export async function writingElsewhere(dataFolder: string): Promise<() => Promise<void>> {
  const { databaseUrl } = await storeIn(dataFolder);
  if (!databaseUrl) {
    const other = new Database(join(dataFolder, 'baton.sqlite'));
    other.exec('begin immediate');
    return async () => void other.close();
  }
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query('begin');
  const { rows } = await other.query("select string_agg(quote_ident(tablename), ', ') as all from pg_tables where schemaname = 'public'");
  await other.query(`lock table ${rows[0].all} in exclusive mode`);
  return () => other.end();
}

async function newDatabase({ admin }: Databases, template: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asAdmin(admin, `create database ${name} template ${template}`);
  onTestFinished(() => asAdmin(admin, `drop database ${name} with (force)`));
  return Object.assign(new URL(admin), { pathname: `/${name}` }).href;
}

async function asAdmin(admin: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
