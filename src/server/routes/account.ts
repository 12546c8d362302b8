/** Signing in and out, and who is signed in. */
import { meRoute } from '../../protocol/http/me.ts';
import { signInRoute } from '../../protocol/http/signIn.ts';
import { signOutRoute } from '../../protocol/http/signOut.ts';
import { signIn } from '../auth/signIn.ts';
import { problem, tooMany } from '../http/problems.ts';
import { senderOf } from '../http/sender.ts';
import type { Api, Services } from '../services.ts';
import { revokeDevice } from '../store/people/devices.ts';
import { personById } from '../store/people/people.ts';
import { workspaceById } from '../store/people/workspaces.ts';

const REFUSED = {
  'code-unknown': 'Check the code, or ask your manager for a new one: each works once, for two weeks.',
  'key-reused': 'Send this sign-in with a new idempotency key.',
};

export function accountRoutes(api: Api, { store, clock, limiter, limits, metrics }: Services): void {
  api.openapi(signInRoute, async (c) => {
    const address = senderOf(c, limits.proxies);
    const answer = await signIn(store, c.req.valid('json'), c.req.valid('header')['idempotency-key'], clock.now());
    if (answer.ok) return c.json(answer.signedIn, 200);
    if (answer.problem === 'code-unknown') {
      const wait = limiter.waitOf(address);
      if (wait > 0) {
        metrics.heldBack.inc({ by: 'sign-in' });
        return tooMany(c, wait / 1000, 'Check the code, wait a moment, then try it again.');
      }
      limiter.failed(address);
    }
    return problem(c, answer.problem, REFUSED[answer.problem]);
  });

  api.openapi(signOutRoute, async (c) => {
    const { device } = c.get('session');
    await store.transact((tx) => revokeDevice(tx, device, clock.now()));
    return c.body(null, 204);
  });

  api.openapi(meRoute, async (c) => {
    const { member } = c.get('session');
    const [known, workspace] = await store.read(async (tx) => [await personById(tx, member.id), await workspaceById(tx, member.workspace)]);
    const { workspace: _workspace, backs: _backs, ...person } = known ?? member;
    return c.json({ person, workspace }, 200);
  });
}
