/** Push and pull. */
import type { RouteConfigToTypedResponse } from '@hono/zod-openapi';
import { isBeginning } from '../../core/handoff/commands/registry.ts';
import { isOfBrief } from '../../core/handoff/written.ts';
import { pullRoute } from '../../protocol/http/pull.ts';
import { pushRoute } from '../../protocol/http/push.ts';
import { NEXT_HEADER, PACKED_TYPE, packPage } from '../../protocol/packed.ts';
import type { Operation } from '../../protocol/sync.ts';
import { notSignedIn, problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { cursorIn } from '../store/handoffs/lives.ts';
import { PAGE } from '../store/handoffs/pulls.ts';
import { plainPage } from '../sync/plainPage.ts';
import { pull } from '../sync/pull.ts';
import { pusher } from '../sync/push.ts';

/** Bytes after which a packed page ends: with fewer, asking takes longer than telling; with more, a slow line takes too long for one. */
const ENOUGH = 2_000_000;

const REFUSED = {
  'key-reused': 'Send these operations with a new idempotency key.',
  'put-back': 'Pull, then send what this server does not have.',
};

/** It may be the brief of a meeting that was booked. */
const tellsOfMeeting = (operation: Operation): boolean =>
  operation.kind === 'edit' ? !isOfBrief(operation.register) : isBeginning(operation.command);

export function syncRoutes(api: Api, { store, clock, feed, metrics, dispatch, heed }: Services): void {
  const push = pusher(store);

  api.openapi(pushRoute, async (c) => {
    const { member, device } = c.get('session');
    const { operations, cursor } = c.req.valid('json');
    const { operations: sent } = await c.req.json<{ operations: unknown[] }>();
    const key = c.req.valid('header')['idempotency-key'];
    const answer = await push({ member, device, operations, sent, cursor, key, now: clock.now() });
    if (!answer.ok) return answer.problem === 'not-signed-in' ? notSignedIn(c) : problem(c, answer.problem, REFUSED[answer.problem]);
    if (answer.news.handoffs.length > 0) feed.announce({ ...answer.news, by: device });
    if (operations.some(({ kind }) => kind === 'command')) void dispatch.look();
    heed.told(
      member.workspace,
      operations.filter(tellsOfMeeting).map(({ handoff }) => handoff),
    );
    answer.pushed.results.forEach(({ status }, index) => {
      metrics.operations.inc({ kind: operations[index]?.kind ?? 'unknown', result: status });
    });
    metrics.changes.inc(answer.changes);
    return c.json(answer.pushed, 200);
  });

  api.openapi(pullRoute, async (c) => {
    const asked = c.req.valid('query');
    const after = cursorIn(asked.cursor);
    if (after === null)
      return problem(c, 'bad-input', 'Pull again without a cursor.', [
        { path: 'query cursor', message: 'This server gave out no such cursor.' },
      ]);
    const isPacked = c.req.header('Accept')?.includes(PACKED_TYPE) ?? false;
    const page = await pull(store, c.get('session').member, after, {
      most: asked.most ?? PAGE,
      enough: isPacked && asked.most === undefined ? ENOUGH : 0,
      vocabulary: asked.vocabulary ?? 1,
    });
    metrics.pulled.inc(page.handoffs.length);
    if (page.frame.more) c.header(NEXT_HEADER, page.frame.cursor);
    // JSON that is passed on as it is stored has no type by itself.
    const typed = (answer: Response) => answer as unknown as RouteConfigToTypedResponse<typeof pullRoute>;
    if (isPacked) return typed(c.body(packPage(page.frame, page.handoffs), 200, { 'Content-Type': PACKED_TYPE }));
    const { text, unreadable } = plainPage(page);
    metrics.unreadable.inc(unreadable);
    return typed(c.body(text, 200, { 'Content-Type': 'application/json' }));
  });
}
