/** Odoo's own way to ask its server, JSON-RPC. It answers errors with status 200; who they are stands in `error`, in the user's language only for people. */
import type { Answered, Trouble } from '../../core/handoff/crmNote.ts';
import { done, type Fields, fail, isFields, rowsOf } from '../answer.ts';
import type { Ask } from '../contract.ts';

const EXPIRED = 100;

const BY_NAME: ReadonlyMap<unknown, Trouble> = new Map([
  ['odoo.exceptions.AccessError', 'no-right'],
  ['odoo.exceptions.AccessDenied', 'no-right'],
  ['odoo.exceptions.MissingError', 'gone'],
  ['odoo.exceptions.UserError', 'refused'],
  ['odoo.exceptions.ValidationError', 'refused'],
]);

function troubleOf(status: number, body: unknown): Trouble | null {
  if (status === 0 || status >= 500 || status === 429) return 'unreachable';
  if (status === 302 || status === 401) return 'signed-out';
  if (status === 403) return 'no-right';
  if (status !== 200 || !isFields(body)) return 'changed';
  const { error } = body;
  if (error === undefined) return null;
  if (!isFields(error)) return 'changed';
  if (error.code === EXPIRED) return 'signed-out';
  // Whatever else it is, a field or a method that this version does not have is the usual reason.
  return BY_NAME.get(isFields(error.data) && error.data.name) ?? 'changed';
}

/** Calls a method of a model. `value` is absent where Odoo answers with nothing. */
export type Call = (model: string, method: string, args: unknown[], kwargs?: Fields) => Promise<Answered<unknown>>;

/** `context`: as Odoo's own pages send it with every call; without it names are told in English. */
export function callBy(ask: Ask, context?: Fields): Call {
  return async (model, method, args, kwargs = {}) => {
    const params = { model, method, args, kwargs: context ? { ...kwargs, context } : kwargs };
    const { status, body } = await ask(`/web/dataset/call_kw/${model}/${method}`, {
      method: 'POST',
      body: { jsonrpc: '2.0', method: 'call', id: 1, params },
    });
    const trouble = troubleOf(status, body);
    return trouble ? fail(trouble) : done(isFields(body) ? body.result : undefined);
  };
}

/** As long as `sr@latin` and `zh_Hans_CN`, and then some. */
const LONGEST_LANGUAGE = 20;

/**
 * Calls that answer as they do to this person's pages: in their language, and for the companies that the page shows, for the money of a record that
 * belongs to none is that of the first. Their zone is left out: moments are told in UTC, and are to stay so. Where Odoo does not say which language, it
 * is as without.
 */
export async function callAsPage(ask: Ask, companies: readonly number[]): Promise<Answered<Call>> {
  const found = await callBy(ask)('res.users', 'context_get', []);
  if (!found.ok && (found.trouble === 'signed-out' || found.trouble === 'unreachable')) return found;
  const { lang } = found.ok && isFields(found.value) ? found.value : {};
  const isLanguage = typeof lang === 'string' && lang !== '' && lang.length <= LONGEST_LANGUAGE;
  return done(callBy(ask, { ...(isLanguage && { lang }), ...(companies.length > 0 && { allowed_company_ids: companies }) }));
}

/** At most this many records are read at once. */
const MOST = 50;

/**
 * Reads these fields of these records. One field that this version lacks fails the whole read: then it asks which there are, once, and reads those.
 * `gone` where there is none of these records.
 */
export async function read(call: Call, model: string, ids: readonly number[], fields: readonly string[]): Promise<Answered<Fields[]>> {
  const first = await call(model, 'read', [ids.slice(0, MOST), fields]);
  if (!first.ok && first.trouble === 'changed') {
    const known = await call(model, 'fields_get', [fields], { attributes: ['type'] });
    const left = known.ok && isFields(known.value) ? fields.filter((name) => Object.hasOwn(known.value as Fields, name)) : [];
    if (left.length === 0 || left.length === fields.length) return first;
    return rows(await call(model, 'read', [ids.slice(0, MOST), left]));
  }
  return rows(first);
}

function rows(answer: Answered<unknown>): Answered<Fields[]> {
  if (!answer.ok) return answer;
  if (!Array.isArray(answer.value)) return fail('changed');
  const found = rowsOf(answer.value, MOST);
  return found.length > 0 ? done(found) : fail('gone');
}

/** Of a link to one other record, `[id, "its name"]`; false where there is none. */
export function linkOf(value: unknown): { id: number; name: unknown } | undefined {
  const [id, name]: unknown[] = Array.isArray(value) ? value : [];
  return isId(id) ? { id, name } : undefined;
}

export const isId = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;
