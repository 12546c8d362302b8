/** How long a body may be. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { IMPORT_MAX } from '../../protocol/bookings.ts';
import { HOOK_PATH, IMPORT_PATH } from '../../protocol/http/bookings.ts';
import { PUSH_MAX, pushRoute } from '../../protocol/http/push.ts';
import { SETTING_MAX } from '../../protocol/http/settings.ts';
import { SETTINGS_PATH } from '../../protocol/settings.ts';
import type { ServerEnv } from '../services.ts';
import { SMALL_BODY } from './limits.ts';
import { problem } from './problems.ts';

/** What is left of the body is not waited for: the connection ends, and says so, or the next request on it would be lost. */
function tooLarge(c: Context, detail: string) {
  c.header('Connection', 'close');
  return problem(c, 'too-large', detail);
}

function limited(maxSize: number, detail: string): MiddlewareHandler<ServerEnv> {
  const onError = (c: Context) => tooLarge(c, detail);
  const counted = bodyLimit({ maxSize, onError });
  return async (c, next) => {
    // To be counted, a body is turned into a web stream, which takes longer than all else that is done with it.
    if (c.req.header('Transfer-Encoding') !== undefined) return counted(c, next);
    // Node reads no byte more than was said.
    return Number(c.req.header('Content-Length') ?? 0) > maxSize ? onError(c) : next();
  };
}

const push = limited(PUSH_MAX, 'Send fewer operations at once: at most 1 MB.');
const small = limited(SMALL_BODY, 'Send a shorter body: at most 10 kB.');

const setting = limited(SETTING_MAX, 'Shorten what is set: at most 200 kB.');

const list = limited(2 * IMPORT_MAX, 'Send the list in parts: at most 900,000 characters at once.');

export const bodies: MiddlewareHandler<ServerEnv> = (c, next) => {
  if (c.req.path === pushRoute.path) return push(c, next);
  if (c.req.path === IMPORT_PATH || c.req.path.startsWith(`${HOOK_PATH}/`)) return list(c, next);
  return c.req.path.startsWith(`${SETTINGS_PATH}/`) ? setting(c, next) : small(c, next);
};
