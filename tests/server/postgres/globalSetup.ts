/** One PostgreSQL for all tests of a run, with a database that each test's own is copied from. */
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../../src/server/store/store.ts';
import { newCluster } from './cluster.ts';

/** Where a test finds it. */
export interface Databases {
  /** The address of the database that others are made from. */
  admin: string;
  /** The name of a database whose tables are up to date and empty. */
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Missing where the tests run on SQLite. */
    databases?: Databases;
  }
}

const TEMPLATE = 'baton_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await newCluster({ careless: true });
  const admin = cluster.url('postgres');
  const client = new pg.Client({ connectionString: admin });
  try {
    await client.connect();
    await client.query(`create database ${TEMPLATE}`);
    await (await openStore(cluster.url(TEMPLATE))).close();
  } catch (error) {
    await cluster.remove();
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  project.provide('databases', { admin, template: TEMPLATE });
  return () => cluster.remove();
}
