/** Meetings that were booked. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  bookedWorkSchema,
  bookingCursorSchema,
  bookingListSchema,
  hookAnswerSchema,
  importAnswerSchema,
  importSchema,
  newHookSchema,
  undoneImportSchema,
} from '../bookings.ts';
import { keyHeader, open, refusing, signedIn } from './answers.ts';

export const IMPORT_PATH = '/v1/bookings/import';
/** Below it, each workspace has its own. */
export const HOOK_PATH = '/v1/hooks/bookings';

export const bookingsRoute = createRoute({
  method: 'get',
  path: '/v1/bookings',
  summary: 'Meetings that were booked and have no brief yet, as far as this person may see them: a page, the last booked first.',
  security: signedIn,
  request: { query: z.object({ cursor: bookingCursorSchema.optional() }) },
  responses: {
    200: { description: 'The bookings', content: { 'application/json': { schema: bookingListSchema } } },
    ...refusing('bad-input', 'not-signed-in'),
  },
});

export const bookedWorkRoute = createRoute({
  method: 'get',
  path: '/v1/bookings/work',
  summary: 'Meetings without a brief that are this person’s to see to, for as long as one is worth asking for.',
  security: signedIn,
  responses: {
    200: { description: 'The bookings', content: { 'application/json': { schema: bookedWorkSchema } } },
    ...refusing('not-signed-in'),
  },
});

export const importBookingsRoute = createRoute({
  method: 'post',
  path: IMPORT_PATH,
  summary: 'Take in a list (CSV) or a calendar file. Lines that do not fit are refused one by one; the same again changes nothing.',
  security: signedIn,
  request: { headers: keyHeader, body: { required: true, content: { 'application/json': { schema: importSchema } } } },
  responses: {
    200: { description: 'What became of it', content: { 'application/json': { schema: importAnswerSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'unfitting', 'too-large'),
  },
});

export const undoImportRoute = createRoute({
  method: 'post',
  path: `${IMPORT_PATH}/{id}/undo`,
  summary: 'Take back a list that this person brought in the last ten minutes, but for what somebody has written on since.',
  security: signedIn,
  request: { headers: keyHeader, params: z.object({ id: z.string().max(100) }) },
  responses: {
    200: { description: 'What became of it; the same again', content: { 'application/json': { schema: undoneImportSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-found'),
  },
});

export const newHookRoute = createRoute({
  method: 'post',
  path: '/v1/bookings/hook',
  summary:
    'Make the secret by which the workspace’s own programs sign what they tell. It is told this once; an earlier one stops counting.',
  security: signedIn,
  request: { headers: keyHeader },
  responses: {
    200: { description: 'The secret', content: { 'application/json': { schema: newHookSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed'),
  },
});

export const bookingHookRoute = createRoute({
  method: 'post',
  path: `${HOOK_PATH}/{workspace}`,
  summary:
    'Tell of bookings, as `{"bookings": [...]}` with up to 500 (docs/bookings.md), signed as standardwebhooks.com describes: `webhook-id`, `webhook-timestamp`, `webhook-signature`; good for five minutes, counted once.',
  security: open,
  request: {
    params: z.object({ workspace: z.string().max(100) }),
    // Read by hand: the signature is over the bytes, and is looked at before anything else.
    body: { required: true, content: { 'application/json': { schema: z.unknown() } } },
  },
  responses: {
    200: { description: 'What became of each', content: { 'application/json': { schema: hookAnswerSchema } } },
    ...refusing('bad-input', 'signature-unknown', 'too-large', 'too-many'),
  },
});
