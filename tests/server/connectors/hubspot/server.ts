/** As much of HubSpot's public API as a connector asks for, as its reference describes it: v3 objects, v4 associations in pages, errors by category. */
import { type CrmServer, json, type Question, type Reply, serve } from '../../../crm/servers/serve.ts';
import { bodyOf } from '../sent.ts';

export const TOKEN = 'pat-eu1-00000000-aaaa-bbbb-cccc-of-sam';
/** Of an app that may look and not write. */
export const READER = 'pat-eu1-00000000-aaaa-bbbb-cccc-of-rita';
export const PORTAL = 1234567;
export const DEAL = '9000001';
export const MEETING = '7000001';
/** It belongs to nothing. */
export const LONELY = '7000002';

const SCOPES = new Map([
  [TOKEN, ['oauth', 'crm.objects.deals.read', 'crm.objects.deals.write', 'crm.objects.contacts.read', 'crm.objects.contacts.write']],
  [READER, ['oauth', 'crm.objects.deals.read', 'crm.objects.contacts.read']],
]);

export interface HubspotNote {
  id: string;
  body: string;
  deal: string;
}

export const refused = (
  status: number,
  category: string,
  message: string,
  more: object = {},
  headers: Record<string, string> = {},
): Reply => json({ status: 'error', message, correlationId: 'a43683b0', category, ...more }, status, headers);

const property = (name: string, type: string, fieldType: string, hubspotDefined = false) => ({
  name,
  type,
  fieldType,
  hubspotDefined,
  calculated: false,
  modificationMetadata: { readOnlyValue: false },
});
const PROPERTIES = [
  property('dealname', 'string', 'text', true),
  property('handoff_pain', 'string', 'textarea'),
  property('handoff_score', 'number', 'number'),
];

const NEEDS_WRITE = {
  errors: [{ message: 'One or more scopes are required', context: { requiredGranularScopes: ['crm.objects.contacts.write'] } }],
};

/** Its sanitiser keeps plain mark-up and links. */
const sanitised = (html: string): string => html.replace(/<script[\s\S]*?<\/script>/gi, '').replace(/\son\w+="[^"]*"/gi, '');

interface Posted {
  properties?: { hs_note_body?: string; hs_timestamp?: string; [name: string]: string | undefined };
  associations?: { to: { id: string }; types: { associationCategory: string; associationTypeId: number }[] }[];
  inputs?: { id: string }[];
  tokenKey?: string;
}

export async function hubspotServer(): Promise<CrmServer & { notes: HubspotNote[]; deal: Record<string, unknown> }> {
  const deal: Record<string, unknown> = {};
  const notes: HubspotNote[] = [];
  let last = 0;
  const told = ({ id, body }: HubspotNote) => ({
    id,
    properties: { hs_note_body: body },
    createdAt: '2026-12-01T10:00:00Z',
    archived: false,
  });

  /** In the order in which they were linked, newest first. */
  function linked(deal: string, query: URLSearchParams): Reply {
    const of = notes.filter((note) => note.deal === deal).reverse();
    const [limit, from] = [Number(query.get('limit') ?? 100), Number(query.get('after') ?? 0)];
    const results = of.slice(from, from + limit).map(({ id }) => ({ toObjectId: Number(id), associationTypes: [] }));
    const next = from + limit;
    return json({ results, ...(next < of.length && { paging: { next: { after: String(next) } } }) });
  }

  function write({ properties, associations }: Posted): Reply {
    const [to] = associations ?? [];
    const [type] = to?.types ?? [];
    if (!properties?.hs_timestamp) return refused(400, 'VALIDATION_ERROR', 'Property values were not valid: hs_timestamp is required');
    if ((properties.hs_note_body ?? '').length > 65_536) return refused(400, 'VALIDATION_ERROR', 'hs_note_body is too long');
    if (to?.to.id !== DEAL || type?.associationTypeId !== 214)
      return refused(400, 'VALIDATION_ERROR', 'One or more associations are not valid');
    last += 1;
    const note = { id: String(500_000 + last), body: sanitised(properties.hs_note_body ?? ''), deal: DEAL };
    notes.push(note);
    return json(told(note), 201);
  }

  function answer(question: Question): Reply {
    const { method, path, query, headers } = question;
    const token = String(headers.authorization ?? '').replace(/^Bearer /, '');
    const scopes = SCOPES.get(token);
    if (!scopes) return refused(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found.');
    const sent = bodyOf(question) as Posted;
    if (path === '/account-info/v3/details') return json({ portalId: PORTAL, accountType: 'STANDARD', uiDomain: 'app-eu1.hubspot.com' });
    if (path === '/oauth/v2/private-apps/get/access-token-info')
      return json({ userId: 7, hubId: PORTAL, appId: 1, scopes: SCOPES.get(sent.tokenKey ?? '') });
    const [, kind, of, to] = /^\/crm\/v4\/objects\/(\w+)\/(\d+)\/associations\/(\w+)$/.exec(path) ?? [];
    if (kind === 'deals' && to === 'notes') return linked(of ?? '', query);
    if (kind === 'meetings')
      return json({ results: to === 'deals' && of === MEETING ? [{ toObjectId: Number(DEAL), associationTypes: [] }] : [] });
    if (path === '/crm/v3/properties/deals') return json({ results: PROPERTIES });
    if (path.startsWith('/crm/v3/objects/deals/') && method === 'PATCH') return fill(sent, path, scopes);
    if (path.startsWith('/crm/v3/objects/deals/'))
      return path.endsWith(`/${DEAL}`) ? json({ id: DEAL, properties: {} }) : refused(404, 'OBJECT_NOT_FOUND', 'resource not found');
    if (path === '/crm/v3/objects/notes/batch/read') {
      const ids = (sent.inputs ?? []).map(({ id }) => id);
      if (ids.length > 100) return refused(400, 'VALIDATION_ERROR', 'At most 100 at once');
      // In no order that anybody could rely on.
      return json({ status: 'COMPLETE', results: notes.filter(({ id }) => ids.includes(id)).map(told) });
    }
    const isWriting = method !== 'GET';
    if (isWriting && !scopes.includes('crm.objects.contacts.write'))
      return refused(403, 'MISSING_SCOPES', 'This app lacks required scopes.', NEEDS_WRITE);
    if (method === 'POST' && path === '/crm/v3/objects/notes') return write(sent);
    const id = path.split('/').at(-1) ?? '';
    const note = notes.find((one) => one.id === id);
    if (!note) return method === 'DELETE' ? { status: 204, body: '' } : refused(404, 'OBJECT_NOT_FOUND', 'resource not found');
    if (method === 'DELETE') {
      notes.splice(notes.indexOf(note), 1);
      return { status: 204, body: '' };
    }
    if (method === 'PATCH') note.body = sanitised(sent.properties?.hs_note_body ?? note.body);
    return json({ ...told(note), associations: { deals: { results: [{ id: note.deal, type: 'note_to_deal' }] } } });
  }

  function fill({ properties = {} }: Posted, path: string, scopes: readonly string[]): Reply {
    if (!scopes.includes('crm.objects.deals.write'))
      return refused(403, 'MISSING_SCOPES', 'This app lacks required scopes.', {
        errors: [{ message: 'One or more scopes are required', context: { requiredGranularScopes: ['crm.objects.deals.write'] } }],
      });
    if (!path.endsWith(`/${DEAL}`)) return refused(404, 'OBJECT_NOT_FOUND', 'resource not found');
    const odd = Object.keys(properties).find((name) => !PROPERTIES.some((one) => one.name === name));
    if (odd) return refused(400, 'VALIDATION_ERROR', `Property values were not valid: Property "${odd}" does not exist`);
    Object.assign(deal, properties);
    return json({ id: DEAL, properties });
  }

  return { ...(await serve({ isApi: () => true, answer })), notes, deal };
}
