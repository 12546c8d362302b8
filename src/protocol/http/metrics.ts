/** Figures for Prometheus. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { open, refusing } from './answers.ts';

export const metricsRoute = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'Figures in Prometheus’ text format: for this machine, or for whoever has the token that the server was started with.',
  security: open,
  responses: { 200: { description: 'The figures', content: { 'text/plain': { schema: z.string() } } }, ...refusing('not-found') },
});
