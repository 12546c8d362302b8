/** A team's two leads sign its bar, and read it again. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { barActSchema } from '../bar.ts';
import { keptSettingSchema } from '../settings.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

export const barRoute = createRoute({
  method: 'post',
  path: '/v1/bar/{team}',
  summary:
    'For the two leads of a team: sign its next bar as it stood in the revision `draft`, take that back, or say that the version that counts was read again. The second signature makes a version.',
  security: signedIn,
  request: {
    headers: keyHeader,
    params: z.object({ team: z.string().max(100) }),
    body: { required: true, content: { 'application/json': { schema: barActSchema } } },
  },
  responses: {
    200: {
      description: 'The setting `barVersions` of the team as it is now',
      content: { 'application/json': { schema: keptSettingSchema } },
    },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'not-found', 'key-reused', 'changed-meanwhile', 'not-now', 'too-large'),
  },
});
