/** Bodies that would hold everybody else up, or over which a schema would stumble, are refused before anything looks through them. */
import type { HonoRequest, MiddlewareHandler } from 'hono';
import { PARTS_MAX } from '../../protocol/http/push.ts';
import { partsIn, wildnessOf } from '../../protocol/json.ts';
import type { ServerEnv } from '../services.ts';
import { problem } from './problems.ts';

const WILD = {
  'too-deep': 'Send fewer lists and objects within each other: at most 64.',
  'odd-length': 'Leave out what is called length, or give a number there.',
};

/** The body is parsed here and nowhere else: whoever asks for it further in, a schema or a route, is handed the same value. What is no JSON fails there. */
function handOn(req: HonoRequest, text: string): unknown {
  try {
    const value = JSON.parse(text);
    req.json = async () => value;
    return value;
  } catch {
    return null;
  }
}

export const plainBodies: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (c.req.method !== 'POST' && c.req.method !== 'PUT') return next();
  // Whatever type it says it has: what counts as JSON is the route's business. It is read once, and kept; what was cut off the route finds out too.
  const text = await c.req.text().catch(() => '');
  if (partsIn(text) > PARTS_MAX)
    return problem(c, 'too-large', `Send less, or fewer operations, at once: at most ${PARTS_MAX} parts of lists and objects in all.`);
  const wildness = wildnessOf(handOn(c.req, text));
  if (wildness === null) return next();
  return problem(c, 'bad-input', 'Mend what the faults name and send it again with a new idempotency key.', [
    { path: '', message: WILD[wildness] },
  ]);
};
