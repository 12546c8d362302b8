/** Signing in by the company, in the browser's own window for that. Begun and ended with the server; the page between is the company's. */
import browser from 'webextension-polyfill';
import { type Prompt, type SignInWays, signInWaysSchema } from '../protocol/company.ts';
import { beginAnswerSchema, signInAnswerSchema } from '../protocol/messageSchemas.ts';
import type { SignInAnswer } from '../protocol/messages.ts';
import { serverAddress } from './address.ts';
import { request } from './http.ts';
import { NOT_AWAKE, toWorker } from './messages.ts';

const NOT_ALLOWED = 'Baton needs your permission to open your company’s sign-in. Press the button again, then choose “Allow”.';
const CLOSED = 'The window was closed before you were signed in. Press “Sign in with your company” to try again.';
const NOT_OPENED = 'Your company’s sign-in page could not be opened. Check your connection, then try again.';
const UNFITTING = 'What your company’s sign-in answered does not fit what was asked. Try again; if it stays so, tell your administrator.';

/** The path of the address that only this extension hears of; the server knows it too. */
const REDIRECT_PATH = 'company';

/** How people sign in at this server; null where it is none, or does not answer. `typed` as a person types it. */
export async function signInWays(typed: string): Promise<SignInWays | null> {
  const server = serverAddress(typed);
  if (!server) return null;
  const answered = await request(server, { method: 'GET', path: '/v1/sign-in', schema: signInWaysSchema });
  return answered.ok ? answered.value : null;
}

/** Must be called from a click or a key. Never rejects; `message` says what to do. */
export async function signInByCompany(server: string): Promise<SignInAnswer> {
  // First of all: the browser asks nobody who did not just press something.
  if (!(await allowed())) return no(NOT_ALLOWED);
  const came = await asked(server);
  if (!came.ok) return came;
  const { state, query, verifier } = came;
  const answer = await toWorker({ type: 'worker/company-sign-in', server, state, query, verifier }).catch(() => undefined);
  const parsed = signInAnswerSchema.safeParse(answer);
  return parsed.success ? parsed.data : no(NOT_AWAKE);
}

type Came = { ok: true; state: string; query: string; verifier: string } | { ok: false; message: string };

async function asked(server: string, instead?: Prompt): Promise<Came> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  const redirect = browser.identity.getRedirectURL(REDIRECT_PATH);
  const begin = { type: 'worker/company-begin', server, challenge, redirect, ...(instead && { prompt: instead }) } as const;
  const begun = beginAnswerSchema.safeParse(await toWorker(begin).catch(() => undefined));
  if (!begun.success) return no(NOT_AWAKE);
  if (!begun.data.ok) return begun.data;
  const { address, state, prompt } = begun.data;
  const came = await launched(address);
  // OpenID lets a provider refuse what it does not know: an answer that says so, or a page that says so with the status of an error.
  const isOfWho = prompt === 'select_account';
  if (!came.ok) return isOfWho && came.message === NOT_OPENED ? asked(server, 'login') : came;
  const query = came.url.startsWith(redirect) ? new URL(came.url).search : '';
  const told = new URLSearchParams(query);
  if (told.get('state') !== state) return no(UNFITTING);
  if (isOfWho && isNotKnown(told.get('error'))) return asked(server, 'login');
  return { ok: true, state, query, verifier };
}

/** Of the errors that an authorization ends with, these say nothing of what was asked. */
const OTHERWISE: ReadonlySet<string> = new Set(['access_denied', 'server_error', 'temporarily_unavailable']);

const isNotKnown = (error: string | null): boolean => error !== null && !OTHERWISE.has(error);

/** Chrome gives this permission without a question, and only to those who need it; Firefox knows it from the start only. */
async function allowed(): Promise<boolean> {
  if (browser.identity) return true;
  return chrome.permissions.request({ permissions: ['identity'] }).catch(() => false);
}

const no = (message: string) => ({ ok: false, message }) as const;

async function launched(url: string): Promise<{ ok: true; url: string } | { ok: false; message: string }> {
  try {
    return { ok: true, url: await browser.identity.launchWebAuthFlow({ url, interactive: true }) };
  } catch (error) {
    return no(error instanceof Error && /load/i.test(error.message) ? NOT_OPENED : CLOSED);
  }
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
