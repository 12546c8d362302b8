/** NOTIFY and LISTEN on a connection of its own, which is opened again whenever it breaks. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Channel, Ears } from './channel.ts';

const NAME = 'baton';
/** Milliseconds before the line is tried again: at first, and at most. */
const SOONEST = 100;
const LATEST = 5_000;
/** Milliseconds between two questions whether the line still stands: one that was cut says nothing. */
const ASK_EVERY = 15_000;
const ANSWER_WITHIN = 5_000;

/** Rejects where the first connection cannot be made; later ones are tried for as long as it takes. */
export async function postgresChannel(url: string, ears: Ears): Promise<Channel> {
  const closed = new AbortController();
  let line: pg.Client | null = null;
  let waiting: string[] = [];
  let saying: Promise<boolean> | null = null;

  async function ask(): Promise<void> {
    while (await waited(ASK_EVERY)) await run('select 1');
  }

  /** False where it was closed meanwhile. */
  function waited(ms: number): Promise<boolean> {
    return pause(ms, true, { signal: closed.signal, ref: false }).catch(() => false);
  }

  function broke(client: pg.Client): void {
    if (line !== client) return;
    line = null;
    // A line that hangs would never say goodbye.
    client.end().catch(() => undefined);
    void reconnect();
  }

  async function reconnect(): Promise<void> {
    for (let wait = SOONEST; ; wait = Math.min(2 * wait, LATEST)) {
      // All processes lost it in the same moment: they are not to come back in one.
      if (!(await waited(wait * (0.5 + Math.random())))) return;
      const client = await connect(url, ears, broke).catch(() => null);
      if (!client) continue;
      if (closed.signal.aborted) return void client.end().catch(() => undefined);
      line = client;
      ears.back();
      return;
    }
  }

  async function run(text: string, parameters: unknown[] = []): Promise<boolean> {
    const client = line;
    if (!client) return false;
    try {
      await client.query(text, parameters);
      return true;
    } catch {
      broke(client);
      return false;
    }
  }

  /** All that came up while the last was being said goes out at once. */
  async function sayWaiting(before: Promise<boolean> | null): Promise<boolean> {
    await before;
    const texts = waiting;
    waiting = [];
    return run('select pg_notify($1, said) from unnest($2::text[]) as said', [NAME, texts]);
  }

  line = await connect(url, ears, broke);
  void ask();
  return {
    say(text) {
      waiting.push(text);
      if (waiting.length === 1 || !saying) saying = sayWaiting(saying);
      return saying;
    },
    async close() {
      closed.abort();
      const client = line;
      line = null;
      await client?.end().catch(() => undefined);
    },
  };
}

async function connect(url: string, ears: Ears, broke: (client: pg.Client) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'baton news',
    connectionTimeoutMillis: ANSWER_WITHIN,
    query_timeout: ANSWER_WITHIN,
    keepAlive: true,
    // News need not outlive a power cut: whoever comes back looks for himself. So nobody waits for the disk.
    options: '-c synchronous_commit=off',
  });
  client.on('notification', ({ payload }) => ears.heard(payload ?? ''));
  client.on('error', () => broke(client));
  client.on('end', () => broke(client));
  try {
    await client.connect();
    await client.query(`listen ${NAME}`);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  return client;
}
