/** Push and pull. */
import { pullRoute } from '../../protocol/http/pull.ts';
import { pushRoute } from '../../protocol/http/push.ts';
import { problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { changeOf, pull } from '../sync/pull.ts';
import { push } from '../sync/push.ts';

export function syncRoutes(api: Api, { store, clock, feed }: Services): void {
  api.openapi(pushRoute, async (c) => {
    const { member } = c.get('session');
    const answer = await push(store, member, c.req.valid('json'), c.req.valid('header')['idempotency-key'], clock.now());
    if (!answer.ok) return problem(c, answer.problem, 'Send these operations with a new idempotency key.');
    if (answer.news.handoffs.length > 0) feed.announce(answer.news);
    return c.json(answer.pushed, 200);
  });

  api.openapi(pullRoute, async (c) => {
    const after = changeOf(c.req.valid('query').cursor);
    if (after === null)
      return problem(c, 'bad-input', 'Pull again without a cursor.', [
        { path: 'query cursor', message: 'This server gave out no such cursor.' },
      ]);
    return c.json(await pull(store, c.get('session').member, after), 200);
  });
}
