/** CRMs that the server keeps notes in by a key, for administrators; and how the note of a handoff stands, for whoever may see it. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  CONNECTIONS_PATH,
  checkedSchema,
  connectionFieldsSchema,
  connectionsSchema,
  newConnectionSchema,
  noteAskedSchema,
  noteToldSchema,
} from '../connections.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

const params = z.object({ id: z.string().max(100) });

export const connectionsRoute = createRoute({
  method: 'get',
  path: CONNECTIONS_PATH,
  summary: 'The CRMs that this workspace is connected to, and how it goes; never a secret.',
  security: signedIn,
  responses: {
    200: { description: 'The connections', content: { 'application/json': { schema: connectionsSchema } } },
    ...refusing('not-signed-in', 'not-allowed'),
  },
});

export const saveConnectionRoute = createRoute({
  method: 'put',
  path: CONNECTIONS_PATH,
  summary: 'Connect a CRM by a key, which is tried first. One that the CRM does not take is not kept.',
  security: signedIn,
  request: { headers: keyHeader, body: { required: true, content: { 'application/json': { schema: newConnectionSchema } } } },
  responses: {
    200: { description: 'What the CRM says of the key', content: { 'application/json': { schema: checkedSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'too-large'),
  },
});

export const checkConnectionRoute = createRoute({
  method: 'post',
  path: `${CONNECTIONS_PATH}/{id}/check`,
  summary: 'Ask the CRM as whom the kept key writes, and with what rights.',
  security: signedIn,
  request: { headers: keyHeader, params },
  responses: {
    200: { description: 'What the CRM says', content: { 'application/json': { schema: checkedSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'not-found'),
  },
});

export const copyFieldsRoute = createRoute({
  method: 'put',
  path: `${CONNECTIONS_PATH}/{id}/fields`,
  summary: 'Say which fields of a deal take what of a brief. Names that the CRM does not have are not kept.',
  security: signedIn,
  request: { headers: keyHeader, params, body: { required: true, content: { 'application/json': { schema: connectionFieldsSchema } } } },
  responses: {
    200: { description: 'What the CRM says of the fields', content: { 'application/json': { schema: checkedSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'not-found', 'too-large'),
  },
});

export const removeConnectionRoute = createRoute({
  method: 'post',
  path: `${CONNECTIONS_PATH}/{id}/remove`,
  summary: 'Forget the key. Notes that stand in the CRM stay there.',
  security: signedIn,
  request: { headers: keyHeader, params },
  responses: { 204: { description: 'Done' }, ...refusing('bad-input', 'not-signed-in', 'not-allowed') },
});

export const noteStandingRoute = createRoute({
  method: 'get',
  path: '/v1/crm-note',
  summary: 'How the note of a handoff stands in its CRM, where the server keeps it.',
  security: signedIn,
  request: { query: noteAskedSchema },
  responses: {
    200: { description: 'How it stands', content: { 'application/json': { schema: noteToldSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-found'),
  },
});

export const noteAgainRoute = createRoute({
  method: 'post',
  path: '/v1/crm-note/again',
  summary: 'Try the note of a handoff again, now.',
  security: signedIn,
  request: { headers: keyHeader, body: { required: true, content: { 'application/json': { schema: noteAskedSchema } } } },
  responses: {
    200: { description: 'How it stands', content: { 'application/json': { schema: noteToldSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-found', 'too-large'),
  },
});
