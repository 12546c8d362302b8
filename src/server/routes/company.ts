/** Signing in by the company's own sign-in. */
import type { Context } from 'hono';
import { beginCompanyRoute, companySignInRoute, signInWaysRoute } from '../../protocol/http/company.ts';
import { REFUSALS, type Refusal } from '../auth/company/refusals.ts';
import { buckets } from '../http/buckets.ts';
import { problem, tooMany } from '../http/problems.ts';
import { senderOf } from '../http/sender.ts';
import type { Api, Services } from '../services.ts';

const NONE = 'This server knows of no company’s sign-in. Sign in with a code.';
const AWAY = 'Your company’s sign-in does not answer. Try again in a minute, or use a sign-in code.';
/** Seconds after which it is worth asking a provider again that did not answer. */
const AWAY_S = 30;
/** Sign-ins that an address may begin at once, behind which a whole office may sit, and the milliseconds after which one more is allowed. */
const BEGINS = { burst: 100, refillMs: 1_000 };

function refused(c: Context, refusal: Refusal | 'away') {
  if (refusal !== 'away') return problem(c, 'company-refused', REFUSALS[refusal]);
  c.header('Retry-After', String(AWAY_S));
  return problem(c, 'company-away', AWAY);
}

export function companyRoutes(api: Api, { company, clock, limiter: wrong, limits, metrics, feed }: Services): void {
  // Each that is begun is a row, and a question to the company's provider where it was away.
  const begins = buckets(BEGINS, clock);

  api.openapi(signInWaysRoute, (c) => c.json({ company: company && { name: company.name } }, 200));

  api.openapi(beginCompanyRoute, async (c) => {
    if (!company) return problem(c, 'not-found', NONE);
    const address = senderOf(c, limits.proxies);
    const wait = begins.waitOf(address);
    if (wait > 0) return heldBack(c, wait);
    begins.take(address);
    const answer = await company.begin(c.req.valid('json'));
    return answer.ok ? c.json(answer.value, 200) : refused(c, answer.refusal);
  });

  api.openapi(companySignInRoute, async (c) => {
    if (!company) return problem(c, 'not-found', NONE);
    const address = senderOf(c, limits.proxies);
    const answer = await company.finish(c.req.valid('json'), c.req.valid('header')['idempotency-key']);
    if (answer.ok) {
      // Their roles may have changed, and whoever is new can be chosen from now on.
      feed.announce({ workspace: answer.value.workspace, handoffs: [], people: 'everybody' });
      return c.json(answer.value.signedIn, 200);
    }
    if (answer.refusal === 'key-reused') return problem(c, 'key-reused', 'Send this sign-in with a new idempotency key.');
    if (answer.refusal !== 'away') {
      const wait = wrong.waitOf(address);
      if (wait > 0) return heldBack(c, wait);
      wrong.failed(address);
    }
    return refused(c, answer.refusal);
  });

  function heldBack(c: Context, wait: number) {
    metrics.heldBack.inc({ by: 'sign-in' });
    return tooMany(c, wait / 1000, 'Wait a moment, then sign in again.');
  }
}
