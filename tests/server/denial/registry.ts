/** The routes that the app really has. */
import { pino } from 'pino';
import { createApp } from '../../../src/server/app.ts';
import { limiter } from '../../../src/server/auth/limiter.ts';
import { sessions } from '../../../src/server/auth/session.ts';
import { servingServices } from '../../../src/server/serving.ts';
import { openFeed } from '../../../src/server/sync/feed.ts';
import { turnedClock } from '../harness.ts';
import { bareStore } from '../stores.ts';

export interface Registered {
  /** Method and path, each once. */
  routes: string[];
  /** Paths of what stands before routes, and of routes for every method. */
  passed: string[];
}

export async function registered(): Promise<Registered> {
  const clock = turnedClock();
  const store = await bareStore();
  const feed = await openFeed(store);
  const app = createApp({
    store,
    ready: async () => true,
    sessionOf: sessions(store),
    clock,
    feed,
    log: pino({ level: 'silent' }),
    limiter: limiter(clock),
    company: null,
    dispatch: { look: async () => undefined, trial: async () => null },
    notices: { mail: null, webhookHosts: [] },
    notes: { look: async () => undefined },
    connectors: { sealer: null, reach: { allowed: [] } },
    removed: async () => undefined,
    heed: { told: () => undefined },
    heartbeatMs: 60_000,
    extensionOrigins: [],
    practiceFolder: '/nowhere',
    stopping: new AbortController().signal,
    ...servingServices({}, new AbortController().signal),
  });
  await feed.close();
  const named = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
  return { routes: [...new Set(named)], passed: [...new Set(app.routes.filter(({ method }) => method === 'ALL').map(({ path }) => path))] };
}
