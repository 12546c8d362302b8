/** What one sender may ask of the server. */
import { HEARTBEAT_MS } from '../../protocol/http/stream.ts';
import type { Allowance } from './buckets.ts';

export interface Limits {
  /** Requests a minute of one signed-in device, half of them at once; 0 counts none. */
  tokenPerMinute: number;
  /** The same for one address, behind which a whole office may sit. */
  addressPerMinute: number;
  /** Milliseconds that an answer may take; streams are exempt. */
  requestMs: number;
  /** Milliseconds after which a connection ends on which nothing was read or taken. An open stream says something twice as often. */
  stallMs: number;
  /** Connections that are open at once; further ones are closed unheard. */
  connections: number;
  /** The same of one address, behind which a whole office may sit; behind proxies its requests that are under way, each of which holds a connection. 0 counts none. */
  addressConnections: number;
  /** Pulls of one device whose answers are not read to their end. A device asks for the next page while one comes. */
  openPulls: number;
  /** Proxies in front of the server, each of which adds the address it hears to `X-Forwarded-For`; 0 believes no such header. */
  proxies: number;
}

/** A device that catches up on 100,000 handoffs asks 200 to 500 times in a row; one that is typed on without a pause asks 10 to 15 times a second. */
export const STANDARD_LIMITS: Limits = {
  tokenPerMinute: 1_200,
  addressPerMinute: 12_000,
  requestMs: 20_000,
  stallMs: 2 * HEARTBEAT_MS,
  connections: 10_000,
  addressConnections: 2_500,
  openPulls: 8,
  proxies: 0,
};

/** Whoever watches the server is answered also when it is busy. */
export const UNCOUNTED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** Bytes of a body where the route has no larger need: codes and names. */
export const SMALL_BODY = 10_000;

export const allowance = (perMinute: number): Allowance => ({
  burst: Math.max(1, Math.floor(perMinute / 2)),
  refillMs: 60_000 / perMinute,
});
