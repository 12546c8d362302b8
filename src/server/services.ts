/** What the routes work with. */
import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { Company } from './auth/company/signIn.ts';
import type { Limiter } from './auth/limiter.ts';
import type { Session, SessionOf } from './auth/session.ts';
import type { Heed } from './bookings/heed.ts';
import type { Clock } from './clock.ts';
import type { Notes } from './connectors/notes.ts';
import type { ConnectorOptions } from './connectors/settings.ts';
import type { Dispatch } from './notices/dispatch.ts';
import type { NoticeOptions } from './notices/settings.ts';
import type { ServingServices } from './serving.ts';
import type { Store } from './store/store.ts';
import type { Feed } from './sync/feed.ts';

export interface Services extends ServingServices {
  store: Store;
  /** Whether the store can be written to. */
  ready(): Promise<boolean>;
  sessionOf: SessionOf;
  clock: Clock;
  feed: Feed;
  log: Logger;
  limiter: Limiter;
  /** Null where people sign in with codes only. */
  company: Company | null;
  /** What people are told, on its way out. */
  dispatch: Pick<Dispatch, 'look' | 'trial'>;
  notices: NoticeOptions;
  /** The notes in connected CRMs. */
  notes: Pick<Notes, 'look'>;
  connectors: ConnectorOptions;
  /** Looks for the bookings of handoffs. */
  heed: Pick<Heed, 'told'>;
  /** Somebody was removed: keeps them from coming back. */
  removed(): Promise<void>;
  heartbeatMs: number;
  /** Origins that may call the API from a browser. */
  extensionOrigins: string[];
  /** Folder of the built practice CRM. */
  practiceFolder: string;
  /** Aborted when the server stops: open streams end. */
  stopping: AbortSignal;
}

export interface ServerEnv {
  Bindings: HttpBindings;
  Variables: { session: Session };
}

/** What routes are added to. */
export type Api = OpenAPIHono<ServerEnv>;
