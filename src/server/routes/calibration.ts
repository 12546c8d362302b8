/** A team's two leads grade the same handoffs. */
import { calibrateRoute, calibrationRoute } from '../../protocol/http/calibration.ts';
import { calibrate, lookAtCalibration } from '../bar/calibration/act.ts';
import { notSignedIn, problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';

const REFUSED = {
  'not-found': 'There is no such team here. Reload the page.',
  'not-allowed': 'Only the SDR lead and the AE lead of this team can do this. An administrator names them.',
  'key-reused': 'Send this with a new idempotency key.',
};

export function calibrationRoutes(api: Api, { store, clock }: Services): void {
  api.openapi(calibrationRoute, async (c) => {
    const answer = await lookAtCalibration(store, { member: c.get('session').member, team: c.req.valid('param').team, now: clock.now() });
    if (answer.ok) return c.json(answer.calibration, 200);
    return answer.problem === 'not-signed-in' ? notSignedIn(c) : problem(c, answer.problem, REFUSED[answer.problem]);
  });
  api.openapi(calibrateRoute, async (c) => {
    const { member } = c.get('session');
    const key = c.req.valid('header')['idempotency-key'];
    const asked = { member, team: c.req.valid('param').team, act: c.req.valid('json'), key, now: clock.now() };
    const answer = await calibrate(store, asked);
    if (answer.ok) return c.json(answer.calibration, 200);
    if (answer.problem === 'not-now') return problem(c, answer.problem, answer.message);
    return answer.problem === 'not-signed-in' ? notSignedIn(c) : problem(c, answer.problem, REFUSED[answer.problem]);
  });
}
