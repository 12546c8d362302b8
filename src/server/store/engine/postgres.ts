/** PostgreSQL, for several processes on one store. This file and the channel beside it are the only ones that speak it. */
import {
  type Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely';
import pg from 'pg';
import { type Counted, type CountedRow, standingsOf } from '../handoffs/changes.ts';
import type { Tables } from '../tables.ts';
import { askAll, bulk } from './bulk.ts';
import type { Engine } from './engine.ts';
import { GatheringAdapter } from './postgresBulk.ts';
import { postgresChannel } from './postgresChannel.ts';

/** Milliseconds that a request may wait for a connection, of which a busy process has fewer than requests. */
const CONNECT_TIMEOUT = 5_000;
/** Milliseconds after which a statement that nobody answers counts as lost: a cut cable says nothing. */
const STATEMENT_TIMEOUT = 15_000;
/** Milliseconds that a process may stand still in a transaction, holding its workspace's counter, before the others may go on. */
const IDLE_TIMEOUT = 20_000;
/** Of each kind and process. PostgreSQL allows 100 in all where it was not told otherwise. */
const CONNECTIONS = 8;
/** Statements that a connection keeps ready beside those that take lists. Texts that differ by how much is asked are endless: beyond these none is kept. */
const KEPT_READY = 100;
/** A statement that was kept ready no longer fits its table, which a newer release has changed: another connection will do. */
const OUTDATED = '0A000';
/**
 * Those who write look rows up by their keys. A statement planned while its table was empty would otherwise read all of it for as long as nobody counts
 * it. With one way to do it, it is planned once: to plan it for the keys of each time takes longer than to run it.
 */
const BY_KEY = '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan';
/** Any number that nothing else in this database locks. */
const ALONE = 7_306_402;

/** SQLSTATE classes of what passes: connections, resources (a full disk too), the operator's hand, the system, a replica that has not taken over yet; and deadlocks. */
const PASSING = /^(08|25006|53|57|58|40|0A000)/;

/** What `pg` says of a connection it lost has no code and no class of its own; where it came from tells. */
class Lost extends Error {}

/** `bigint` holds counters and milliseconds here, which fit a JavaScript number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)),
};

/** PostgreSQL's text knows no NUL. JSON has it escaped, and what names a row is refused with one; a device's name that has one gets what half a surrogate becomes. */
function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}

const ready = new Map<string, string>();

/** The name under which a connection keeps this statement, planned once and run often; none for what is seldom asked. */
function nameOf(text: string, parameters: readonly unknown[]): { name?: string } {
  if (parameters.length === 0) return {};
  const known = ready.get(text);
  if (known) return { name: known };
  // One that takes lists has one text for any length of them, so there are only as many as the program has; pushes are made of them.
  if (ready.size >= KEPT_READY && !parameters.some(Array.isArray)) return {};
  const name = `baton ${ready.size}`;
  ready.set(text, name);
  return { name };
}

function guarded(client: pg.PoolClient): PostgresPoolClient {
  let broken = false;
  // Between two statements nobody waits for an answer: the error would end the process.
  const lost = (): void => {
    broken = true;
  };
  client.on('error', lost);
  async function ask<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    try {
      const { command, rowCount, rows } = await client.query({ ...nameOf(text, parameters), text, values: parameters.map(storable) });
      return { command, rowCount, rows } as PostgresQueryResult<R>;
    } catch (error) {
      if (error instanceof pg.DatabaseError) {
        broken ||= error.code === OUTDATED;
        throw error;
      }
      broken = true;
      throw new Lost('connection lost', { cause: error });
    }
  }
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(asked: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof asked === 'string' ? ask<R>(asked, parameters) : asked;
  }
  return {
    query,
    release(destroy) {
      client.off('error', lost);
      client.release(destroy || broken);
    },
  };
}

function pooled(config: pg.PoolConfig): PostgresPool {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT_TIMEOUT, keepAlive: true, pipeline: true, types, ...config });
  // An idle connection that breaks is thrown away; the next request opens another.
  pool.on('error', () => undefined);
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      try {
        return guarded(await pool.connect());
      } catch (error) {
        throw new Lost('no connection', { cause: error });
      }
    },
  };
}

const free = bulk<CountedRow>(
  ['text', 'bigint'],
  (rows) => sql`with told as (${rows}), free as (select id from workspace where id in (select column1 from told) for update skip locked)
    update workspace set change = workspace.change + told.column2
    from told join free on free.id = told.column1 where workspace.id = free.id returning workspace.id, workspace.change, workspace.life`,
);

const takeFree: Counted = async (tx, counts) => {
  const [rows] = await askAll(tx, free(tx, [...counts]));
  return standingsOf(rows, counts);
};

class Dialect extends PostgresDialect {
  override createAdapter(): GatheringAdapter {
    return new GatheringAdapter();
  }
}

export function postgresEngine(url: string): Engine {
  const limited = { connectionString: url, query_timeout: STATEMENT_TIMEOUT, idle_in_transaction_session_timeout: IDLE_TIMEOUT };
  const dialect = (config: pg.PoolConfig) => new Dialect({ pool: async () => pooled({ application_name: 'baton', ...config }) });
  return {
    name: 'postgres',
    atOnce: 2,
    takeFree,
    writers: () => dialect({ ...limited, max: CONNECTIONS, options: BY_KEY }),
    readers: () => dialect({ ...limited, max: CONNECTIONS }),
    migrator: () => dialect({ connectionString: url, max: 1 }),
    isAway: (error) => error instanceof Lost || (error instanceof pg.DatabaseError && PASSING.test(error.code ?? '')),
    appendOnly,
    async alone(tx) {
      await sql`select pg_advisory_xact_lock(${sql.lit(ALONE)})`.execute(tx);
    },
    channel: (ears) => postgresChannel(url, ears),
  };
}

async function appendOnly(db: Kysely<Tables>, table: keyof Tables): Promise<void> {
  const refuse = sql.id(`${table}_only_appended`);
  await sql`create function ${refuse}() returns trigger language plpgsql as
    $$ begin raise exception 'this log is only appended to'; end $$`.execute(db);
  for (const [trigger, change, each] of [
    [`${table}_no_change`, 'update or delete', 'row'],
    [`${table}_no_truncate`, 'truncate', 'statement'],
  ] as const)
    await sql`create trigger ${sql.id(trigger)} before ${sql.raw(change)} on ${sql.table(table)}
      for each ${sql.raw(each)} execute function ${refuse}()`.execute(db);
}
