/** A team's two leads sign its bar. */
import { barRoute } from '../../protocol/http/bar.ts';
import { actOnBar } from '../bar/act.ts';
import { notSignedIn, problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';

const REFUSED = {
  'not-found': 'There is no such team here. Reload the page.',
  'not-allowed': 'Only the SDR lead and the AE lead of this team can do this. An administrator names them.',
  'key-reused': 'Send this with a new idempotency key.',
  'changed-meanwhile': 'The text was changed since you read it. Read it as it is now, then sign it.',
};

export function barRoutes(api: Api, { store, feed, clock }: Services): void {
  api.openapi(barRoute, async (c) => {
    const { member, device } = c.get('session');
    const { team } = c.req.valid('param');
    const key = c.req.valid('header')['idempotency-key'];
    const answer = await actOnBar(store, { member, team, act: c.req.valid('json'), key, now: clock.now() });
    if (!answer.ok && answer.problem === 'not-now') return problem(c, answer.problem, answer.message);
    if (!answer.ok) return answer.problem === 'not-signed-in' ? notSignedIn(c) : problem(c, answer.problem, REFUSED[answer.problem]);
    feed.announce({ ...answer.news, by: device });
    return c.json(answer.setting, 200);
  });
}
