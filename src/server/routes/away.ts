/** Out of office. */
import { awayRoute } from '../../protocol/http/away.ts';
import { setAway } from '../auth/away.ts';
import { notSignedIn, problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';

const REFUSED = {
  'not-found': 'There is no such person here. Reload the page.',
  'not-allowed': 'Ask them, a manager of their team or an administrator to say so.',
  'key-reused': 'Send this with a new idempotency key.',
};

export function awayRoutes(api: Api, { store, feed, clock }: Services): void {
  api.openapi(awayRoute, async (c) => {
    const { member, device } = c.get('session');
    const answer = await setAway(store, {
      member,
      person: c.req.valid('param').id,
      away: c.req.valid('json').away,
      sent: await c.req.json(),
      key: c.req.valid('header')['idempotency-key'],
      now: clock.now(),
    });
    if (answer.ok) {
      feed.announce({ ...answer.news, by: device });
      return c.json({ away: answer.away }, 200);
    }
    if (answer.problem === 'not-signed-in') return notSignedIn(c);
    if (answer.problem === 'not-now') return problem(c, 'not-now', answer.detail);
    return problem(c, answer.problem, REFUSED[answer.problem]);
  });
}
