/** For whoever watches the server. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { open, refusing } from './answers.ts';

const ok = { description: 'Yes', content: { 'application/json': { schema: z.object({ status: z.literal('ok') }) } } };

export const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Is the process alive?',
  security: open,
  responses: { 200: ok },
});

export const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Can the store be written to, and does the server mean to stay?',
  security: open,
  responses: { 200: ok, ...refusing('failed', 'unavailable') },
});
