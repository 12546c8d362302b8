/** How many answers one device may have under way: each is held in memory until it is read. */
import type { MiddlewareHandler } from 'hono';
import type { ServerEnv, Services } from '../services.ts';
import { problem } from './problems.ts';

/** Seconds; an answer that nobody reads ends by itself. */
const AGAIN_S = 5;

/** Stands behind the guard. */
export function openPulls({ limits, metrics }: Services): MiddlewareHandler<ServerEnv> {
  const open = new Map<string, number>();
  return (c, next) => {
    const { device } = c.get('session');
    const held = open.get(device) ?? 0;
    if (held >= limits.openPulls) {
      metrics.heldBack.inc({ by: 'open' });
      c.header('Retry-After', String(AGAIN_S));
      return Promise.resolve(problem(c, 'too-many', 'Read the answers that are under way, then pull again.'));
    }
    open.set(device, held + 1);
    c.env.outgoing.once('close', () => {
      const left = (open.get(device) ?? 1) - 1;
      if (left > 0) open.set(device, left);
      else open.delete(device);
    });
    return next();
  };
}
