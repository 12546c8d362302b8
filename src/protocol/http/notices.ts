/** What this person was told; and where a workspace's notices go, for its administrators. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  NOTICES_PATH,
  newOutletSchema,
  noticeChannelsSchema,
  noticesSchema,
  OUTLETS,
  readNoticesSchema,
  savedOutletSchema,
  triedSchema,
} from '../notices.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

export const noticesRoute = createRoute({
  method: 'get',
  path: NOTICES_PATH,
  summary: 'The newest notices of this person, in words; times in their own zone, else in `zone` (an IANA name).',
  security: signedIn,
  request: { query: z.object({ zone: z.string().max(60).optional() }) },
  responses: {
    200: { description: 'The notices', content: { 'application/json': { schema: noticesSchema } } },
    ...refusing('bad-input', 'not-signed-in'),
  },
});

export const readNoticesRoute = createRoute({
  method: 'post',
  path: `${NOTICES_PATH}/read`,
  summary: 'Mark notices of this person as read. Those of others are left alone.',
  security: signedIn,
  request: { headers: keyHeader, body: { required: true, content: { 'application/json': { schema: readNoticesSchema } } } },
  responses: {
    204: { description: 'Done' },
    ...refusing('bad-input', 'not-signed-in', 'too-large'),
  },
});

export const noticeChannelsRoute = createRoute({
  method: 'get',
  path: `${NOTICES_PATH}/channels`,
  summary: 'Where this workspace’s notices go, and what did not arrive; never a secret.',
  security: signedIn,
  responses: {
    200: { description: 'The channels', content: { 'application/json': { schema: noticeChannelsSchema } } },
    ...refusing('not-signed-in', 'not-allowed'),
  },
});

export const saveOutletRoute = createRoute({
  method: 'put',
  path: `${NOTICES_PATH}/channels/{channel}`,
  summary: 'Lead a channel to an address. A signed webhook gets a new secret, which is told this once.',
  security: signedIn,
  request: {
    headers: keyHeader,
    params: z.object({ channel: z.enum(OUTLETS) }),
    body: { required: true, content: { 'application/json': { schema: newOutletSchema } } },
  },
  responses: {
    200: { description: 'Where it leads now', content: { 'application/json': { schema: savedOutletSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'too-large'),
  },
});

export const tryChannelRoute = createRoute({
  method: 'post',
  path: `${NOTICES_PATH}/channels/{channel}/test`,
  summary: 'Send a test: a mail to this administrator, or a message to where the channel leads.',
  security: signedIn,
  request: { headers: keyHeader, params: z.object({ channel: z.enum(['mail', ...OUTLETS]) }) },
  responses: {
    200: { description: 'What came of it', content: { 'application/json': { schema: triedSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed'),
  },
});
