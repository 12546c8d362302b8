/** As much of Zoho CRM's public API (version 8) and of its accounts server as a connector asks for, as their references describe them. */
import { type CrmServer, json, type Question, type Reply, serve } from '../../../crm/servers/serve.ts';
import { bodyOf } from '../sent.ts';

export const CLIENT = { id: '1000.CLIENT', secret: 'zoho-client-secret' };
export const REFRESH = '1000.refresh.sam';
/** Of somebody who may look and not write. */
export const READER = '1000.refresh.rita';
export const DEAL = '5725767000000412001';
export const MEETING = '5725767000000412077';

export interface ZohoNote {
  id: string;
  Note_Title: string;
  Note_Content: string;
  Parent_Id: { id: string };
  Created_By: { name: string };
}

const USERS = new Map([
  [REFRESH, { id: '5725767000000411001', full_name: 'Sam Seller', email: 'sam.seller@seller.example' }],
  [READER, { id: '5725767000000411002', full_name: 'Rita Reader', email: 'rita@seller.example' }],
]);
const PARENTS = new Map([
  ['Deals', DEAL],
  ['Events', MEETING],
]);

export const refused = (status: number, code: string, message: string, details: object = {}, headers: Record<string, string> = {}): Reply =>
  json({ code, details, message, status: 'error' }, status, headers);

const row = (status: number, code: string, message: string, details: object): Reply =>
  json({ data: [{ code, details, message, status: code === 'SUCCESS' ? 'success' : 'error' }] }, status);

export interface ZohoServer extends CrmServer {
  notes: ZohoNote[];
  /** What stands in the fields of the deal. */
  deal: Record<string, unknown>;
  /** Ends every access token that was given out. */
  endTokens(): void;
}

/** `api`: what it says of where its API answers. */
export async function zohoServer({ api = 'https://www.zohoapis.eu' } = {}): Promise<ZohoServer> {
  const notes: ZohoNote[] = [];
  const deal: Record<string, unknown> = {};
  const tokens = new Map<string, string>();
  let count = 0;

  function token(question: Question): Reply {
    const sent = question.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? question.text : '';
    const asked = new URLSearchParams(sent);
    // The accounts server says what is wrong with status 200.
    if (asked.get('client_id') !== CLIENT.id || asked.get('client_secret') !== CLIENT.secret) return json({ error: 'invalid_client' });
    const refresh = asked.get('refresh_token') ?? '';
    if (asked.get('grant_type') !== 'refresh_token' || !USERS.has(refresh)) return json({ error: 'invalid_code' });
    count += 1;
    const access_token = `1000.access.${count}`;
    tokens.set(access_token, refresh);
    return json({ access_token, api_domain: api, token_type: 'Bearer', expires_in: 3600 });
  }

  function list(module: string, id: string, query: URLSearchParams): Reply {
    if (PARENTS.get(module) !== id) return refused(404, 'INVALID_DATA', 'the related id given seems to be invalid');
    if (!query.get('fields'))
      return refused(400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', { param: 'fields' });
    const [page, most] = [Number(query.get('page') ?? 1), Math.min(Number(query.get('per_page') ?? 200), 200)];
    const of = notes.filter(({ Parent_Id }) => Parent_Id.id === id);
    const data = of.slice((page - 1) * most, page * most);
    if (data.length === 0) return { status: 204, body: '' };
    const fields = ['id', ...(query.get('fields') ?? '').split(',')];
    const told = data.map((note) => Object.fromEntries(Object.entries(note).filter(([name]) => fields.includes(name))));
    return json({ data: told, info: { per_page: most, count: data.length, page, more_records: page * most < of.length } });
  }

  function add(sent: Record<string, unknown>, name: string): Reply {
    const { Note_Title = '', Note_Content, Parent_Id } = sent;
    const { id, module } = (Parent_Id ?? {}) as { id?: string; module?: { api_name?: string } };
    if (!Note_Content)
      return row(400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: 'Note_Content', json_path: '$.data[0].Note_Content' });
    if (String(Note_Content).length > 32_000)
      return row(400, 'INVALID_DATA', 'invalid data', {
        api_name: 'Note_Content',
        maximum_length: 32_000,
        json_path: '$.data[0].Note_Content',
      });
    if (!id || PARENTS.get(module?.api_name ?? '') !== id)
      return row(400, 'INVALID_DATA', 'the id given seems to be invalid', { api_name: 'Parent_Id', json_path: '$.data[0].Parent_Id.id' });
    count += 1;
    const note = {
      id: String(5725767000000500000n + BigInt(count)),
      Note_Title: String(Note_Title),
      Note_Content: String(Note_Content),
      Parent_Id: { id },
      Created_By: { name },
    };
    notes.push(note);
    return row(201, 'SUCCESS', 'record added', { id: note.id, Created_Time: '2026-11-21T02:14:17+00:00' });
  }

  function answer(question: Question): Reply {
    const { method, path, query, headers } = question;
    if (path === '/oauth/v2/token' && method === 'POST') return token(question);
    const refresh = tokens.get(String(headers.authorization ?? '').replace(/^Zoho-oauthtoken /, '')) ?? '';
    const user = USERS.get(refresh);
    if (!user) return refused(401, 'INVALID_TOKEN', 'invalid oauth token');
    if (path === '/crm/v8/users' && query.get('type') === 'CurrentUser') return json({ users: [user] });
    const [, module, parent] = /^\/crm\/v8\/(\w+)\/(\d+)\/Notes$/.exec(path) ?? [];
    if (module && parent && method === 'GET') return list(module, parent, query);
    if (path.startsWith('/crm/v8/Deals/') && method === 'PUT') return fill(question, refresh);
    const [isNotes, id] = /^\/crm\/v8\/Notes(?:\/(\d+))?$/.exec(path) ?? [];
    if (!isNotes) return refused(404, 'INVALID_URL_PATTERN', 'Please check if the URL trying to access is a correct one');
    if (refresh === READER && method !== 'GET')
      return refused(403, 'NO_PERMISSION', 'permission denied', { permissions: ['Crm_Implied_Create_Notes'] });
    if (method === 'GET') {
      const found = notes.find((one) => one.id === id);
      return found ? json({ data: [found] }) : refused(404, 'INVALID_DATA', 'the id given seems to be invalid', { id });
    }
    const [sent = {}] = (bodyOf(question).data ?? []) as Record<string, unknown>[];
    if (method === 'POST') return add(sent, user.full_name);
    const note = notes.find((one) => one.id === id);
    if (!note) return row(400, 'INVALID_DATA', 'the id given seems to be invalid', { id });
    if (method === 'DELETE') notes.splice(notes.indexOf(note), 1);
    else Object.assign(note, { Note_Title: sent.Note_Title ?? note.Note_Title, Note_Content: sent.Note_Content ?? note.Note_Content });
    return row(200, 'SUCCESS', method === 'DELETE' ? 'record deleted' : 'record updated', { id });
  }

  /** What it does not know it leaves out. */
  function fill(question: Question, refresh: string): Reply {
    if (refresh === READER) return refused(403, 'NO_PERMISSION', 'permission denied', { permissions: ['Crm_Implied_Edit_Potentials'] });
    const id = question.path.split('/').at(-1);
    if (id !== DEAL) return row(400, 'INVALID_DATA', 'the id given seems to be invalid', { id });
    const [sent = {}] = (bodyOf(question).data ?? []) as Record<string, unknown>[];
    const { Handoff_Score: score } = sent;
    if (score !== undefined && typeof score !== 'number')
      return row(400, 'INVALID_DATA', 'invalid data', { expected_data_type: 'integer', api_name: 'Handoff_Score' });
    for (const name of ['Handoff_Pain', 'Handoff_Score']) if (name in sent) deal[name] = sent[name];
    return row(200, 'SUCCESS', 'record updated', { id });
  }

  return { ...(await serve({ answer, isApi: () => true })), notes, deal, endTokens: () => tokens.clear() };
}
