/** As much of Odoo as a session asks for, answering as a running 18 did: status 200 with an error in it, `false` for what is empty, a sanitiser. */
import { failed, OdooError } from './odooError.ts';
import { keyedReply } from './odooKeys.ts';
import { type CrmServer, json, type Question, type Reply, serve } from './serve.ts';

type Row = Record<string, unknown> & { id: number };

export interface OdooMessage extends Row {
  model: string;
  res_id: number;
  body: string;
  author_id: [number, string];
  message_type: string;
  subtype: string;
}

export interface OdooServer extends CrmServer {
  messages: OdooMessage[];
  tables: Record<string, Row[]>;
  /** What is waited for before a message is posted. */
  beforePost: () => Promise<void>;
}

interface Options {
  /** What the address of a record shows. */
  page?: string;
  /** Of this machine. */
  host?: string;
  version?: number;
  /** Logins that may not read the deals of others, and those that may read and not write. */
  strangers?: string[];
  readers?: string[];
  /** Only who wrote a message may change it. */
  authorsOnly?: boolean;
  /** Before 17, and strict about what it does not know. */
  refusesFlag?: boolean;
  /** By login; English for the others. */
  languages?: Record<string, string>;
  /** Of companies beside the first, by id. */
  currencies?: Record<number, string>;
}

const USERS: Record<string, [id: number, partner: number, name: string]> = {
  sam: [8, 44, 'Sam Seller'],
  avery: [9, 45, 'Avery Lund'],
};

/** Names that are translated: told in English to whoever does not say which language. */
const TRANSLATED: Record<string, Record<string, string>> = { fr_FR: { New: 'Nouveau', Newsletter: 'Lettre d’information' } };

const named = (cell: unknown, lang: unknown): unknown =>
  Array.isArray(cell) && typeof cell[1] === 'string' ? [cell[0], TRANSLATED[String(lang)]?.[cell[1]] ?? cell[1]] : cell;

const tables = (): Record<string, Row[]> => ({
  'crm.lead': [
    {
      id: 45,
      name: 'Northwind - Analytics platform rollout',
      partner_id: [43, 'Northwind Analytics, Dana Whitfield'],
      partner_name: 'Northwind Analytics',
      contact_name: 'Dana Whitfield',
      function: 'VP Revenue Operations',
      email_from: 'dana.whitfield@northwind.example',
      phone: '+1 415 555 0134',
      expected_revenue: 48500,
      company_currency: [1, 'USD'],
      stage_id: [1, 'New'],
      user_id: [9, 'Avery Lund'],
      website: false,
      source_id: [3, 'Newsletter'],
      x_handoff_pain: false,
      x_handoff_score: 0,
    },
    {
      id: 46,
      name: 'Bare lead',
      partner_id: false,
      partner_name: false,
      contact_name: false,
      function: false,
      email_from: false,
      phone: false,
      expected_revenue: 0,
      company_currency: [1, 'USD'],
      stage_id: [1, 'New'],
      user_id: false,
      website: false,
      source_id: false,
    },
  ],
  'calendar.event': [
    {
      id: 8,
      name: 'Discovery call - Northwind',
      start: '2026-12-01 15:00:00',
      stop: '2026-12-01 16:00:00',
      allday: false,
      start_date: false,
      user_id: [8, 'Sam Seller'],
      partner_ids: [43, 44],
      opportunity_id: [45, 'Northwind - Analytics platform rollout'],
      create_date: '2026-11-21 02:14:18',
    },
    {
      id: 9,
      name: 'On-site day - Northwind',
      start: '2026-12-08 08:00:00',
      stop: '2026-12-08 18:00:00',
      allday: true,
      start_date: '2026-12-08',
      user_id: [8, 'Sam Seller'],
      partner_ids: [43, 44],
      opportunity_id: false,
      create_date: '2026-11-21 02:14:18',
    },
    {
      id: 10,
      name: 'Busy',
      start: '2026-12-03 09:00:00',
      stop: '2026-12-03 10:00:00',
      allday: false,
      start_date: false,
      user_id: [9, 'Avery Lund'],
      partner_ids: [],
      opportunity_id: false,
      create_date: '2026-11-21 02:14:18',
    },
  ],
  'res.partner': [
    partner(42, 'Northwind Analytics', { is_company: true, email: 'hello@northwind.example', website: 'https://www.northwind.example/en' }),
    partner(43, 'Dana Whitfield', {
      parent_id: [42, 'Northwind Analytics'],
      function: 'VP Revenue Operations',
      email: 'dana.whitfield@northwind.example',
      phone: '+1 415 555 0134',
    }),
    partner(44, 'Sam Seller', { email: 'sam.seller@seller.example', partner_share: false }),
    partner(45, 'Avery Lund', { email: 'avery.lund@seller.example', partner_share: false }),
  ],
  'res.users': [
    { id: 8, name: 'Sam Seller', login: 'sam', email: 'sam.seller@seller.example' },
    { id: 9, name: 'Avery Lund', login: 'avery', email: 'avery.lund@seller.example' },
  ],
});

function partner(id: number, name: string, rest: Record<string, unknown>): Row {
  return {
    id,
    name,
    is_company: false,
    parent_id: false,
    function: false,
    email: false,
    phone: false,
    website: false,
    partner_share: true,
    ...rest,
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What was seen of it: scripts, handlers, `javascript:` and `data-` attributes go; ids, classes, links and comments stay. */
const sanitised = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/gi, '')
    .replace(/\s(?:on\w+|data-[\w-]+)="[^"]*"/gi, '')
    .replace(/href="javascript:[^"]*"/gi, 'href=""');

interface Context {
  lang?: unknown;
  allowed_company_ids?: number[];
}

type Clause = [field: string, operator: string, value: unknown];

function matches(row: Row, [field, operator, value]: Clause): boolean {
  const cell = Array.isArray(row[field]) ? row[field][0] : row[field];
  if (operator === '=') return cell === value;
  if (operator === 'in') return Array.isArray(value) && value.includes(cell);
  if (operator === '>=') return String(cell) >= String(value);
  if (operator !== 'ilike') throw new OdooError('builtins.ValueError', `Invalid operator ${operator}`);
  const pattern = String(value)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(pattern, 'is').test(String(cell));
}

export async function odooServer({
  page = '',
  host,
  version = 18,
  strangers = [],
  readers = [],
  authorsOnly = false,
  refusesFlag = false,
  languages = {},
  currencies = {},
}: Options = {}): Promise<OdooServer> {
  const all = tables();
  const messages: OdooMessage[] = [];
  let lastId = 155;

  const rowsOf = (model: string): Row[] => {
    const rows = model === 'mail.message' ? messages : all[model];
    if (!rows) throw new OdooError('werkzeug.exceptions.NotFound', '404 Not Found', 404);
    return rows;
  };
  const known = (model: string): Set<string> => new Set(['id', ...rowsOf(model).flatMap(Object.keys)]);
  const mayNot = (user: string, model: string): void => {
    if (strangers.includes(user) && model === 'crm.lead') throw new OdooError('odoo.exceptions.AccessError', 'Uh-oh! top-secret records.');
  };

  function picked(model: string, rows: Row[], fields: string[], { lang, allowed_company_ids: companies = [] }: Context = {}): Row[] {
    if (companies.some((id) => id !== 1 && !currencies[id]))
      throw new OdooError('odoo.exceptions.AccessError', 'Access to unauthorized or invalid companies.');
    // Of a deal that belongs to no company, it is that of the one that is chosen.
    const money = currencies[companies[0] ?? 1];
    const fieldsKnown = known(model);
    for (const field of fields)
      if (rows.length > 0 && !fieldsKnown.has(field))
        throw new OdooError('builtins.ValueError', `Invalid field '${field}' on model '${model}'`);
    return rows.map((row) => ({
      id: row.id,
      ...Object.fromEntries(fields.map((field) => [field, field === 'company_currency' && money ? [2, money] : named(row[field], lang)])),
    }));
  }

  function fill(user: string, ids: readonly number[], vals: Record<string, unknown>): true {
    if (readers.includes(user)) throw new OdooError('odoo.exceptions.AccessError', 'Operation: write');
    for (const name of Object.keys(vals))
      if (!known('crm.lead').has(name)) throw new OdooError('builtins.ValueError', `Invalid field '${name}' in 'crm.lead'`);
    const row = rowsOf('crm.lead').find(({ id }) => id === ids[0]);
    if (!row) throw new OdooError('odoo.exceptions.MissingError', 'Record does not exist or has been deleted.');
    Object.assign(row, vals);
    return true;
  }

  const mayChange = (user: string, id: number): boolean => {
    const message = messages.find((one) => one.id === id);
    const [, own] = USERS[user] ?? [];
    return !readers.includes(user) && (!authorsOnly || !message || message.author_id[0] === own);
  };

  async function call(
    user: string,
    model: string,
    method: string,
    args: unknown[],
    { context = {}, ...kwargs }: Record<string, unknown> & { context?: object },
  ): Promise<unknown> {
    const rows = rowsOf(model);
    const ids = (Array.isArray(args[0]) ? args[0] : []) as number[];
    switch (method) {
      case 'read':
        mayNot(user, model);
        return picked(
          model,
          rows.filter(({ id }) => ids.includes(id)),
          args[1] as string[],
          context,
        );
      case 'fields_get':
        return Object.fromEntries(
          (args[0] as string[])
            .filter((name) => known(model).has(name))
            .map((name) => [name, { type: typeof rows[0]?.[name] === 'number' ? 'integer' : 'char', readonly: false }]),
        );
      case 'search_read': {
        if (model === 'crm.lead' && strangers.includes(user)) return [];
        const found = rows.filter((row) => (args[0] as Clause[]).every((clause) => matches(row, clause)));
        if (kwargs.order === 'id desc') found.reverse();
        return picked(model, found.slice(0, Number(kwargs.limit ?? 1000)), kwargs.fields as string[], context);
      }
      case 'context_get':
        return { lang: languages[user] ?? 'en_US', tz: false, uid: USERS[user]?.[0] };
      case 'has_access':
      case 'check_access_rights':
        if ((method === 'has_access') !== version >= 18)
          throw new OdooError('builtins.AttributeError', `The method '${method}' does not exist`);
        return !readers.includes(user) && !strangers.includes(user);
      case 'message_post': {
        if (refusesFlag && 'body_is_html' in kwargs) throw new OdooError('builtins.TypeError', 'unexpected keyword argument');
        const [id] = ids;
        if (!rows.some((row) => row.id === id))
          throw new OdooError('odoo.exceptions.MissingError', 'Record does not exist or has been deleted.');
        if (readers.includes(user) || strangers.includes(user)) throw new OdooError('odoo.exceptions.AccessError', 'Operation: create');
        await server.beforePost();
        const [, author = 0, name = ''] = USERS[user] ?? [];
        const body = String(kwargs.body);
        lastId += 1;
        messages.push({
          id: lastId,
          model,
          res_id: Number(id),
          body: kwargs.body_is_html === true || version < 17 ? sanitised(body) : `<p>${escaped(body)}</p>`,
          author_id: [author, `YourCompany, ${name}`],
          message_type: String(kwargs.message_type ?? 'notification'),
          subtype: String(kwargs.subtype_xmlid ?? 'mail.mt_note'),
        });
        return lastId;
      }
      case 'write':
        if (model === 'crm.lead') return fill(user, ids, args[1] as Record<string, unknown>);
        for (const id of ids) if (!mayChange(user, id)) throw new OdooError('odoo.exceptions.AccessError', 'Operation: write');
        // True also for one that is gone.
        for (const message of messages) if (ids.includes(message.id)) message.body = sanitised(String((args[1] as { body: string }).body));
        return true;
      case 'unlink':
        for (const id of ids) if (!mayChange(user, id)) throw new OdooError('odoo.exceptions.AccessError', 'Operation: unlink');
        messages.splice(0, messages.length, ...messages.filter(({ id }) => !ids.includes(id)));
        return true;
      default:
        throw new OdooError('builtins.AttributeError', `The method '${method}' does not exist on the model '${model}'`);
    }
  }

  async function answer(question: Question): Promise<Reply> {
    const { method, path, headers, text, user } = question;
    const keyed = await keyedReply(question, { call, version, uidOf: (login) => USERS[login]?.[0] });
    if (keyed) return keyed;
    const [, model, name] = /^\/web\/dataset\/call_kw\/([\w.]+)\/(\w+)$/.exec(path) ?? [];
    if (method === 'GET' && /^\/(?:odoo\/|web$)/.test(path)) return { status: 200, body: page };
    if (!model || !name) return { status: 404, body: '<!DOCTYPE html>' };
    if (!headers['content-type']?.startsWith('application/json'))
      return { status: 400, body: '<!doctype html>\n<title>400 Bad Request</title>' };
    if (user === null) return failed('odoo.http.SessionExpiredException', 'Session expired', 100);
    try {
      const { params, id } = JSON.parse(text);
      return json({ jsonrpc: '2.0', id, result: await call(user, model, name, params.args, params.kwargs) });
    } catch (error) {
      if (error instanceof OdooError) return failed(error.name, error.message, error.code);
      return failed('json.decoder.JSONDecodeError', 'Expecting property name');
    }
  }

  const server: OdooServer = {
    ...(await serve({ answer, isApi: (path) => /^\/(?:web\/|json)/.test(path), host })),
    messages,
    tables: all,
    beforePost: () => Promise.resolve(),
  };
  return server;
}
