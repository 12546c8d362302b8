/** Asks an address that somebody gave us: no redirects, no way inside, no waiting, and so much of the answer and no more. */
import { type ClientRequest, type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { WhyNot } from '../../core/notices/whyNot.ts';
import { INSIDE_CODE, isInside, lookupOutside, placeOf } from './places.ts';

export interface Question {
  method: string;
  headers: Record<string, string>;
  /** Undefined for none. */
  body?: string | undefined;
  /** Hosts, `HOST` or `HOST:PORT`, that may lie inside and need no TLS: whoever runs the server said so. */
  allowed: readonly string[];
  /** Milliseconds. */
  withinMs: number;
  /** Ends it before. */
  signal?: AbortSignal | undefined;
  /** Bytes of an answer that are read. */
  most: number;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** There was more than `most`. */
  isCut: boolean;
}

/** What keeps an address from being asked, whoever answers there; null where nothing does. */
export function obstacleAt(address: string, { allowed }: Pick<Question, 'allowed'>): WhyNot | null {
  if (!URL.canParse(address)) return 'no-such-host';
  const url = new URL(address);
  if (placeOf(url).some((place) => allowed.includes(place)))
    return url.protocol === 'http:' || url.protocol === 'https:' ? null : 'insecure';
  if (url.protocol !== 'https:' || url.username || url.password) return 'insecure';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isInside(host) ? 'private' : null;
}

/** `isOver`: asking again would not help. */
export interface Silence {
  ok: false;
  why: WhyNot;
  isOver: boolean;
}

/** Never rejects. */
export async function exchange(address: string, question: Question): Promise<({ ok: true } & Answer) | Silence> {
  const { method, headers, body, allowed, withinMs, signal, most } = question;
  const obstacle = obstacleAt(address, { allowed });
  if (obstacle) return { ok: false, why: obstacle, isOver: true };
  const url = new URL(address);
  const isAllowed = placeOf(url).some((place) => allowed.includes(place));
  const options = {
    method,
    headers: { ...(body !== undefined && { 'Content-Length': String(Buffer.byteLength(body)) }), 'User-Agent': 'Baton', ...headers },
    signal: AbortSignal.any([AbortSignal.timeout(withinMs), ...(signal ? [signal] : [])]),
    agent: false as const,
    ...(isAllowed ? {} : { lookup: lookupOutside }),
  };
  try {
    const asked = url.protocol === 'https:' ? secureRequest(url, options) : plainRequest(url, options);
    return { ok: true, ...(await answerTo(asked, body, most)) };
  } catch (error) {
    const why = reasonOf(error);
    return { ok: false, why, isOver: why === 'private' };
  }
}

function answerTo(asked: ClientRequest, body: string | undefined, most: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      const parts: Buffer[] = [];
      let read = 0;
      const done = (): void => {
        const { statusCode: status = 0, headers, complete } = response;
        resolve({ status, headers, text: Buffer.concat(parts).toString(), isCut: read > most || !complete });
      };
      response.on('data', (part: Buffer) => {
        read += part.length;
        if (read > most) response.destroy();
        else parts.push(part);
      });
      response.on('end', done).on('close', done).on('error', done);
    });
    asked.end(body);
  });
}

/** Milliseconds of a `Retry-After`, in seconds or as a date; undefined where there is none that can be read. */
export function retryAfterIn({ 'retry-after': after }: IncomingHttpHeaders, now: number): number | undefined {
  if (after === undefined) return undefined;
  if (/^\d{1,6}$/.test(after)) return Number(after) * 1000;
  const at = Date.parse(after);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/;

function reasonOf(error: unknown): WhyNot {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : '';
  if (code === INSIDE_CODE) return 'private';
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'timed-out';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-such-host';
  return TLS_CODE.test(code) ? 'insecure' : 'no-answer';
}
