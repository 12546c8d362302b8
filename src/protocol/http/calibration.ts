/** A team's two leads grade the same handoffs, each without the other. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { calibrationActSchema, calibrationSchema } from '../calibration.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

const path = '/v1/bar/{team}/calibration';
const params = z.object({ team: z.string().max(100) });
const answer = { description: 'How the calibration stands', content: { 'application/json': { schema: calibrationSchema } } };

export const calibrationRoute = createRoute({
  method: 'get',
  path,
  summary:
    'For the two leads of a team: the handoffs to grade, and what came of the last time. Nothing of what the other said before both are done.',
  security: signedIn,
  request: { params },
  responses: { 200: answer, ...refusing('not-signed-in', 'not-allowed', 'not-found') },
});

export const calibrateRoute = createRoute({
  method: 'post',
  path,
  summary: 'For the two leads of a team: begin to grade three or four recent handoffs that both may see, or hand in what one says of them.',
  security: signedIn,
  request: {
    headers: keyHeader,
    params,
    body: { required: true, content: { 'application/json': { schema: calibrationActSchema } } },
  },
  responses: {
    200: answer,
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'not-found', 'key-reused', 'not-now', 'too-large'),
  },
});
