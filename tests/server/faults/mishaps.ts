/** What can happen to one request between a device and the server: one mishap a line, drawn by chance. */
import type { Random } from '../../../src/training/random.ts';

/** An answer that did not come from the server, or not now. */
export interface Forged {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type Mishap =
  /** The connection ends before anything is read; in the middle of the request, at the proxy or at the server; before the answer, or within it. */
  | { kind: 'refused' | 'request-half' | 'request-half-arrives' | 'answer-lost' | 'answer-half' }
  /** Half of the answer, as if it were all of it. */
  | { kind: 'truncated' }
  /** The answer comes, byte by byte. */
  | { kind: 'dribbled' }
  /** The request arrives twice, one after the other or both at once. */
  | { kind: 'twice' | 'twice-at-once' }
  /** The request counts as lost, and arrives after later ones. */
  | { kind: 'late' }
  /** An answer that was given to an earlier request of the same device, from somebody's cache. */
  | { kind: 'stale' }
  /** Somebody else answers, with or without passing the request on. */
  | { kind: 'forged'; arrives: boolean; forged: Forged };

const PORTAL = '<!doctype html><title>Welcome</title><h1>Welcome to the hotel</h1><form action="/login"></form>';
const GARBAGE = [
  '',
  'null',
  '[]',
  '{}',
  '{"results":',
  '{"results":[{}]}',
  '{"handoffs":[]}',
  '{"cursor":7}',
  '\u0000\u0001\u0002',
  '"synced"',
];
const STATUSES = [400, 401, 403, 404, 408, 409, 413, 429, 500, 502, 503, 504];
const NAMES: Readonly<Record<number, string>> = {
  400: 'bad-input',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  408: 'too-slow',
  409: 'key-reused',
  413: 'too-large',
  429: 'too-many',
  500: 'failed',
  503: 'unavailable',
};
const RETRY_AFTER = [undefined, '7', '0', '-3', 'soon', '99999999', 'Mon, 01 Mar 2027 09:01:00 GMT'];
const PLAIN = [
  'refused',
  'request-half',
  'request-half-arrives',
  'answer-lost',
  'answer-half',
  'truncated',
  'dribbled',
  'twice',
  'twice-at-once',
  'late',
  'stale',
] as const;

export function mishap(random: Random): Mishap {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.6) return { kind: pick(PLAIN) };
  return { kind: 'forged', arrives: random() < 0.4, forged: forged(random, pick) };
}

function forged(random: Random, pick: <T>(list: readonly T[]) => T): Forged {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const kind = random();
  if (kind < 0.2) return { status: 200, headers: html, body: PORTAL };
  if (kind < 0.3) return { status: pick([302, 307, 511]), headers: { ...html, location: 'http://127.0.0.1:1/login' }, body: PORTAL };
  if (kind < 0.5) return { status: 200, headers: { 'content-type': 'application/json' }, body: pick(GARBAGE) };
  const status = pick(STATUSES);
  const retryAfter = pick(RETRY_AFTER);
  const told = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  const name = NAMES[status];
  if (name === undefined || random() < 0.5) return { status, headers: { ...html, ...told }, body: `<h1>${status}</h1>` };
  const problem = random() < 0.2 ? '{"type":' : JSON.stringify({ type: `urn:baton:problem:${name}`, title: name, status });
  return { status, headers: { 'content-type': 'application/problem+json', ...told }, body: problem };
}
