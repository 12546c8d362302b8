/** How much of all connections one address may hold. */
import type { Server } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import type { ServerEnv, Services } from '../services.ts';
import { held } from './held.ts';
import { UNCOUNTED } from './limits.ts';
import { tooMany } from './problems.ts';
import { keyOf, senderOf } from './sender.ts';

type Counting = Pick<Services, 'limits' | 'metrics'>;

/** Seconds; whoever is gone without a word is noticed by then. */
const AGAIN_S = 30;

/** Without proxies each connection is the sender's own: one too many is closed before anything is read from it. */
export function boundAddresses(server: Server, { limits, metrics }: Counting): void {
  if (limits.addressConnections === 0 || limits.proxies > 0) return;
  const take = held(limits.addressConnections);
  server.on('connection', (socket) => {
    const letGo = take(keyOf(socket.remoteAddress ?? ''));
    if (letGo) return void socket.once('close', letGo);
    metrics.heldBack.inc({ by: 'address-connections' });
    socket.destroy();
  });
}

/** Behind proxies all connections are theirs; each request under way holds one of them for whoever sent it. */
export function addressShare({ limits, metrics }: Counting): MiddlewareHandler<ServerEnv> {
  if (limits.addressConnections === 0 || limits.proxies === 0) return (_, next) => next();
  const take = held(limits.addressConnections);
  return (c, next) => {
    if (UNCOUNTED.has(c.req.path)) return next();
    const letGo = take(senderOf(c, limits.proxies));
    if (!letGo) {
      metrics.heldBack.inc({ by: 'address-connections' });
      return Promise.resolve(
        tooMany(c, AGAIN_S, 'Close some of the pages that show Baton, or wait until requests under way are answered.'),
      );
    }
    c.env.outgoing.once('close', letGo);
    return next();
  };
}
