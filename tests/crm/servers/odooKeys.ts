/** Odoo's two doors for API keys, as its reference describes them: `/json/2` from 19 on, with real statuses, and `/jsonrpc` before, with 200 for all. */
import { failed, OdooError } from './odooError.ts';
import { json, type Question, type Reply } from './serve.ts';

type Call = (user: string, model: string, method: string, args: unknown[], kwargs: Record<string, unknown>) => Promise<unknown>;

interface Inside {
  call: Call;
  version: number;
  /** Of a login; undefined where nobody has it. */
  uidOf(login: string): number | undefined;
}

export const DATABASE = 'seller-prod';

/** Parameters that come first, by their names, for the methods that have them. */
const FIRST: Record<string, string[]> = {
  read: ['fields'],
  search_read: ['domain'],
  write: ['vals'],
  fields_get: ['allfields'],
  has_access: ['operation'],
  check_access_rights: ['operation'],
};
const OF_MODEL = ['search_read', 'fields_get', 'context_get', 'check_access_rights'];

function split(method: string, ids: unknown, params: Record<string, unknown>): [args: unknown[], kwargs: Record<string, unknown>] {
  const names = FIRST[method] ?? [];
  const kwargs = Object.fromEntries(Object.entries(params).filter(([name]) => !names.includes(name) && name !== 'context'));
  return [[...(OF_MODEL.includes(method) ? [] : [ids ?? []]), ...names.map((name) => params[name])], kwargs];
}

const STATUSES: Record<string, number> = {
  'odoo.exceptions.AccessError': 403,
  'odoo.exceptions.MissingError': 404,
  'odoo.exceptions.UserError': 422,
  'odoo.exceptions.ValidationError': 422,
  'werkzeug.exceptions.NotFound': 404,
  'builtins.AttributeError': 404,
  'builtins.TypeError': 422,
};
/** By the name of what is raised there; what nobody foresaw is 500. */
const fault = (name: string, message: string, status = STATUSES[name] ?? 500): Reply =>
  json({ name, message, arguments: [message], context: {}, debug: 'Traceback (most recent call last): …' }, status);

const NOWHERE: Reply = { status: 404, body: '<!doctype html>\n<title>404 Not Found</title>' };

async function byName({ path, headers, text, user }: Question, { call }: Inside): Promise<Reply> {
  const [, model = '', method = ''] = /^\/json\/2\/([\w.]+)\/(\w+)$/.exec(path) ?? [];
  const database = headers['x-odoo-database'] ?? DATABASE;
  if (model === '' || database !== DATABASE) return NOWHERE;
  if (user === null) return fault('werkzeug.exceptions.Unauthorized', 'Invalid apikey', 401);
  try {
    const { ids, ...params } = JSON.parse(text);
    const result = await call(user, model, method, ...split(method, ids, params));
    // What is posted is a record, and of records the ids are told.
    return json(method === 'message_post' ? [result] : result);
  } catch (error) {
    return error instanceof OdooError ? fault(error.name, error.message) : fault('builtins.ValueError', String(error));
  }
}

async function byRpc({ text }: Question, { call, uidOf }: Inside): Promise<Reply> {
  try {
    const { params, id } = JSON.parse(text);
    const [database, ...args] = params.args;
    if (database !== DATABASE) return failed('psycopg2.OperationalError', `FATAL:  database "${database}" does not exist\n`);
    const done = (result: unknown): Reply => json({ jsonrpc: '2.0', id, result });
    if (params.service === 'common') {
      const [login, key] = args;
      return done(key === `key-of-${login}` ? (uidOf(login) ?? false) : false);
    }
    const [uid, key, model, method, [ids] = [], kwargs = {}] = args;
    const login = String(key).replace(/^key-of-/, '');
    if (uidOf(login) !== uid) return failed('odoo.exceptions.AccessDenied', 'Access Denied');
    return done(await call(login, model, method, ...split(method, ids, kwargs)));
  } catch (error) {
    return error instanceof OdooError ? failed(error.name, error.message, error.code) : failed('builtins.ValueError', String(error));
  }
}

/** Null where the question is for another door. */
export async function keyedReply(question: Question, inside: Inside): Promise<Reply | null> {
  if (question.path === '/jsonrpc') return byRpc(question, inside);
  if (!question.path.startsWith('/json/2')) return null;
  return inside.version >= 19 ? byName(question, inside) : NOWHERE;
}
