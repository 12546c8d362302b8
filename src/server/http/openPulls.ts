/** How many answers one device may have under way: each is held in memory until it is read. */
import type { MiddlewareHandler } from 'hono';
import type { ServerEnv, Services } from '../services.ts';
import { held } from './held.ts';
import { tooMany } from './problems.ts';

/** Seconds; an answer that nobody reads ends by itself. */
const AGAIN_S = 5;

/** Stands behind the guard. */
export function openPulls({ limits, metrics }: Services): MiddlewareHandler<ServerEnv> {
  const take = held(limits.openPulls);
  return (c, next) => {
    const letGo = take(c.get('session').device);
    if (!letGo) {
      metrics.heldBack.inc({ by: 'open' });
      return Promise.resolve(tooMany(c, AGAIN_S, 'Read the answers that are under way, then pull again.'));
    }
    c.env.outgoing.once('close', letGo);
    return next();
  };
}
