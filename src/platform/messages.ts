/** What extension pages ask of the worker. A worker that does not answer is no reason for a page to stop. */
import browser from 'webextension-polyfill';
import { signInAnswerSchema } from '../protocol/messageSchemas.ts';
import type { SignInAnswer, ToWorker } from '../protocol/messages.ts';

/** The least time between two asks: what is typed meanwhile becomes one round. The first goes at once, for somebody may be looking at the other end. */
const GATHER_MS = 250;

const NOT_AWAKE = 'Baton did not answer. Close this page, open it again, then sign in.';

export function toWorker(message: ToWorker): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

let isGathering = false;
let isConnected = false;
let asked = Number.NEGATIVE_INFINITY;

/** There is something to send, or to fetch. May be called as often as one likes. */
export function askForSync(): void {
  if (isGathering) return;
  const wait = asked + GATHER_MS - performance.now();
  // Without a timer: in a page that nobody looks at, and that may be the one which holds the stream, each takes a second.
  if (wait <= 0) ask();
  else {
    isGathering = true;
    setTimeout(ask, wait);
  }
}

function ask(): void {
  const message: ToWorker = { type: 'worker/sync', ...(isConnected && { why: 'connected' }) };
  asked = performance.now();
  isGathering = false;
  isConnected = false;
  toWorker(message).catch(() => undefined);
}

/** The way to the server has just been found open: what waited for that need not wait on. */
export function tellConnected(): void {
  isConnected = true;
  askForSync();
}

/** Never rejects; `message` says what to do. */
export async function signIn(server: string, code: string): Promise<SignInAnswer> {
  const answer = await toWorker({ type: 'worker/sign-in', server, code }).catch(() => undefined);
  const parsed = signInAnswerSchema.safeParse(answer);
  return parsed.success ? parsed.data : { ok: false, message: NOT_AWAKE };
}

/** What is not sent yet stays on this device. */
export async function signOut(): Promise<void> {
  await toWorker({ type: 'worker/sign-out' }).catch(() => undefined);
}
