/** An invitation code becomes a token for this device. */
import { createRoute } from '@hono/zod-openapi';
import { signedInSchema, signInSchema } from '../account.ts';
import { keyHeader, open, refusing } from './answers.ts';

export const signInRoute = createRoute({
  method: 'post',
  path: '/v1/sign-in',
  summary: 'Sign this device in with a one-time code. The same key and code within ten minutes answer again, with a fresh token.',
  security: open,
  request: {
    headers: keyHeader,
    body: { required: true, content: { 'application/json': { schema: signInSchema } } },
  },
  responses: {
    200: { description: 'Signed in', content: { 'application/json': { schema: signedInSchema } } },
    ...refusing('bad-input', 'code-unknown', 'key-reused', 'too-large', 'too-many'),
  },
});
