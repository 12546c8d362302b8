/** What changed since the cursor. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { cursor, pulledSchema } from '../sync.ts';
import { refusing, signedIn } from './answers.ts';

/** Handoffs of the largest page that may be asked for by number. */
const MOST = 200;

export const pullRoute = createRoute({
  method: 'get',
  path: '/v1/sync/pull',
  summary:
    'Changes that this person may see, a page at a time. Without a cursor, from the beginning. `most`: handoffs of a page, for a slow line. `vocabulary`: which states and kinds of events the device knows; without it, those of the first.',
  security: signedIn,
  request: {
    query: z.object({
      cursor: cursor.optional(),
      most: z.coerce.number().int().min(1).max(MOST).optional(),
      vocabulary: z.coerce.number().int().min(1).max(1_000).optional(),
    }),
  },
  responses: {
    200: {
      description:
        'A page of changes. For `Accept: application/x-ndjson` the same packed: a line without `handoffs` but with `rows`, the id and bytes of each, then a line a handoff.',
      content: { 'application/json': { schema: pulledSchema } },
    },
    ...refusing('bad-input', 'not-signed-in', 'too-many'),
  },
});
