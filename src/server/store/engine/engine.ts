/** What differs between the databases. Everything else of the store is written once, in portable SQL. */
import type { Dialect, Kysely } from 'kysely';
import type { Counted } from '../handoffs/changes.ts';
import type { Tables } from '../tables.ts';
import type { Channel, Ears } from './channel.ts';

export interface Engine {
  name: 'sqlite' | 'postgres';
  /** Transactions that are worth writing at once. Each waits for the disk, and what comes meanwhile goes into the next. */
  atOnce: number;
  /** Reserves numbers of changes in those workspaces in which nobody writes just now, where several may write at once. */
  takeFree?: Counted;
  /** Connections for those who write. */
  writers(): Dialect;
  /** Connections for those who only read, where they would otherwise stand in line behind writers. */
  readers?(): Dialect;
  /** One connection that may take its time, where others may not. */
  migrator?(): Dialect;
  /** Is this error of the database a state that passes? */
  isAway(error: unknown): boolean;
  /** Makes the database itself refuse to change or remove rows of this table. */
  appendOnly(db: Kysely<Tables>, table: keyof Tables): Promise<void>;
  /** Waits until no other transaction that called this is open. */
  alone(tx: Kysely<Tables>): Promise<void>;
  /** Where other processes may write in the store. `db` are the connections for those who write. Rejects where the line cannot be opened. */
  channel?(ears: Ears, db: Kysely<Tables>): Promise<Channel>;
}
