/** Tells an open page that it is worth pulling. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { refusing, signedIn } from './answers.ts';

/** Milliseconds between two comment lines that keep the connection open. */
export const HEARTBEAT_MS = 15_000;

export const streamRoute = createRoute({
  method: 'get',
  path: '/v1/sync/stream',
  summary:
    'Server-sent events: `event: changed` when something changed that this person may see and this device did not send itself, with `{"drafts":true}` where others are still writing all of it; a comment every 15 s; `event: bye` with a `retry` in milliseconds before the server stops.',
  security: signedIn,
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...refusing('not-signed-in', 'too-many'),
  },
});
