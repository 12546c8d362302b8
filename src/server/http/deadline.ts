/** How long an answer may take. */
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { streamRoute } from '../../protocol/http/stream.ts';
import type { ServerEnv, Services } from '../services.ts';
import { unavailable } from './problems.ts';

/** A push that was late may still be applied: sent again with its key, it gets the answer it missed. */
export function deadline({ limits }: Services): MiddlewareHandler<ServerEnv> {
  const limited = timeout(limits.requestMs, (c) => new HTTPException(503, { res: unavailable(c) }));
  return (c, next) => (c.req.path === streamRoute.path ? next() : limited(c, next));
}
