/** As much of Salesforce's REST API as a connector asks for, as its reference describes it: tokens that end, queries in pages, a list of faults with codes. */
import { type CrmServer, json, type Question, type Reply, serve } from '../../../crm/servers/serve.ts';
import { bodyOf } from '../sent.ts';

export const CLIENT = { clientId: '3MVG9.client.of.baton', clientSecret: 'CLIENTSECRET0123456789' };
export const REFRESH = '5Aep861.refresh.of.sam';
/** Of somebody who may look and not write. */
export const READER = '5Aep861.refresh.of.rita';
export const DEAL = '006RM000003abcDYAQ';
export const EVENT = '00URM000001evtDYAQ';

export interface SalesforceTask {
  Id: string;
  Subject: string;
  Description: string;
  WhatId: string;
  Status: string;
}

export const refused = (status: number, errorCode: string, message: string, fields?: string[]): Reply =>
  json([{ message, errorCode, ...(fields && { fields }) }], status);

const DATA = '/services/data/v60.0';
/** Rows of a query told at once. */
const BATCH = 200;
const field = (name: string, type: string, length: number, updateable = true) => ({
  name,
  type,
  length,
  updateable,
  custom: name.endsWith('__c'),
});
const FIELDS = [
  field('StageName', 'picklist', 255),
  field('Pain__c', 'textarea', 60),
  field('Score__c', 'double', 0),
  field('Locked__c', 'string', 80, false),
];
const NONE: Reply = { status: 204, body: '' };

export async function salesforceServer(): Promise<
  CrmServer & { tasks: SalesforceTask[]; opportunity: Record<string, unknown>; end(): void }
> {
  const opportunity: Record<string, unknown> = {};
  const tasks: SalesforceTask[] = [];
  const tokens = new Map<string, string>();
  let last = 0;

  function token({ text }: Question): Reply {
    const form = new URLSearchParams(text);
    if (form.get('client_id') !== CLIENT.clientId)
      return json({ error: 'invalid_client_id', error_description: 'client identifier invalid' }, 400);
    if (form.get('client_secret') !== CLIENT.clientSecret)
      return json({ error: 'invalid_client', error_description: 'invalid client credentials' }, 400);
    const refresh = form.get('grant_type') === 'client_credentials' ? REFRESH : (form.get('refresh_token') ?? '');
    if (refresh !== REFRESH && refresh !== READER)
      return json({ error: 'invalid_grant', error_description: 'expired access/refresh token' }, 400);
    last += 1;
    tokens.set(`00D!token${last}`, refresh);
    return json({ access_token: `00D!token${last}`, instance_url: 'https://acme.my.salesforce.com', token_type: 'Bearer', scope: 'api' });
  }

  const told = (task: SalesforceTask) => ({
    attributes: { type: 'Task' },
    ...task,
    WhoId: null,
    IsDeleted: false,
    CreatedBy: { attributes: {}, Name: 'Sam Seller' },
  });

  function pageOf(soql: string, from: number): Reply {
    const [, of] = /WhatId = '(\w+)'/.exec(soql) ?? [];
    const rows = tasks.filter(({ WhatId, Subject }) => WhatId === of && Subject.startsWith('Handoff brief'));
    const done = from + BATCH >= rows.length;
    const next = `${DATA}/query/01gRM-${from + BATCH}?q=${encodeURIComponent(soql)}`;
    return json({
      totalSize: rows.length,
      done,
      records: rows.slice(from, from + BATCH).map(told),
      ...(!done && { nextRecordsUrl: next }),
    });
  }

  function onTask({ method, path, ...question }: Question, isReader: boolean): Reply {
    const sent = bodyOf({ method, path, ...question }) as Partial<SalesforceTask>;
    if (method !== 'GET' && isReader) return refused(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    if ((sent.Description ?? '').length > 32_000)
      return refused(400, 'STRING_TOO_LONG', 'Description: data value too large', ['Description']);
    if ((sent.Subject ?? '').length > 255) return refused(400, 'STRING_TOO_LONG', 'Subject: data value too large', ['Subject']);
    if (method === 'POST') {
      if (sent.WhatId !== DEAL) return refused(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
      last += 1;
      const task = { Subject: '', Description: '', Status: '', ...sent, WhatId: DEAL, Id: `00TRM0000${String(last).padStart(6, '0')}YAQ` };
      tasks.push(task);
      return json({ id: task.Id, success: true, errors: [] }, 201);
    }
    const id = path.split('/').at(-1);
    const task = tasks.find(({ Id }) => Id === id);
    if (!task) return refused(404, 'NOT_FOUND', 'The requested resource does not exist');
    if (method === 'GET') return json(told(task));
    if (method === 'DELETE') tasks.splice(tasks.indexOf(task), 1);
    else Object.assign(task, sent);
    return NONE;
  }

  function answer(question: Question): Reply {
    const { path, query, headers } = question;
    if (path === '/services/oauth2/token') return token(question);
    const owner = tokens.get(String(headers.authorization ?? '').replace(/^Bearer /, ''));
    if (!owner) return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    const isReader = owner === READER;
    if (path === '/services/oauth2/userinfo') return json({ user_id: '005', name: 'Sam Seller', preferred_username: 'sam@seller.example' });
    if (path.endsWith('/describe'))
      return json({ name: path.split('/').at(-2), createable: !isReader, updateable: !isReader, queryable: true, fields: FIELDS });
    if (path.startsWith(`${DATA}/query`)) {
      const soql = query.get('q') ?? '';
      if (soql.includes('FROM TaskStatus')) return json({ totalSize: 1, done: true, records: [{ attributes: {}, ApiName: 'Erledigt' }] });
      return pageOf(soql, Number(path.split('-')[1] ?? 0));
    }
    if (path === `${DATA}/sobjects/Event/${EVENT}`) return json({ attributes: {}, WhatId: DEAL, WhoId: null });
    if (path.startsWith(`${DATA}/sobjects/Task`)) return onTask(question, isReader);
    if (path === `${DATA}/sobjects/Opportunity/${DEAL}`) return fill(question, isReader);
    return refused(404, 'NOT_FOUND', 'The requested resource does not exist');
  }

  function fill(question: Question, isReader: boolean): Reply {
    if (isReader) return refused(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    const sent = bodyOf(question);
    for (const [name, value] of Object.entries(sent)) {
      const known = FIELDS.find((one) => one.name === name);
      if (!known?.updateable)
        return refused(400, 'INVALID_FIELD_FOR_INSERT_UPDATE', `No such column '${name}' on sobject of type Opportunity`, [name]);
      if (known.type !== 'double' && String(value).length > known.length)
        return refused(400, 'STRING_TOO_LONG', `${name}: data value too large`, [name]);
    }
    Object.assign(opportunity, sent);
    return NONE;
  }

  return { ...(await serve({ isApi: () => true, answer })), tasks, opportunity, end: () => tokens.clear() };
}
