/** What changed since the cursor. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { cursor, pulledSchema } from '../sync.ts';
import { refusing, signedIn } from './answers.ts';

export const pullRoute = createRoute({
  method: 'get',
  path: '/v1/sync/pull',
  summary: 'Changes that this person may see, a page at a time. Without a cursor, from the beginning.',
  security: signedIn,
  request: { query: z.object({ cursor: cursor.optional() }) },
  responses: {
    200: {
      description:
        'A page of changes. For `Accept: application/x-ndjson` the same packed: a line without `handoffs` but with `rows`, the id and bytes of each, then a line a handoff.',
      content: { 'application/json': { schema: pulledSchema } },
    },
    ...refusing('bad-input', 'not-signed-in', 'too-many'),
  },
});
