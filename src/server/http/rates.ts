/** Holds back whoever asks too often. Refused requests are not counted: who waits as told gets through. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import type { ServerEnv, Services } from '../services.ts';
import { buckets } from './buckets.ts';
import { allowance, UNCOUNTED } from './limits.ts';
import { tooMany } from './problems.ts';
import { senderOf } from './sender.ts';

/** Not the wall clock: when that is set back, nobody is to wait for it. */
const STEADY: Clock = { now: () => performance.now() };

function rated(perMinute: number, keyOf: (c: Context<ServerEnv>) => string | null, refused: () => void): MiddlewareHandler<ServerEnv> {
  if (perMinute === 0) return (_, next) => next();
  const { waitOf, take } = buckets(allowance(perMinute), STEADY);
  return async (c, next) => {
    const key = keyOf(c);
    if (key === null) return next();
    const wait = waitOf(key);
    if (wait === 0) {
      take(key);
      return next();
    }
    refused();
    return tooMany(c, wait / 1000, 'Wait as long as Retry-After says, then send it again with the same idempotency key.');
  };
}

export const addressRate = ({ limits, metrics }: Services) =>
  rated(
    limits.addressPerMinute,
    (c) => (UNCOUNTED.has(c.req.path) ? null : senderOf(c, limits.proxies)),
    () => metrics.heldBack.inc({ by: 'address' }),
  );

/** Stands behind the guard. What is public has no token to count by. */
export const tokenRate = ({ limits, metrics }: Services) =>
  rated(
    limits.tokenPerMinute,
    (c) => c.get('session')?.device ?? null,
    () => metrics.heldBack.inc({ by: 'token' }),
  );
