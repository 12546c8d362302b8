/** Signing in and out. */
import { serverAddress } from '../platform/address.ts';
import { browserClock } from '../platform/clock.ts';
import { sessionMemory } from '../platform/session.ts';
import { postBeginCompany, postCompanySignIn, postSignIn } from '../platform/transport.ts';
import { deviceName } from '../platform/worker.ts';
import type { SignedIn } from '../protocol/account.ts';
import type { BeginAnswer, SignInAnswer, ToWorker } from '../protocol/messages.ts';
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
  await begin(answered.value, server);
  await lastTry.clear();
  return { ok: true };
}

type BeginByCompany = Extract<ToWorker, { type: 'worker/company-begin' }>;

/** Whoever was refused, or has signed out, chooses the account: the company's sign-in would answer for the same one by itself. */
export async function beginByCompany({ server: typed, challenge, redirect, prompt: instead }: BeginByCompany): Promise<BeginAnswer> {
  const server = serverAddress(typed);
  if (!server) return { ok: false, message: NO_ADDRESS };
  const prompt = instead ?? ((await device.asksWho(server)) ? 'select_account' : undefined);
  const begun = await postBeginCompany(server, { challenge, redirect, ...(prompt && { prompt }) });
  return begun.ok ? { ok: true, ...begun.value, ...(prompt && { prompt }) } : { ok: false, message: signInMessage(begun.failure, server) };
}

type ByCompany = Extract<ToWorker, { type: 'worker/company-sign-in' }>;

/** What came back is good once: where the answer gets lost, it is asked for again with the same key. */
export async function signInByCompany({ server: typed, state, query, verifier }: ByCompany): Promise<SignInAnswer> {
  const server = serverAddress(typed);
  if (!server) return { ok: false, message: NO_ADDRESS };
  const key = browserClock.uuid();
  const send = () => postCompanySignIn(server, { state, query, verifier, device: deviceName() }, key);
  let answered = await send();
  if (!answered.ok && answered.failure.kind === 'unreachable') answered = await send();
  if (!answered.ok) {
    if (answered.failure.kind === 'problem' && answered.failure.problem === 'company-refused') await device.askWho(server);
    return { ok: false, message: signInMessage(answered.failure, server) };
  }
  await begin(answered.value, server);
  return { ok: true };
}

async function begin({ token, person, workspace }: SignedIn, server: string): Promise<void> {
  await device.keepAccount({ token, person, workspace, server, expired: false });
  forgetWaiting();
  sync();
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
