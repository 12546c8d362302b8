/** Signing in and out. */
import { serverAddress } from '../platform/address.ts';
import { browserClock } from '../platform/clock.ts';
import { sessionMemory } from '../platform/session.ts';
import { postSignIn } from '../platform/transport.ts';
import { deviceName } from '../platform/worker.ts';
import type { SignInAnswer } from '../protocol/messages.ts';
import { device } from './device.ts';
import { guarded } from './failures.ts';
import { signInKey } from './signInKey.ts';
import { NO_ADDRESS, signInMessage } from './signInMessage.ts';
import { forgetWaiting, refreshBadge, revokeTokens, sync, syncNow } from './sync.ts';

const lastTry = sessionMemory('sign-in');

export async function signIn(typed: string, code: string): Promise<SignInAnswer> {
  const server = serverAddress(typed);
  if (!server) return { ok: false, message: NO_ADDRESS };
  const key = await signInKey(lastTry, `${server} ${code.trim()}`, browserClock.uuid);
  const answered = await postSignIn(server, code.trim(), deviceName(), key);
  if (!answered.ok) return { ok: false, message: signInMessage(answered.failure, server) };
  const { token, person, workspace } = answered.value;
  await device.keepAccount({ token, person, workspace, server, expired: false });
  await lastTry.clear();
  forgetWaiting();
  sync();
  return { ok: true };
}

/** A person who leaves does not wait for a server that does not answer. */
const SEND_FIRST_MS = 3_000;

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const showBadgeAgain = guarded('the badge', refreshBadge);

/** Sends what can be sent at once, then hides this person's handoffs; the rest waits here for their next sign-in. */
export async function signOut(): Promise<SignInAnswer> {
  const account = await device.account();
  if (account && !account.expired) await Promise.race([syncNow().catch(() => undefined), later(SEND_FIRST_MS)]);
  await device.forgetAccount();
  revokeTokens();
  showBadgeAgain();
  return { ok: true };
}
