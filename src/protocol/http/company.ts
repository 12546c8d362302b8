/** Signing in by the company's own sign-in. */
import { createRoute } from '@hono/zod-openapi';
import { signedInSchema } from '../account.ts';
import { beginCompanySchema, begunSchema, companySignInSchema, signInWaysSchema } from '../company.ts';
import { keyHeader, open, refusing } from './answers.ts';

export const signInWaysRoute = createRoute({
  method: 'get',
  path: '/v1/sign-in',
  summary: 'How people sign in here: always with a code, and by their company where the server was told of one.',
  security: open,
  responses: { 200: { description: 'The ways', content: { 'application/json': { schema: signInWaysSchema } } } },
});

export const beginCompanyRoute = createRoute({
  method: 'post',
  path: '/v1/sign-in/company/begin',
  summary:
    'Begin to sign in by the company: the address to open. What comes back there is good for ten minutes, once, and only with the verifier.',
  security: open,
  request: { headers: keyHeader, body: { required: true, content: { 'application/json': { schema: beginCompanySchema } } } },
  responses: {
    200: { description: 'Begun', content: { 'application/json': { schema: begunSchema } } },
    ...refusing('bad-input', 'company-refused', 'not-found', 'too-large', 'too-many', 'company-away'),
  },
});

export const companySignInRoute = createRoute({
  method: 'post',
  path: '/v1/sign-in/company',
  summary:
    'Sign this device in with what the company’s sign-in answered. The same key within ten minutes answers again, with a fresh token.',
  security: open,
  request: { headers: keyHeader, body: { required: true, content: { 'application/json': { schema: companySignInSchema } } } },
  responses: {
    200: { description: 'Signed in', content: { 'application/json': { schema: signedInSchema } } },
    ...refusing('bad-input', 'company-refused', 'key-reused', 'not-found', 'too-large', 'too-many', 'company-away'),
  },
});
