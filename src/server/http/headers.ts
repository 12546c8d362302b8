/** What browsers are told: who may call, and what a page from here may do. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { NEXT_HEADER } from '../../protocol/packed.ts';
import type { ServerEnv } from '../services.ts';

const EXPOSED = [NEXT_HEADER, 'Retry-After', 'X-Request-Id'];

/** The API answers pages of the extension and of nobody else. */
export function extensionOnly(origins: string[]): MiddlewareHandler<ServerEnv> {
  const asked = cors({
    origin: origins,
    allowMethods: ['GET', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposeHeaders: EXPOSED,
    maxAge: 600,
  });
  const exposed = EXPOSED.join(',');
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return asked(c, next);
    const { outgoing } = c.env;
    const origin = c.req.header('Origin');
    if (origin !== undefined && origins.includes(origin)) outgoing.setHeader('Access-Control-Allow-Origin', origin);
    outgoing.setHeader('Access-Control-Expose-Headers', exposed);
    outgoing.setHeader('Vary', 'Origin');
    return next();
  };
}

/** Answers of the API are data: nothing in them is ever run or framed, and no cache on the way keeps them. */
const OF_DATA = new Map([
  ['Cache-Control', 'no-store'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['Referrer-Policy', 'no-referrer'],
  ['Strict-Transport-Security', 'max-age=15552000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['X-Download-Options', 'noopen'],
  ['X-Frame-Options', 'DENY'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
  ['X-XSS-Protection', '0'],
]);

/** Straight into Node's answer: on a web `Response` each of them costs more than a look into the store. */
export const apiHeaders: MiddlewareHandler<ServerEnv> = (c, next) => {
  c.env.outgoing.setHeaders(OF_DATA);
  return next();
};

/** The practice CRM is as strict as the strictest CRM, so that the sidebar is tried there. */
export const practiceHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    frameSrc: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
});
