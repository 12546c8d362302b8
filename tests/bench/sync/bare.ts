/** What a team would write first: a Hono handler that makes the same change in the same tables, with the statements written by hand, and nothing around it: no sign-in, no schema, no policy, no news. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import Database from 'better-sqlite3';
import { Hono } from 'hono';
import pg from 'pg';

interface Edit {
  key: string;
  handoff: string;
  register: string;
  base: number;
  value: string;
}

interface Asked {
  workspace: string;
  person: string;
  key: string;
  edit: Edit;
}

type Answer = { status: 'applied' | 'conflict'; revision: number };
type Apply = (asked: Asked, at: string, hash: string) => Answer | Promise<Answer>;

/** `databaseUrl` or the file of the embedded store, whose tables are there already. */
export function bareServer(place: { file: string } | { databaseUrl: string }): Server {
  const apply = 'file' in place ? onSqlite(place.file) : onPostgres(place.databaseUrl);
  const app = new Hono();
  app.post('/v1/sync/push', async (c) => {
    const { operations } = await c.req.json<{ operations: [Edit] }>();
    const [workspace = '', person = ''] = (c.req.header('x-who') ?? '').split(' ');
    const edit = operations[0];
    const asked = { workspace, person, key: c.req.header('idempotency-key') ?? '', edit };
    const answer = await apply(asked, new Date().toISOString(), edit.key);
    return c.json({ results: [{ key: edit.key, ...answer }] });
  });
  return createServer(getRequestListener(app.fetch));
}

const COUNT = 'update workspace set change = change + 1 where id = $1 returning change';
const REQUEST = 'select hash from request where person = $1 and key = $2';
const CLAIM = 'insert into request (person, key, hash, at) values ($1, $2, $3, $4)';
const ANSWERED = 'select hash, answer from operation where person = $1 and key = $2';
const HANDOFF = 'select * from handoff where workspace = $1 and id = $2';
const REGISTER = 'select value, revision, at, by from register where workspace = $1 and handoff = $2 and name = $3';
const WRITE = `insert into register (workspace, handoff, name, value, revision, at, by) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (workspace, handoff, name) do update set value = excluded.value, revision = excluded.revision, at = excluded.at, by = excluded.by`;
const TOUCH = 'update handoff set change = $1 where workspace = $2 and id = $3';
const KEEP = 'insert into operation (person, key, hash, answer, at) values ($1, $2, $3, $4, $5)';

type Ask = (text: string, ...values: unknown[]) => Record<string, unknown> | undefined;

function onSqlite(file: string): Apply {
  const database = new Database(file);
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const texts = [COUNT, REQUEST, CLAIM, ANSWERED, HANDOFF, REGISTER, WRITE, TOUCH, KEEP];
  const statements = new Map(texts.map((text) => [text, database.prepare(text.replaceAll(/\$\d/g, '?'))]));
  const ask: Ask = (text, ...values) => {
    const statement = statements.get(text);
    if (!statement?.reader) return void statement?.run(...values);
    return statement.get(...values) as Record<string, unknown> | undefined;
  };
  return database.transaction(({ workspace, person, key, edit }: Asked, at: string, hash: string): Answer => {
    const now = Date.now();
    const count = ask(COUNT, workspace);
    if (!ask(REQUEST, person, key)) ask(CLAIM, person, key, hash, now);
    if (ask(ANSWERED, person, edit.key)) throw new Error('told twice');
    if (ask(HANDOFF, workspace, edit.handoff)?.['sdr'] !== person) throw new Error('not theirs');
    const revision = Number(ask(REGISTER, workspace, edit.handoff, edit.register)?.['revision'] ?? 0);
    if (revision !== edit.base) return { status: 'conflict', revision };
    const answer = { status: 'applied' as const, revision: revision + 1 };
    ask(WRITE, workspace, edit.handoff, edit.register, JSON.stringify(edit.value), answer.revision, at, person);
    ask(TOUCH, count?.['change'], workspace, edit.handoff);
    ask(KEEP, person, edit.key, hash, JSON.stringify(answer), now);
    return answer;
  }).immediate;
}

/** As many connections as Baton's server has for those who write. */
const CONNECTIONS = 8;

function onPostgres(connectionString: string): Apply {
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS });
  const names = new Map([COUNT, REQUEST, CLAIM, ANSWERED, HANDOFF, REGISTER, WRITE, TOUCH, KEEP].map((text, at) => [text, `bare ${at}`]));
  return async ({ workspace, person, key, edit }, at, hash) => {
    const client = await pool.connect();
    const ask = async (text: string, ...values: unknown[]) =>
      (await client.query({ name: names.get(text) ?? '', text, values })).rows[0] as Record<string, unknown> | undefined;
    try {
      await client.query('begin');
      const now = Date.now();
      const count = await ask(COUNT, workspace);
      if (!(await ask(REQUEST, person, key))) await ask(CLAIM, person, key, hash, now);
      if (await ask(ANSWERED, person, edit.key)) throw new Error('told twice');
      if ((await ask(HANDOFF, workspace, edit.handoff))?.['sdr'] !== person) throw new Error('not theirs');
      const revision = Number((await ask(REGISTER, workspace, edit.handoff, edit.register))?.['revision'] ?? 0);
      const answer: Answer = revision === edit.base ? { status: 'applied', revision: revision + 1 } : { status: 'conflict', revision };
      if (answer.status === 'applied') {
        await ask(WRITE, workspace, edit.handoff, edit.register, JSON.stringify(edit.value), answer.revision, at, person);
        await ask(TOUCH, count?.['change'], workspace, edit.handoff);
        await ask(KEEP, person, edit.key, hash, JSON.stringify(answer), now);
      }
      await client.query('commit');
      return answer;
    } finally {
      client.release();
    }
  };
}
