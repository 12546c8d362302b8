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
import type { CompanyOptions } from './auth/company/settings.ts';
import { companySignIn } from './auth/company/signIn.ts';
import { type InviteAnswer, type Invited, invitePerson } from './auth/invite.ts';
import { limiter } from './auth/limiter.ts';
import { sessions } from './auth/session.ts';
import { heedBookings } from './bookings/heed.ts';
import type { Clock } from './clock.ts';
import { EXTENSION_ID, PROJECT_ROOT } from './config.ts';
import { startNotes } from './connectors/notes.ts';
import { resealAll } from './connectors/reseal.ts';
import type { ConnectorOptions } from './connectors/settings.ts';
import { type FirstCode, firstWorkspace } from './firstWorkspace.ts';
import { boundAddresses } from './http/addressShare.ts';
import { boundSockets, refuseBadSockets, SOCKET_LIMITS } from './http/socket.ts';
import { keepForgetting } from './jobs/forget.ts';
import { leave } from './leave.ts';
import { lifeOf } from './life.ts';
import { startDispatch } from './notices/dispatch.ts';
import type { NoticeOptions } from './notices/settings.ts';
import { readiness } from './readiness.ts';
import { type ServingOptions, servingServices } from './serving.ts';
import { addWorkspace } from './store/people/workspaces.ts';
import { openStore, type Store } from './store/store.ts';
import { openFeed } from './sync/feed.ts';
import { watchClocks } from './watch/watch.ts';

/** People hear of a clock within so many milliseconds; to look costs one question. */
const WATCH_MS = 5_000;

export interface BackendOptions extends ServingOptions {
  /** Folder of the embedded store, or `:memory:`. */
  dataFolder: string;
  /** The PostgreSQL database that takes its place. Several processes may stand on one. */
  databaseUrl?: string | undefined;
  host?: string;
  /** 0 takes a free one. */
  port?: number;
  clock?: Clock;
  log?: Logger;
  extensionOrigins?: string[];
  /** Where people sign in by their company. */
  company?: CompanyOptions | null;
  /** What leaves the house; nothing by mail, and no webhook inside the server's own network, where it is left out. */
  notices?: Partial<NoticeOptions>;
  /** How notes are kept in connected CRMs; none can be connected where it is left out. */
  connectors?: ConnectorOptions;
  /** Folder of the built practice CRM. */
  practiceFolder?: string;
  heartbeatMs?: number;
  /** Milliseconds between two looks at the clocks of handoffs; 0 for none but those that are asked for. */
  watchMs?: number;
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
  /** Resolves when all clocks that are due by now have done what they do. */
  watch(): Promise<void>;
  /** Resolves when all that is to be told by now has been tried. */
  deliver(): Promise<void>;
  /** Resolves when all notes in connected CRMs that are due by now have been tried. */
  keepNotes(): Promise<void>;
  /** Ends open streams, lets running requests finish, closes the store. */
  close(): Promise<void>;
}

/** Rejects where the store cannot be opened, with `StoreAway` where the database does not answer, or the port is taken. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { host = '127.0.0.1', clock = { now: () => Date.now() } } = options;
  const log = options.log ?? pino({ level: 'silent' });
  const opened = await openStore(options.databaseUrl ?? options.dataFolder);
  const isEmbedded = options.databaseUrl === undefined && options.dataFolder !== ':memory:';
  const { store, ready: writable } = readiness(opened, isEmbedded ? options.dataFolder : null, clock.now);
  const life = lifeOf(store, clock, log);
  const feed = await openFeed(store, () => void life.again()).catch(closing(store));
  const stop = new AbortController();
  const leaving = new AbortController();
  const serving = servingServices(options, leaving.signal);
  async function abandon(error: unknown): Promise<never> {
    life.end();
    await feed.close();
    return closing(store)(error);
  }
  // Before anybody is answered: what devices knew of a store that was put back is told apart.
  await life.begin().catch(abandon);
  // Who was removed is not there again because an older store was put back.
  const forgetting = await keepForgetting({ store, clock, log, metrics: serving.metrics, dataFolder: options.dataFolder }).catch(abandon);
  const notices: NoticeOptions = { mail: null, webhookHosts: [], ...options.notices };
  const dispatch = startDispatch({ store, clock, feed, log, metrics: serving.metrics, notices });
  const connectors: ConnectorOptions = options.connectors ?? { sealer: null, reach: { allowed: [] } };
  const resealed = connectors.sealer ? await resealAll(store, connectors.sealer).catch(abandon) : 0;
  if (resealed > 0) log.info({ connections: resealed }, 'keys of CRMs were sealed with the new key of this server');
  const notes = startNotes({ store, clock, log, metrics: serving.metrics, connectors });
  const watch = watchClocks({ store, clock, feed, log, metrics: serving.metrics, everyMs: options.watchMs ?? WATCH_MS });
  const heed = heedBookings({ store, clock, feed, log });
  const app = createApp({
    store,
    ready: async () => forgetting.holds() && (await writable()),
    sessionOf: sessions(store),
    removed: forgetting.keep,
    heed,
    clock,
    feed,
    log,
    limiter: limiter(clock),
    company: options.company ? companySignIn(options.company, store, clock) : null,
    dispatch,
    notes,
    connectors,
    notices,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    extensionOrigins: options.extensionOrigins ?? [`chrome-extension://${EXTENSION_ID}`],
    practiceFolder: options.practiceFolder ?? join(PROJECT_ROOT, 'dist/practice'),
    stopping: stop.signal,
    ...serving,
  });
  const server = createServer(SOCKET_LIMITS, getRequestListener(app.fetch));
  refuseBadSockets(server);
  boundSockets(server, serving);
  boundAddresses(server, serving);
  try {
    server.listen(options.port ?? 0, host);
    await once(server, 'listening');
  } catch (error) {
    forgetting.stop();
    await watch.stop();
    await dispatch.stop();
    await notes.stop();
    return abandon(error);
  }
  const { port } = server.address() as AddressInfo;

  return {
    url: addressOf(host, port),
    store,
    addWorkspace: async (name) => (await store.transact((tx) => addWorkspace(tx, name))).id,
    invite: (person) => store.transact((tx) => invitePerson(tx, person, clock.now())),
    firstWorkspace: () => firstWorkspace(store, clock.now()),
    watch: watch.look,
    deliver: dispatch.look,
    keepNotes: notes.look,
    async close() {
      life.end();
      forgetting.stop();
      await leave(server, leaving, stop, options.drainMs);
      await watch.stop();
      await heed.done();
      await dispatch.stop();
      await notes.stop();
      await feed.close();
      await store.close();
    },
  };
}

const closing =
  (store: Store) =>
  async (error: unknown): Promise<never> => {
    await store.close();
    throw error;
  };
