/** One line a request: never a body, a query, a header or a path with an id in it. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { ServerEnv } from '../services.ts';

export function logged(log: Logger): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const started = performance.now();
    const id = crypto.randomUUID();
    c.env.outgoing.setHeader('X-Request-Id', id);
    await next();
    log.info(
      { id, method: c.req.method, route: routePath(c, -1), status: c.res.status, ms: Math.round(performance.now() - started) },
      'request',
    );
  };
}
