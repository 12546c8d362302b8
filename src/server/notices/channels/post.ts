/** Sends a body to an address that somebody gave us: no redirects, no way inside, no waiting, and nothing of the answer kept. */
import { type ClientRequest, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { WhyNot } from '../../../core/notices/whyNot.ts';
import { SEND_MS, type Sent } from './channel.ts';
import { INSIDE_CODE, isInside, lookupOutside, placeOf } from './places.ts';

/** Bytes of an answer that are read, so that the connection ends well; nobody looks at them. */
const ANSWER_MAX = 16_384;

export interface Posting {
  /** Hosts, `HOST` or `HOST:PORT`, that may lie inside and need no TLS: whoever runs the server said so. */
  allowed: readonly string[];
  /** Milliseconds. */
  withinMs?: number;
}

const over = (why: WhyNot): Sent => ({ ok: false, isOver: true, why });
const again = (why: WhyNot, afterMs?: number): Sent => ({ ok: false, isOver: false, why, ...(afterMs !== undefined && { afterMs }) });

/** What keeps an address from being posted to, whoever answers there; null where nothing does. */
export function obstacleAt(address: string, { allowed }: Pick<Posting, 'allowed'>): WhyNot | null {
  if (!URL.canParse(address)) return 'no-such-host';
  const url = new URL(address);
  if (placeOf(url).some((place) => allowed.includes(place)))
    return url.protocol === 'http:' || url.protocol === 'https:' ? null : 'insecure';
  if (url.protocol !== 'https:' || url.username || url.password) return 'insecure';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isInside(host) ? 'private' : null;
}

export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  { allowed, withinMs = SEND_MS }: Posting,
): Promise<Sent> {
  const obstacle = obstacleAt(address, { allowed });
  if (obstacle) return over(obstacle);
  const url = new URL(address);
  const isAllowed = placeOf(url).some((place) => allowed.includes(place));
  const options = {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'User-Agent': 'Baton',
      ...headers,
    },
    signal: AbortSignal.timeout(withinMs),
    agent: false as const,
    ...(isAllowed ? {} : { lookup: lookupOutside }),
  };
  try {
    const asked = url.protocol === 'https:' ? secureRequest(url, options) : plainRequest(url, options);
    return judged(await answerTo(asked, body));
  } catch (error) {
    return failed(error);
  }
}

interface Answer {
  status: number;
  retryAfter: string | undefined;
}

function answerTo(asked: ClientRequest, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      let read = 0;
      const done = (): void => resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] });
      response.on('data', (part: Buffer) => {
        read += part.length;
        if (read > ANSWER_MAX) response.destroy();
      });
      response.on('end', done).on('close', done).on('error', done);
    });
    asked.end(body);
  });
}

function judged({ status, retryAfter }: Answer): Sent {
  if (status >= 200 && status < 300) return { ok: true };
  if (status >= 300 && status < 400) return over('redirected');
  const after = retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;
  if (status === 408 || status === 425 || status === 429 || status >= 500) return again('troubled', after);
  return over(status === 404 || status === 410 ? 'gone' : 'turned-away');
}

const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/;

function failed(error: unknown): Sent {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : '';
  if (code === INSIDE_CODE) return over('private');
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return again('timed-out');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return again('no-such-host');
  return again(TLS_CODE.test(code) ? 'insecure' : 'no-answer');
}
