/** This device's token stops counting. */
import { createRoute } from '@hono/zod-openapi';
import { keyHeader, refusing, signedIn } from './answers.ts';

export const signOutRoute = createRoute({
  method: 'post',
  path: '/v1/sign-out',
  summary: 'Revoke the token of this device. Asked again, the answer is 401: it is signed out.',
  security: signedIn,
  request: { headers: keyHeader },
  responses: { 204: { description: 'Signed out' }, ...refusing('bad-input', 'not-signed-in') },
});
