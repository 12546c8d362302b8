/** Push and pull. */
import { pullRoute } from '../../protocol/http/pull.ts';
import { pushRoute } from '../../protocol/http/push.ts';
import { problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { changeOf, pull } from '../sync/pull.ts';
import { push } from '../sync/push.ts';

export function syncRoutes(api: Api, { store, clock, feed, metrics }: Services): void {
  api.openapi(pushRoute, async (c) => {
    const { member } = c.get('session');
    const { operations } = c.req.valid('json');
    const answer = await push(store, member, { operations }, c.req.valid('header')['idempotency-key'], clock.now());
    if (!answer.ok) return problem(c, answer.problem, 'Send these operations with a new idempotency key.');
    if (answer.news.handoffs.length > 0) feed.announce(answer.news);
    answer.pushed.results.forEach(({ status }, index) => {
      metrics.operations.inc({ kind: operations[index]?.kind ?? 'unknown', result: status });
    });
    metrics.changes.inc(answer.changes);
    return c.json(answer.pushed, 200);
  });

  api.openapi(pullRoute, async (c) => {
    const after = changeOf(c.req.valid('query').cursor);
    if (after === null)
      return problem(c, 'bad-input', 'Pull again without a cursor.', [
        { path: 'query cursor', message: 'This server gave out no such cursor.' },
      ]);
    const pulled = await pull(store, c.get('session').member, after);
    metrics.pulled.inc(pulled.handoffs.length);
    return c.json(pulled, 200);
  });
}
