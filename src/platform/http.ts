/** One request to a Baton server. Never rejects: what went wrong comes back by kind. */
import type * as z from 'zod';
import { LONGEST_RETRY_AFTER_MS } from '../protocol/backoff.ts';
import { parsedJson } from '../protocol/json.ts';
import { PROBLEMS, type ProblemName, problemSchema, problemType } from '../protocol/problem.ts';
import type { Transported, TransportFailure } from '../sync/ports.ts';

/** As long as something comes, somebody is there: only silence says that nobody is. */
const SILENCE_MS = 15_000;
/** What is sent takes its time on a slow line, of which nobody is told: bytes a millisecond, and at most what a browser gives a worker for the head of an answer. */
const SLOWEST = 5;
const LATEST_HEAD_MS = 28_000;
/** A browser ends a worker that is at one thing for longer than five minutes. */
const LONGEST_MS = 270_000;

export interface Request<T> {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  token?: string;
  body?: unknown;
  /** Idempotency key of a write. */
  key?: string;
  /** What a good answer looks like; null where it has no body. */
  schema: z.ZodType<T> | null;
  /** Another form that the answer may come in: its media type, and what reads it; undefined where it does not fit. */
  or?: { type: string; read: (body: Uint8Array<ArrayBuffer>) => T | undefined };
  /** A good answer has begun to come. */
  begun?: (headers: Headers) => void;
  /** Nobody waits for the answer any more. */
  unwanted?: AbortSignal;
  /** So many bytes of it have come, so many milliseconds after its head. */
  came?: (bytes: number, ms: number) => void;
}

/** What a status says by itself, also where something before the server answered with a page of its own. */
const BY_STATUS: ReadonlyMap<number, ProblemName> = new Map([
  [413, 'too-large'],
  [429, 'too-many'],
]);

const byType = new Map(Object.keys(PROBLEMS).map((name) => [problemType(name as ProblemName), name as ProblemName]));

export function headersOf({ token, body, key }: Pick<Request<unknown>, 'token' | 'body' | 'key'>): Record<string, string> {
  return {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
}

export async function request<T>(server: string, asked: Request<T>, silenceMs = SILENCE_MS): Promise<Transported<T>> {
  const { or, unwanted } = asked;
  const body = asked.body === undefined ? undefined : JSON.stringify(asked.body);
  const patience = patienceOf();
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    patience.renew(Math.max(silenceMs, Math.min(LATEST_HEAD_MS, silenceMs + (body?.length ?? 0) / SLOWEST)));
    response = await fetch(`${server}${asked.path}`, {
      method: asked.method,
      headers: { ...headersOf(asked), ...(or && { accept: `${or.type}, application/json` }) },
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      // A redirect would carry the token and what was typed to somebody else.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: unwanted ? AbortSignal.any([patience.signal, unwanted]) : patience.signal,
    });
    patience.renew(silenceMs);
    if (response.ok) asked.begun?.(response.headers);
    const since = performance.now();
    bytes = await bytesOf(response, (count) => {
      patience.renew(silenceMs);
      if (response.ok) asked.came?.(count, performance.now() - since);
    });
  } catch {
    return { ok: false, failure: { kind: 'unreachable', ...(patience.signal.aborted && { late: true }) } };
  } finally {
    patience.end();
  }
  const other = or && response.ok && response.headers.get('content-type')?.startsWith(or.type) ? or.read : null;
  if (other) return fitting(other(bytes));
  const text = new TextDecoder().decode(bytes);
  if (!response.ok) return { ok: false, failure: failureOf(response, text) };
  if (asked.schema === null) return { ok: true, value: undefined as T };
  return fitting(asked.schema.safeParse(parsedJson(text)).data);
}

/** Ends a request that nothing has come of for as long as was last said, or that goes on for ever. */
function patienceOf() {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  const longest = setTimeout(end, LONGEST_MS);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    signal: stop.signal,
    renew(ms: number): void {
      clearTimeout(timer);
      timer = setTimeout(end, ms);
    },
    end(): void {
      clearTimeout(longest);
      clearTimeout(timer);
    },
  };
}

async function bytesOf({ body }: Response, came: (count: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let count = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    count += part.value.length;
    came(count);
  }
  const bytes = new Uint8Array(count);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const fitting = <T>(value: T | undefined): Transported<T> =>
  value === undefined ? { ok: false, failure: { kind: 'nonsense' } } : { ok: true, value };

function failureOf({ status, headers }: Response, text: string): TransportFailure {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const parsed = problemSchema.safeParse(isProblem ? parsedJson(text) : undefined);
  const retryAfterMs = retryAfter(headers);
  if (parsed.success) {
    const { type, detail, title, faults } = parsed.data;
    return {
      kind: 'problem',
      problem: byType.get(type) ?? BY_STATUS.get(status) ?? 'unknown',
      status,
      retryAfterMs,
      detail: detail ?? title,
      ...(faults && { faults }),
    };
  }
  // Something before the server may say that a text is too long, or that it is busy or down; whatever else it says is not for us.
  const problem = BY_STATUS.get(status) ?? (status >= 500 ? 'unknown' : null);
  if (problem) return { kind: 'problem', problem, status, retryAfterMs, detail: '' };
  return { kind: 'nonsense' };
}

/**
 * The server's own word on when to come back, in milliseconds; null where it said none. A date is weighed against the answer's own, where it can be
 * read: the clock of this device may be wrong by days.
 */
export function retryAfter(headers: Headers): number | null {
  const header = headers.get('retry-after');
  if (!header) return null;
  const told = Date.parse(headers.get('date') ?? '');
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - (Number.isNaN(told) ? Date.now() : told);
  return Number.isFinite(ms) ? Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, ms)) : null;
}
