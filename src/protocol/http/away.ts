/** Out of office. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { keptAwaySchema, newAwaySchema, PEOPLE_PATH } from '../away.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

export const awayRoute = createRoute({
  method: 'put',
  path: `${PEOPLE_PATH}/{id}/away`,
  summary: 'Say from when until when a person is away, and who stands in for that time; null for being back.',
  security: signedIn,
  request: {
    headers: keyHeader,
    params: z.object({ id: z.string().max(100) }),
    body: { required: true, content: { 'application/json': { schema: newAwaySchema } } },
  },
  responses: {
    200: { description: 'As it is kept now', content: { 'application/json': { schema: keptAwaySchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'not-found', 'key-reused', 'not-now'),
  },
});
