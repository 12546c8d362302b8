/** What extension pages ask of the worker. A worker that does not answer is no reason for a page to stop. */
import browser from 'webextension-polyfill';
import { signInAnswerSchema } from '../protocol/messageSchemas.ts';
import type { SignInAnswer, ToWorker } from '../protocol/messages.ts';

/**
 * The least time between two asks of a kind: what comes meanwhile becomes one round. The first goes at once, for somebody may be looking at the
 * other end; whoever types on is followed once a second. Each kind for itself: what is to be fetched must not hold up what is typed next.
 */
const SEND_MS = 1_000;
const LOOK_MS = 1_000;
/** What others are still writing changes with each of their words. */
const DRAFTS_MS = 5_000;

export const NOT_AWAKE = 'Baton did not answer. Close this page, open it again, then sign in.';

const STILL_IN = 'You are still signed in: Baton did not answer. Try again; if it stays so, restart the browser.';
/** The worker gives what it sends first a few seconds; one that takes longer than this has died. */
const SIGN_OUT_MS = 10_000;

export function toWorker(message: ToWorker): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

let isConnected = false;

function ask(): void {
  const message: ToWorker = { type: 'worker/sync', ...(isConnected && { why: 'connected' }) };
  isConnected = false;
  toWorker(message).catch(() => undefined);
}

function gathering(leastMs: number): () => void {
  let isWaiting = false;
  let asked = Number.NEGATIVE_INFINITY;
  const now = (): void => {
    isWaiting = false;
    asked = performance.now();
    ask();
  };
  return () => {
    if (isWaiting) return;
    const wait = asked + leastMs - performance.now();
    // Without a timer: in a page that nobody looks at, and that may be the one which holds the stream, each takes a second.
    if (wait <= 0) now();
    else {
      isWaiting = true;
      setTimeout(now, wait);
    }
  };
}

/** There is something to send. May be called as often as one likes. */
export const askForSync = gathering(SEND_MS);

/** There may be something to fetch. May be called as often as one likes. */
export const askToLook = gathering(LOOK_MS);

/** Others are writing what this person may read. May be called as often as one likes. */
export const askToLookAtDrafts = gathering(DRAFTS_MS);

const askConnected = gathering(LOOK_MS);

/** The way to the server has just been found open: what waited for that need not wait on. */
export function tellConnected(): void {
  isConnected = true;
  askConnected();
}

/** Never rejects; `message` says what to do. */
export async function signIn(server: string, code: string): Promise<SignInAnswer> {
  const answer = await toWorker({ type: 'worker/sign-in', server, code }).catch(() => undefined);
  const parsed = signInAnswerSchema.safeParse(answer);
  return parsed.success ? parsed.data : { ok: false, message: NOT_AWAKE };
}

/** What is not sent yet stays on this device. Never rejects; `message` says what to do. */
export async function signOut(): Promise<SignInAnswer> {
  const late = new Promise((resolve) => setTimeout(resolve, SIGN_OUT_MS));
  const answer = await Promise.race([toWorker({ type: 'worker/sign-out' }), late]).catch(() => undefined);
  const parsed = signInAnswerSchema.safeParse(answer);
  return parsed.success ? parsed.data : { ok: false, message: STILL_IN };
}
