/** What differs between the databases. Everything else of the store is written once, in portable SQL. */
import type { Dialect, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface Engine {
  name: 'sqlite';
  dialect: Dialect;
  /** Makes the database itself refuse to change or remove rows of this table. */
  appendOnly(db: Kysely<Tables>, table: keyof Tables): Promise<void>;
}
