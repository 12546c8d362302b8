/** As much of Pipedrive's public API as a connector asks for, as its reference describes it: an envelope with `success`, pages by `start`, limits with their headers. */
import { type CrmServer, json, type Question, type Reply, serve } from '../../../crm/servers/serve.ts';
import { bodyOf } from '../sent.ts';

export const KEY = 'pd-key-of-sam';
/** Of somebody who may look and not write. */
export const READER = 'pd-key-of-rita';
export const DEAL = '81';
export const LEAD = 'adf21080-0e10-11eb-879b-05d71fb426ec';

export const OWN = {
  text: 'dcf558aac1ae4e8c4f849ba5e668430d8df9be12',
  number: '9dc80c50d78a15643bfc4ca79d76156a73a1ca0e',
  none: '0000000000000000000000000000000000000000',
};

export interface PipedriveNote {
  id: number;
  content: string;
  deal_id: number | null;
  lead_id: string | null;
  add_time: string;
  user: { name: string };
}

const USERS = new Map([
  [KEY, { id: 7, name: 'Sam Seller', email: 'sam.seller@seller.example', company_name: 'Seller Inc' }],
  [READER, { id: 9, name: 'Rita Reader', email: 'rita@seller.example', company_name: 'Seller Inc' }],
]);

const well = (data: unknown, additional_data?: unknown): Reply =>
  json({ success: true, data, ...(additional_data !== undefined && { additional_data }) });

export const refused = (status: number, error: string, headers: Record<string, string> = {}): Reply =>
  json({ success: false, error, error_info: 'Please check developers.pipedrive.com for more information.', data: null }, status, headers);

/** Its sanitiser keeps plain mark-up and links. */
const sanitised = (html: string): string => html.replace(/<script[\s\S]*?<\/script>/gi, '').replace(/\son\w+="[^"]*"/gi, '');

export async function pipedriveServer(): Promise<CrmServer & { notes: PipedriveNote[]; deal: Record<string, unknown> }> {
  const deal: Record<string, unknown> = {};
  const notes: PipedriveNote[] = [];
  let last = 0;

  function list(query: URLSearchParams): Reply {
    const of = notes.filter(
      ({ deal_id, lead_id }) => String(deal_id) === query.get('deal_id') || (lead_id !== null && lead_id === query.get('lead_id')),
    );
    if (query.get('sort') === 'id DESC') of.reverse();
    const [start, limit] = [Number(query.get('start') ?? 0), Math.min(Number(query.get('limit') ?? 100), 500)];
    const page = of.slice(start, start + limit);
    const isMore = start + limit < of.length;
    const pagination = { start, limit, more_items_in_collection: isMore, ...(isMore && { next_start: start + limit }) };
    return well(page.length > 0 ? page : null, { pagination });
  }

  function add(question: Question, name: string): Reply {
    const { content, deal_id = null, lead_id = null } = bodyOf(question);
    if (typeof content !== 'string' || content === '') return refused(400, 'Content is missing');
    if (content.length > 100_000) return refused(400, 'Note content is too long');
    if (deal_id !== null && deal_id !== Number(DEAL)) return refused(404, 'Deal not found');
    if (lead_id !== null && lead_id !== LEAD) return refused(404, 'Lead not found');
    if (deal_id === null && lead_id === null) return refused(400, 'The note must be attached to something');
    last += 1;
    const note = {
      id: last,
      content: sanitised(content),
      deal_id: deal_id === null ? null : Number(deal_id),
      lead_id: lead_id === null ? null : String(lead_id),
      add_time: '2026-11-21 02:14:17',
      user: { name },
    };
    notes.push(note);
    return well(note);
  }

  function answer(question: Question): Reply {
    const { method, path, query, headers } = question;
    const token = String(headers['x-api-token'] ?? '');
    const user = USERS.get(token);
    if (!user) return refused(401, 'unauthorized access');
    if (path === '/api/v1/users/me') return well(user);
    if (method === 'PATCH') return fill(question, token);
    const [, id] = /^\/api\/v1\/notes(?:\/(\d+))?$/.exec(path) ?? [path, ''];
    if (id === '') return refused(404, 'Unknown method.');
    if (method === 'GET' && id === undefined) return list(query);
    const found = notes.find((one) => String(one.id) === id);
    if (method === 'GET') return found ? well(found) : refused(404, 'Note not found');
    if (token === READER) return refused(403, 'You do not have permissions to do this.');
    if (method === 'POST') return add(question, user.name);
    if (!found) return refused(404, 'Note not found');
    if (method === 'DELETE') {
      notes.splice(notes.indexOf(found), 1);
      return well(true);
    }
    found.content = sanitised(String(bodyOf(question).content));
    return well(found);
  }

  /** Fields of a company's own stand apart from those of every deal, and straight on a lead. */
  function fill(question: Question, token: string): Reply {
    if (token === READER) return refused(403, 'You do not have permissions to do this.');
    const sent = bodyOf(question);
    const isDeal = question.path === `/api/v2/deals/${DEAL}`;
    if (!isDeal && question.path !== `/api/v1/leads/${LEAD}`) return refused(404, 'Deal not found');
    const values = isDeal ? (sent.custom_fields as Record<string, unknown>) : sent;
    const odd = Object.keys(values).find((name) => name !== OWN.text && name !== OWN.number);
    if (odd) return refused(400, `Validation failed: custom_fields: ${odd}: unknown key`);
    Object.assign(deal, values);
    return well(deal);
  }

  return { ...(await serve({ answer, isApi: () => true })), notes, deal };
}
