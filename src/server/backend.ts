/** The whole server in one process. `main.ts` starts it for people, tests start it with a clock of their own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type Logger, pino } from 'pino';
import { HEARTBEAT_MS } from '../protocol/http/stream.ts';
import { addressOf } from './address.ts';
import { createApp } from './app.ts';
import { type InviteAnswer, type Invited, invitePerson } from './auth/invite.ts';
import { limiter } from './auth/limiter.ts';
import type { Clock } from './clock.ts';
import { EXTENSION_ID, PROJECT_ROOT } from './config.ts';
import { type FirstCode, firstWorkspace } from './firstWorkspace.ts';
import { keepForgetting } from './jobs/forget.ts';
import { openStore, type Store } from './store/store.ts';
import { addWorkspace } from './store/workspaces.ts';
import { processFeed } from './sync/feed.ts';

export interface BackendOptions {
  /** Folder of the embedded store, or `:memory:`. */
  dataFolder: string;
  host?: string;
  /** 0 takes a free one. */
  port?: number;
  clock?: Clock;
  log?: Logger;
  extensionOrigins?: string[];
  /** Folder of the built practice CRM. */
  practiceFolder?: string;
  heartbeatMs?: number;
}

export interface Backend {
  /** `http://HOST:PORT`, without a closing slash; this machine's own address where the server is on all of them. */
  url: string;
  store: Store;
  /** Makes a workspace and returns its id. */
  addWorkspace(name: string): Promise<string>;
  /** Adds a person where they are not there yet, and gives them a fresh sign-in code. */
  invite(person: Invited): Promise<InviteAnswer>;
  firstWorkspace(): Promise<FirstCode[]>;
  /** Ends open streams, lets running requests finish, closes the store. */
  close(): Promise<void>;
}

/** How long running requests may take to finish when the server stops. */
const GRACE_MS = 5_000;
const SWEEP_MS = 20;

/** Rejects where the store cannot be opened or the port is taken. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { host = '127.0.0.1', clock = { now: () => Date.now() } } = options;
  const store = await openStore(options.dataFolder);
  const log = options.log ?? pino({ level: 'silent' });
  const stop = new AbortController();
  const app = createApp({
    store,
    clock,
    feed: processFeed(),
    log,
    limiter: limiter(clock),
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    extensionOrigins: options.extensionOrigins ?? [`chrome-extension://${EXTENSION_ID}`],
    practiceFolder: options.practiceFolder ?? join(PROJECT_ROOT, 'dist/practice'),
    stopping: stop.signal,
  });
  const server = createServer(getRequestListener(app.fetch));
  try {
    server.listen(options.port ?? 0, host);
    await once(server, 'listening');
  } catch (error) {
    await store.close();
    throw error;
  }
  const stopForgetting = await keepForgetting(store, clock, log);
  const { port } = server.address() as AddressInfo;

  return {
    url: addressOf(host, port),
    store,
    addWorkspace: async (name) => (await store.transact((tx) => addWorkspace(tx, name))).id,
    invite: (person) => store.transact((tx) => invitePerson(tx, person, clock.now())),
    firstWorkspace: () => firstWorkspace(store, clock.now()),
    async close() {
      stop.abort();
      stopForgetting();
      const closed = once(server, 'close');
      server.close();
      // A connection whose answer was just sent counts as idle a moment later, and would then be kept alive for seconds.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(hurry);
      await store.close();
    },
  };
}
