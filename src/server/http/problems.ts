/** Refusals as answers. */
import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type * as z from 'zod';
import { PROBLEM_TYPE } from '../../protocol/http/answers.ts';
import { PROBLEMS, type Problem, type ProblemName, problemType } from '../../protocol/problem.ts';
import { StoreAway } from '../store/engine/away.ts';
import { WorkspaceGone } from '../store/removal/gone.ts';
import { plainFault } from './plainFault.ts';

type StatusOf<N extends ProblemName> = (typeof PROBLEMS)[N]['status'];

/** Answers with a problem. `detail` is for people and says what to do. */
export function problem<N extends ProblemName>(c: Context, name: N, detail: string, faults?: Problem['faults']) {
  const { status, title } = PROBLEMS[name];
  const body: Problem = { type: problemType(name), title, status, detail, ...(faults ? { faults } : {}) };
  return c.json(body, status as StatusOf<N>, { 'Content-Type': PROBLEM_TYPE });
}

/** Answers that it was too much, and after how many seconds it is worth trying again. */
export function tooMany(c: Context, afterS: number, detail: string) {
  c.header('Retry-After', String(Math.ceil(afterS)));
  return problem(c, 'too-many', detail);
}

/** JSON Pointers into the body (`/operations/0/base`); faults of the query and of headers are named by where they stand. */
function pathOf(target: string, path: PropertyKey[]): string {
  if (target !== 'json') return `${target} ${path.map(String).join('.')}`;
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

type Checked = { target: string } & ({ success: true } | { success: false; error: z.ZodError });

/** What the routes do with input that does not fit their schema. */
export function refuseBadInput(result: Checked, c: Context) {
  if (result.success) return undefined;
  return badInput(c, result.target, result.error.issues);
}

/** Names each fault. `target` is the part of the request that the paths begin in: `json` for its body. */
export function badInput(c: Context, target: string, issues: readonly z.core.$ZodIssue[]) {
  const faults = issues.map((issue) => ({ path: pathOf(target, issue.path), message: plainFault(issue) }));
  return problem(c, 'bad-input', 'Mend what the faults name and send it again with a new idempotency key.', faults);
}

export const notFound: NotFoundHandler = (c) => problem(c, 'not-found', 'Check the address.');

export function notSignedIn(c: Context) {
  c.header('WWW-Authenticate', 'Bearer');
  return problem(c, 'not-signed-in', 'Sign in on this device with a code from your manager.');
}

/** Seconds after which it is worth trying again when the store was away, or the server busy. */
const AGAIN_S = 2;

/** The code of the innermost error that has one: `ECONNREFUSED`, `57P01`, `SQLITE_FULL`. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return codeOf(error.cause) ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined);
}

/** Answers that the server cannot do it now and may in a moment. */
export function unavailable(c: Context) {
  c.header('Retry-After', String(AGAIN_S));
  return problem(c, 'unavailable', 'Send it again in a moment, with the same idempotency key.');
}

/** Logs an unexpected error without its message, which may quote what people wrote. */
export function failed(log: Logger): ErrorHandler {
  return (error, c) => {
    if (error instanceof HTTPException && error.res) return error.res;
    if (error instanceof WorkspaceGone) return notSignedIn(c);
    if (error instanceof HTTPException && error.status < 500)
      return problem(c, 'bad-input', error.status === 415 ? 'Send JSON.' : 'The body is no JSON that can be read.', [
        { path: '', message: error.status === 415 ? 'Send JSON.' : 'Send whole JSON here.' },
      ]);
    if (error instanceof StoreAway) {
      log.warn({ error: error.name, code: codeOf(error.cause), method: c.req.method }, 'the store does not answer');
      return unavailable(c);
    }
    const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    log.error({ error: error.name, at, method: c.req.method }, 'failed');
    return problem(c, 'failed', 'Try again. If it stays, tell whoever runs this server.');
  };
}
