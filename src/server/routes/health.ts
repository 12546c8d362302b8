/** Alive and ready. */
import { healthRoute, readyRoute } from '../../protocol/http/health.ts';
import { unavailable } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';

export function healthRoutes(api: Api, { ready, leaving }: Services): void {
  api.openapi(healthRoute, (c) => c.json({ status: 'ok' as const }, 200));
  api.openapi(readyRoute, async (c) => {
    if (leaving.aborted || !(await ready())) return unavailable(c);
    return c.json({ status: 'ok' as const }, 200);
  });
}
