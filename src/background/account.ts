/** Signing in and out. */
import { serverAddress } from '../platform/address.ts';
import { browserClock } from '../platform/clock.ts';
import { sessionMemory } from '../platform/session.ts';
import { postSignIn } from '../platform/transport.ts';
import { deviceName } from '../platform/worker.ts';
import type { SignInAnswer } from '../protocol/messages.ts';
import { device } from './device.ts';
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

/** Sends what can be sent, then hides this person's handoffs; the rest waits here for their next sign-in. */
export async function signOut(): Promise<void> {
  const account = await device.account();
  if (!account) return;
  if (!account.expired) await syncNow().catch(() => undefined);
  await device.forgetAccount();
  await refreshBadge();
  revokeTokens();
}
