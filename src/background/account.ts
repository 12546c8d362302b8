/** Signing in and out. */
import { serverAddress } from '../platform/address.ts';
import { browserClock } from '../platform/clock.ts';
import { postSignIn, postSignOut } from '../platform/transport.ts';
import { deviceName } from '../platform/worker.ts';
import type { SignInAnswer } from '../protocol/messages.ts';
import { device } from './device.ts';
import { NO_ADDRESS, signInMessage } from './signInMessage.ts';
import { forgetWaiting, refreshBadge, sync, syncNow } from './sync.ts';

/** A code works once: when its answer got lost, only the same key gets it again. */
let lastTry = { of: '', key: '' };

export async function signIn(typed: string, code: string): Promise<SignInAnswer> {
  const server = serverAddress(typed);
  if (!server) return { ok: false, message: NO_ADDRESS };
  const of = `${server} ${code.trim()}`;
  if (lastTry.of !== of) lastTry = { of, key: browserClock.uuid() };
  const answered = await postSignIn(server, code.trim(), deviceName(), lastTry.key);
  if (!answered.ok) return { ok: false, message: signInMessage(answered.failure, server) };
  lastTry = { of: '', key: '' };
  const { token, person, workspace } = answered.value;
  await device.keepAccount({ token, person, workspace, server, expired: false });
  await device.adopt(person.id);
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
  if (!account.expired) await postSignOut(account);
}
