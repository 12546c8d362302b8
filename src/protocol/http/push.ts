/** What a person did on this device, in order. */
import { createRoute } from '@hono/zod-openapi';
import { pushedSchema, pushSchema } from '../sync.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

/** Bytes of one push; larger ones are refused with 413. */
export const PUSH_MAX = 1_000_000;

/**
 * Parts of all lists and objects of a push, these among them; more are refused with 413. A device sends 64,000 letters at once, or one operation:
 * 4,000 parts, were it nothing but lists of people. Each costs the server microseconds in which nobody else is answered.
 */
export const PARTS_MAX = 10_000;

export const pushRoute = createRoute({
  method: 'post',
  path: '/v1/sync/push',
  summary: 'Apply operations. Each has its own key: applied once, answered the same each time.',
  security: signedIn,
  request: {
    headers: keyHeader,
    body: { required: true, content: { 'application/json': { schema: pushSchema } } },
  },
  responses: {
    200: { description: 'A result for each operation, in their order', content: { 'application/json': { schema: pushedSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'key-reused', 'put-back', 'too-large'),
  },
});
