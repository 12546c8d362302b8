/** How long a body may be. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PUSH_MAX, pushRoute } from '../../protocol/http/push.ts';
import type { ServerEnv } from '../services.ts';
import { SMALL_BODY } from './limits.ts';
import { problem } from './problems.ts';

/** What is left of the body is not waited for: the connection ends, and says so, or the next request on it would be lost. */
function tooLarge(c: Context, detail: string) {
  c.header('Connection', 'close');
  return problem(c, 'too-large', detail);
}

const push = bodyLimit({ maxSize: PUSH_MAX, onError: (c) => tooLarge(c, 'Send fewer operations at once: at most 1 MB.') });
const small = bodyLimit({ maxSize: SMALL_BODY, onError: (c) => tooLarge(c, 'Send a shorter body: at most 10 kB.') });

export const bodies: MiddlewareHandler<ServerEnv> = (c, next) => (c.req.path === pushRoute.path ? push(c, next) : small(c, next));
