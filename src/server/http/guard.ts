/** Nobody passes without a token, unless the policy calls the route public. */
import type { MiddlewareHandler } from 'hono';
import { isPublic } from '../auth/policy.ts';
import type { ServerEnv, Services } from '../services.ts';
import { notFound, notSignedIn } from './problems.ts';

export function guarded({ sessionOf }: Services): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    if (isPublic(c.req.method, c.req.path)) return next();
    const session = await sessionOf(c.req.header('Authorization'));
    if (session) {
      c.set('session', session);
      return next();
    }
    if (!c.req.path.startsWith('/v1/')) return notFound(c);
    return notSignedIn(c);
  };
}
