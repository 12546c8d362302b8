/** Bookings that the workspace's own programs send, signed as standardwebhooks.com describes it. */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { type HookAnswer, type HookBody, hookBodySchema } from '../../protocol/bookings.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import { hookOf, isFirstDelivery, saveHook } from '../store/bookings/bookings.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import { takeBookings } from './take.ts';

const PREFIX = 'whsec_';

/** A new secret, which can never be read again here; the one before stops counting. */
export async function newHook(tx: Tx, workspace: string, now: number): Promise<string> {
  const secret = `${PREFIX}${randomBytes(32).toString('base64')}`;
  await saveHook(tx, workspace, secret, now);
  return secret;
}

export interface Delivery {
  workspace: string;
  /** As it came: the signature is over its bytes. */
  text: string;
  headers: Record<string, string>;
  /** Epoch milliseconds. */
  now: number;
}

export type Delivered = { ok: true; answer: HookAnswer; touched: HandoffFacts[] } | { ok: false; problem: 'not-known' | 'bad-input' };

/** A delivery counts once: one that comes again, within the five minutes for which its signature is good, changes nothing. */
export async function deliver(store: Store, { workspace, text, headers, now }: Delivery): Promise<Delivered> {
  const hook = await store.read((tx) => hookOf(tx, workspace));
  if (!hook || !isSigned(hook.secret, text, headers)) return { ok: false, problem: 'not-known' };
  const body = bodyOf(text);
  if (!body) return { ok: false, problem: 'bad-input' };
  return store.transact(async (tx) => {
    await takeTurn(tx, workspace);
    // It may have been changed, and the workspace closed, since.
    if ((await hookOf(tx, workspace))?.secret !== hook.secret) return { ok: false, problem: 'not-known' };
    if (!(await isFirstDelivery(tx, workspace, headers['webhook-id'] ?? '', now)))
      return { ok: true, answer: { results: [], isAgain: true }, touched: [] };
    const { results, touched } = await takeBookings(tx, { workspace, by: null, source: 'webhook', now }, body.bookings);
    return { ok: true, answer: { results, isAgain: false }, touched };
  });
}

/** Also that it was signed in the last five minutes, and not in times to come. */
function isSigned(secret: string, text: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(text, headers);
    return true;
  } catch {
    return false;
  }
}

function bodyOf(text: string): HookBody | null {
  try {
    return hookBodySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
