/** As much of Dataverse's Web API as a session asks for, answering as its documentation says: OData 4, error bodies, ETags, pages. Never seen running. */
import { randomUUID } from 'node:crypto';
import { type CrmServer, json, type Question, type Reply, serve } from './serve.ts';

type Row = Record<string, unknown>;

const guid = (digits: number): string => `00000000-0000-4000-8000-${String(digits).padStart(12, '0')}`;
export const DEAL = guid(45);
export const BARE = guid(46);
export const MEETING = guid(8);
export const WHOLE_DAY = guid(9);
const [ACCOUNT, CONTACT, AVERY, SAM, USD] = [guid(42), guid(43), guid(2), guid(1), guid(7)];

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const KIND = '@Microsoft.Dynamics.CRM.lookuplogicalname';

const lookup = (name: string, id: string, kind: string, shown: string): Row => ({
  [`_${name}_value`]: id,
  [`_${name}_value${FORMATTED}`]: shown,
  [`_${name}_value${KIND}`]: kind,
});
const none = (...names: string[]): Row => Object.fromEntries(names.map((name) => [`_${name}_value`, null]));

const opportunity = (own: Row): Row => ({
  estimatedvalue: null,
  stepname: null,
  salesstage: 0,
  [`salesstage${FORMATTED}`]: 'Qualify',
  ...none('parentaccountid', 'parentcontactid', 'customerid'),
  ...lookup('transactioncurrencyid', USD, 'transactioncurrency', 'US Dollar'),
  ...lookup('ownerid', AVERY, 'systemuser', 'Avery Lund'),
  ...own,
});
const party = (mask: number, own: Row): Row => ({ participationtypemask: mask, addressused: null, ...none('partyid'), ...own });

/** By set of entities, by id. */
const tables = (): Record<string, Map<string, Row>> => ({
  opportunities: new Map([
    [
      DEAL,
      opportunity({
        name: 'Northwind - Analytics platform rollout',
        estimatedvalue: 48500,
        stepname: '2-Develop',
        ...lookup('parentaccountid', ACCOUNT, 'account', 'Northwind Analytics'),
        ...lookup('parentcontactid', CONTACT, 'contact', 'Dana Whitfield'),
        ...lookup('customerid', ACCOUNT, 'account', 'Northwind Analytics'),
      }),
    ],
    [BARE, opportunity({ name: 'Bare', ...lookup('ownerid', guid(3), 'team', 'Field sales') })],
  ]),
  appointments: new Map([
    [
      MEETING,
      {
        subject: 'Discovery call - Northwind',
        scheduledstart: '2026-12-01T15:00:00Z',
        [`scheduledstart${FORMATTED}`]: '12/1/2026 4:00 PM',
        isalldayevent: false,
        createdon: '2026-11-21T02:14:18Z',
        ...lookup('regardingobjectid', DEAL, 'opportunity', 'Northwind - Analytics platform rollout'),
        ...lookup('ownerid', SAM, 'systemuser', 'Sam Seller'),
      },
    ],
    [
      WHOLE_DAY,
      {
        subject: 'On-site day - Northwind',
        scheduledstart: '2026-12-08T00:00:00Z',
        [`scheduledstart${FORMATTED}`]: '12/8/2026',
        isalldayevent: true,
        createdon: '2026-11-21T02:14:18Z',
        ...lookup('regardingobjectid', ACCOUNT, 'account', 'Northwind Analytics'),
        ...lookup('ownerid', SAM, 'systemuser', 'Sam Seller'),
      },
    ],
  ]),
  accounts: new Map([
    [
      ACCOUNT,
      {
        name: 'Northwind Analytics',
        websiteurl: 'https://www.northwind.example/en',
        industrycode: 12,
        [`industrycode${FORMATTED}`]: 'Financial',
      },
    ],
  ]),
  contacts: new Map([
    [
      CONTACT,
      {
        fullname: 'Dana Whitfield',
        jobtitle: 'VP Revenue Operations',
        emailaddress1: 'dana.whitfield@northwind.example',
        telephone1: '+1 415 555 0134',
        mobilephone: null,
      },
    ],
  ]),
  systemusers: new Map([
    [AVERY, { fullname: 'Avery Lund', internalemailaddress: 'avery.lund@seller.example' }],
    [SAM, { fullname: 'Sam Seller', internalemailaddress: 'sam.seller@seller.example' }],
  ]),
  transactioncurrencies: new Map([[USD, { isocurrencycode: 'USD' }]]),
});

const PARTIES: readonly Row[] = [
  party(5, { addressused: 'dana.whitfield@northwind.example', ...lookup('partyid', CONTACT, 'contact', 'Dana Whitfield') }),
  party(6, { addressused: 'ravi@northwind.example' }),
  party(5, { addressused: 'avery.lund@seller.example', ...lookup('partyid', AVERY, 'systemuser', 'Avery Lund') }),
  party(7, { addressused: 'sam.seller@seller.example', ...lookup('partyid', SAM, 'systemuser', 'Sam Seller') }),
];

export interface Annotation {
  annotationid: string;
  subject: string;
  notetext: string;
  on: string;
  by: string;
  version: number;
}

export interface DynamicsServer extends CrmServer {
  annotations: Annotation[];
  tables: Record<string, Map<string, Row>>;
  /** What is waited for before a note is made. */
  beforePost: () => Promise<void>;
}

interface Options {
  page?: string;
  host?: string;
  /** Logins that may see no opportunity, and those that may read and not write. */
  strangers?: string[];
  readers?: string[];
  /** Only who wrote a note may change it. */
  authorsOnly?: boolean;
  /** Long texts cannot be searched. */
  refusesContains?: boolean;
}

const NAMES: Record<string, string> = { sam: 'Sam Seller', avery: 'Avery Lund' };

const error = (status: number, code: string, message: string): Reply => json({ error: { code, message } }, status);
const GONE = error(404, '0x80040217', 'Entity Does Not Exist');
const NO_RIGHT = error(403, '0x80040220', 'Principal user is missing a privilege');

const BINDINGS: Record<string, string> = { opportunity: 'opportunities', appointment: 'appointments' };

export async function dynamicsServer({
  page = '',
  host,
  strangers = [],
  readers = [],
  authorsOnly = false,
  refusesContains = false,
}: Options = {}): Promise<DynamicsServer> {
  const all = tables();
  const annotations: Annotation[] = [];

  const isAnnotated = ({ headers }: Question): boolean => String(headers.prefer ?? '').includes('odata.include-annotations="*"');

  /** What `$select` names, with what belongs to it; null where it names what is not there. */
  function picked(question: Question, row: Row): Row | null {
    const names = question.query.get('$select')?.split(',') ?? Object.keys(row);
    if (names.some((name) => !(name in row))) return null;
    const isAsked = (key: string): boolean => {
      const [name = '', annotation] = key.split('@');
      // The key and the ETag come unasked.
      if (name === '' || name === 'annotationid') return true;
      return names.includes(name) && (annotation === undefined || isAnnotated(question));
    };
    return Object.fromEntries(Object.entries(row).filter(([key]) => isAsked(key)));
  }

  const etagOf = ({ version }: Annotation): string => `W/"${version}"`;
  const rowOf = (note: Annotation): Row => ({
    '@odata.etag': etagOf(note),
    annotationid: note.annotationid,
    notetext: note.notetext,
    subject: note.subject,
    createdon: '2026-11-21T02:14:18Z',
    _createdby_value: note.by === 'sam' ? SAM : AVERY,
    [`_createdby_value${FORMATTED}`]: NAMES[note.by],
  });

  function listed(question: Question, rows: readonly Row[]): Reply {
    const { query, headers } = question;
    const size = Number(/odata\.maxpagesize=(\d+)/.exec(String(headers.prefer))?.[1] ?? 5_000);
    const from = Number(query.get('$skiptoken') ?? 0);
    const value = rows.slice(from, from + size).map((row) => picked(question, row));
    if (value.includes(null)) return error(400, '0x80060888', 'Could not find a property');
    const next = new URLSearchParams(query);
    next.set('$skiptoken', String(from + size));
    const link = rows.length > from + size ? { '@odata.nextLink': `${server.url}${question.path}?${next}` } : {};
    return json({ '@odata.context': '$metadata', value, ...link });
  }

  function notes(question: Question): Reply {
    const filter = question.query.get('$filter') ?? '';
    const [, on, , text] = /^_objectid_value eq ([\da-f-]+)( and contains\(notetext,'([^']*)'\))?$/.exec(filter) ?? [];
    if (!on) return error(400, '0x80060888', 'Syntax error in the filter');
    if (text && refusesContains) return error(400, '0x80040203', 'Not supported on this column');
    const ours = annotations.filter((note) => note.on === on && (!text || note.notetext.includes(text)));
    return listed(question, ours.map(rowOf));
  }

  async function made(question: Question, user: string): Promise<Reply> {
    const body = JSON.parse(question.text) as Row;
    const [bind, to] = Object.entries(body).find(([name]) => name.endsWith('@odata.bind')) ?? [];
    const [, entity = ''] = /^objectid_(\w+)@/.exec(bind ?? '') ?? [];
    const [, set = '', on = ''] = /^\/(\w+)\(([\da-f-]+)\)$/.exec(String(to)) ?? [];
    if (!entity || BINDINGS[entity] !== set) return error(400, '0x80048d19', 'Error identified in Payload');
    if (!all[set]?.has(on)) return GONE;
    if (readers.includes(user) || strangers.includes(user)) return NO_RIGHT;
    await server.beforePost();
    const note = { annotationid: randomUUID(), subject: String(body.subject), notetext: String(body.notetext), on, by: user, version: 1 };
    annotations.push(note);
    const place = { 'OData-EntityId': `${server.url}/api/data/v9.2/annotations(${note.annotationid})` };
    if (!String(question.headers.prefer).includes('return=representation')) return { status: 204, headers: place, body: '' };
    return json({ '@odata.etag': etagOf(note), annotationid: note.annotationid }, 201, place);
  }

  function changed(question: Question, id: string, user: string): Reply {
    const note = annotations.find(({ annotationid }) => annotationid === id);
    const match = question.headers['if-match'];
    if (!note && match) return GONE;
    if (!note) {
      // An "upsert": it makes one that stands on no record.
      annotations.push({ annotationid: id, subject: '', notetext: '', on: '', by: user, version: 1 });
      return { status: 204, body: '' };
    }
    if (readers.includes(user) || (authorsOnly && note.by !== user)) return NO_RIGHT;
    if (match && match !== '*' && match !== etagOf(note))
      return error(412, '0x80060882', 'The version of the existing record doesn’t match the RowVersion property provided.');
    note.notetext = String((JSON.parse(question.text) as Row).notetext);
    note.version += 1;
    return { status: 204, body: '' };
  }

  function removed(id: string, user: string): Reply {
    const at = annotations.findIndex(({ annotationid }) => annotationid === id);
    const note = annotations[at];
    if (!note) return GONE;
    if (readers.includes(user) || (authorsOnly && note.by !== user)) return NO_RIGHT;
    annotations.splice(at, 1);
    return { status: 204, body: '' };
  }

  async function answer(question: Question): Promise<Reply> {
    const { method, path, user } = question;
    if (path === '/main.aspx') return { status: 200, body: page };
    const [, set = '', id, nested] = /^\/api\/data\/v9\.2\/(\w+)(?:\(([\da-f-]+)\))?(?:\/(\w+))?$/.exec(path) ?? [];
    if (!set) return { status: 404, body: '<!DOCTYPE html>' };
    if (user === null) return error(401, '0x80072560', 'The user is not a member of the organization.');
    if (set === 'annotations') {
      if (method === 'GET') return notes(question);
      if (method === 'POST') return made(question, user);
      return method === 'PATCH' ? changed(question, String(id), user) : removed(String(id), user);
    }
    if (set === 'opportunities' && strangers.includes(user)) return NO_RIGHT;
    const row = all[set]?.get(String(id));
    if (!row) return GONE;
    if (nested === 'appointment_activity_parties') return listed(question, id === MEETING ? PARTIES : []);
    const told = picked(question, row);
    return told
      ? json({ '@odata.context': '$metadata', '@odata.etag': 'W/"1"', ...told })
      : error(400, '0x80060888', 'Could not find a property');
  }

  const server: DynamicsServer = {
    ...(await serve({ answer, isApi: (path) => path.startsWith('/api/'), host })),
    annotations,
    tables: all,
    beforePost: () => Promise.resolve(),
  };
  return server;
}
