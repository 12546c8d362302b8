/** Bodies over which a schema would stumble: it compares an object's `length` with a number, whatever it is. */
import type { MiddlewareHandler } from 'hono';
import type { ServerEnv } from '../services.ts';
import { problem } from './problems.ts';

/** Whether a list or an object stands where a length is looked for. */
function hasOddLength(body: unknown): boolean {
  let level = [body];
  while (level.length > 0) {
    const next: unknown[] = [];
    for (const part of level) {
      if (typeof part !== 'object' || part === null) continue;
      if (!Array.isArray(part) && 'length' in part && typeof part.length === 'object') return true;
      next.push(...Object.values(part));
    }
    level = next;
  }
  return false;
}

/** What is no JSON, too long or cut off is left to the route, whom reading it fails likewise. */
export const plainBodies: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (c.req.method !== 'POST') return next();
  // Whatever type it says it has: what counts as JSON is the route's business. It is read once, and kept.
  const body: unknown = await c.req.json().catch(() => null);
  if (!hasOddLength(body)) return next();
  return problem(c, 'bad-input', 'Mend what the faults name and send it again with a new idempotency key.', [
    { path: '', message: 'An object has a length that is none.' },
  ]);
};
