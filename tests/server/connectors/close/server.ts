/** As much of Close's public API as a connector asks for, as its reference describes it: Basic with the key alone, `field-errors`, limits by `ratelimit`. */
import { type CrmServer, json, type Question, type Reply, serve } from '../../../crm/servers/serve.ts';
import { bodyOf } from '../sent.ts';

export const KEY = 'api_sam.key';
/** Of somebody who may look and not write. */
export const READER = 'api_rita.key';
export const LEAD = 'lead_QyNaWw4fdSwxl5Mc5daMFf3Y27PpIcH0awPbC9l7uyo';

const cf = (sign: string): string => `custom.cf_${sign.repeat(43)}`;
export const OWN = { text: cf('a'), number: cf('b'), none: cf('c') };

export interface CloseNote {
  id: string;
  lead_id: string;
  note_html: string;
  user_name: string;
  date_created: string;
}

const USERS = new Map([
  [KEY, { id: 'user_sam', first_name: 'Sam', last_name: 'Seller', email: 'sam.seller@seller.example' }],
  [READER, { id: 'user_rita', first_name: 'Rita', last_name: 'Reader', email: 'rita@seller.example' }],
]);

const userOf = ({ headers }: Question): string => {
  const [kind, word = ''] = String(headers.authorization ?? '').split(' ');
  const [key = '', password] = Buffer.from(word, 'base64').toString().split(':');
  return kind === 'Basic' && password === '' ? key : '';
};

export const faulty = (faults: Record<string, string>, status = 400): Reply => json({ errors: [], 'field-errors': faults }, status);
export const refused = (status: number, error: unknown, headers: Record<string, string> = {}): Reply => json({ error }, status, headers);

export async function closeServer(): Promise<CrmServer & { notes: CloseNote[]; lead: Record<string, unknown> }> {
  const lead: Record<string, unknown> = {};
  const notes: CloseNote[] = [];
  let last = 0;

  function html(value: unknown): string | Reply {
    const text = String(value ?? '');
    return /^<body>[\s\S]*<\/body>$/.test(text) ? text : faulty({ note_html: 'Must be wrapped in a body element.' });
  }

  function list(query: URLSearchParams): Reply {
    const of = notes.filter(({ lead_id }) => lead_id === query.get('lead_id')).reverse();
    const [skip, most] = [Number(query.get('_skip') ?? 0), Number(query.get('_limit') ?? 100)];
    if (most > 100) return faulty({ _limit: 'Must be 100 or less.' });
    const fields = query.get('_fields')?.split(',');
    const told = of
      .slice(skip, skip + most)
      .map((note) => Object.fromEntries(Object.entries(note).filter(([name]) => !fields || fields.includes(name))));
    return json({ data: told, has_more: skip + most < of.length });
  }

  function answer(question: Question): Reply {
    const { method, path, query } = question;
    const key = userOf(question);
    const user = USERS.get(key);
    if (!user) return refused(401, 'The provided API key is not valid.');
    if (path === '/api/v1/me/') return json(user);
    if (path.startsWith('/api/v1/lead/') && method === 'PUT') return fill(question, key);
    const [isNote, id] = /^\/api\/v1\/activity\/note\/(?:(\w+)\/)?$/.exec(path) ?? [];
    if (!isNote) return refused(404, 'The requested URL was not found on the server.');
    if (method === 'GET' && id === undefined) return list(query);
    const found = notes.find((one) => one.id === id);
    if (method === 'GET') return found ? json(found) : refused(404, 'Empty query: Activity does not exist.');
    if (key === READER) return refused(403, 'You do not have permission to manage notes.');
    const sent = bodyOf(question);
    if (method === 'POST') {
      if (sent.lead_id !== LEAD) return faulty({ lead: 'Object does not exist.' });
      const note_html = html(sent.note_html);
      if (typeof note_html !== 'string') return note_html;
      last += 1;
      const note = {
        id: `acti_${last}`,
        lead_id: LEAD,
        note_html,
        user_name: `${user.first_name} ${user.last_name}`,
        date_created: '2026-11-21T02:14:17+00:00',
      };
      notes.push(note);
      return json(note);
    }
    if (!found) return refused(404, 'Empty query: Activity does not exist.');
    if (method === 'DELETE') {
      notes.splice(notes.indexOf(found), 1);
      return json({});
    }
    const changed = html(sent.note_html);
    if (typeof changed !== 'string') return changed;
    found.note_html = changed;
    return json(found);
  }

  function fill(question: Question, key: string): Reply {
    if (key === READER) return refused(403, 'You do not have permission to edit leads.');
    if (question.path !== `/api/v1/lead/${LEAD}/`) return refused(404, 'Empty query: Lead does not exist.');
    const sent = bodyOf(question);
    const odd = Object.keys(sent).find((name) => name !== OWN.text && name !== OWN.number);
    if (odd) return faulty({ [odd]: 'Unknown custom field.' });
    Object.assign(lead, sent);
    return json({ id: LEAD, ...lead });
  }

  return { ...(await serve({ answer, isApi: () => true })), notes, lead };
}
