/** EspoCRM's REST API as its own page asks it: the session's cookies suffice. */
import type { Answered, Trouble } from '../../core/handoff/crmNote.ts';
import { done, type Fields, fail, isFields } from '../answer.ts';
import type { Ask, Asked } from '../contract.ts';

/** Without it whoever is signed out is asked for a password by the browser itself, and the request never ends. */
const HEADERS = { 'X-Requested-With': 'XMLHttpRequest' };

function troubleOf(status: number): Trouble | null {
  if (status === 200) return null;
  if (status === 302 || status === 401) return 'signed-out';
  if (status === 403) return 'no-right';
  if (status === 404) return 'gone';
  if (status === 0 || status === 429 || status > 500) return 'unreachable';
  // It breaks, with 500, over what it does not understand.
  return 'refused';
}

/** `path` behind `/api/v1/`. */
export async function api(ask: Ask, method: Asked['method'], path: string, body?: unknown): Promise<Answered<unknown>> {
  const answer = await ask(`/api/v1/${path}`, { method, headers: HEADERS, ...(body !== undefined && { body }) });
  const trouble = troubleOf(answer.status);
  return trouble ? fail(trouble) : done(answer.body);
}

/** One record, or another object. */
export async function get(ask: Ask, path: string): Promise<Answered<Fields>> {
  const answer = await api(ask, 'GET', path);
  if (!answer.ok) return answer;
  return isFields(answer.value) ? done(answer.value) : fail('changed');
}

export const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,40}$/.test(value);
