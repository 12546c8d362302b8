/** Who this token speaks for. */
import { createRoute } from '@hono/zod-openapi';
import { accountSchema } from '../account.ts';
import { refusing, signedIn } from './answers.ts';

export const meRoute = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'The person and the workspace that this token stands for.',
  security: signedIn,
  responses: {
    200: { description: 'The account', content: { 'application/json': { schema: accountSchema } } },
    ...refusing('not-signed-in'),
  },
});
