/** One request to a Baton server. Never rejects: what went wrong comes back by kind. */
import type * as z from 'zod';
import { LONGEST_RETRY_AFTER_MS } from '../protocol/backoff.ts';
import { PROBLEMS, type ProblemName, problemSchema, problemType } from '../protocol/problem.ts';
import type { Transported, TransportFailure } from '../sync/ports.ts';

const TIMEOUT_MS = 15_000;

export interface Request<T> {
  method: 'GET' | 'POST';
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

export async function request<T>(server: string, asked: Request<T>, timeoutMs = TIMEOUT_MS): Promise<Transported<T>> {
  const { or } = asked;
  let response: Response;
  let text = '';
  let other: Uint8Array<ArrayBuffer> | null = null;
  try {
    response = await fetch(`${server}${asked.path}`, {
      method: asked.method,
      headers: { ...headersOf(asked), ...(or && { accept: `${or.type}, application/json` }) },
      ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
      credentials: 'omit',
      cache: 'no-store',
      // A redirect would carry the token and what was typed to somebody else.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) asked.begun?.(response.headers);
    if (or && response.ok && response.headers.get('content-type')?.startsWith(or.type))
      other = new Uint8Array(await response.arrayBuffer());
    else text = await response.text();
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  }
  if (!response.ok) return { ok: false, failure: failureOf(response, text) };
  if (other) return fitting(or?.read(other));
  if (asked.schema === null) return { ok: true, value: undefined as T };
  return fitting(asked.schema.safeParse(json(text)).data);
}

const fitting = <T>(value: T | undefined): Transported<T> =>
  value === undefined ? { ok: false, failure: { kind: 'nonsense' } } : { ok: true, value };

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failureOf({ status, headers }: Response, text: string): TransportFailure {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const parsed = problemSchema.safeParse(isProblem ? json(text) : undefined);
  const retryAfterMs = retryAfter(headers);
  if (parsed.success) {
    const { type, detail, title } = parsed.data;
    return {
      kind: 'problem',
      problem: byType.get(type) ?? BY_STATUS.get(status) ?? 'unknown',
      status,
      retryAfterMs,
      detail: detail ?? title,
    };
  }
  // Something before the server may say that a text is too long, or that it is busy or down; whatever else it says is not for us.
  const problem = BY_STATUS.get(status) ?? (status >= 500 ? 'unknown' : null);
  if (problem) return { kind: 'problem', problem, status, retryAfterMs, detail: '' };
  return { kind: 'nonsense' };
}

/** A date is weighed against the answer's own, where it can be read: the clock of this device may be wrong by days. */
function retryAfter(headers: Headers): number | null {
  const header = headers.get('retry-after');
  if (!header) return null;
  const told = Date.parse(headers.get('date') ?? '');
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - (Number.isNaN(told) ? Date.now() : told);
  return Number.isFinite(ms) ? Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, ms)) : null;
}
