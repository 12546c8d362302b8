/** Counts every request by the route's pattern, never by its path. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ServerEnv } from '../services.ts';
import type { Metrics } from './metrics.ts';

export function metered({ requests, seconds }: Metrics): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const asked = { method: c.req.method, route: routePath(c, -1) };
    requests.inc({ ...asked, status: c.res.status });
    seconds.observe(asked, (performance.now() - started) / 1000);
  };
}
