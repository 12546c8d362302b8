/** As much of EspoCRM as a session asks for, answering as a running 8.4 did: empty bodies with 401, 403 for what may not be, notes that can be edited for a week. */
import { type CrmServer, json, type Question, type Reply, serve } from './serve.ts';

type Row = Record<string, unknown> & { id: string };

export interface EspoNote extends Row {
  post: string | null;
  type: string;
  isInternal: boolean;
  parentType: string;
  parentId: string;
  createdAt: string;
  createdById: string;
  createdByName: string;
}

export interface EspoServer extends CrmServer {
  notes: EspoNote[];
  tables: Record<string, Row[]>;
  /** What is waited for before a note is made. */
  beforePost: () => Promise<void>;
}

interface Options {
  page?: string;
  /** Of this machine. */
  host?: string;
  /** Logins that may not see the records of others, and those that may read and not post. */
  strangers?: string[];
  readers?: string[];
  /** The attendees of a meeting cannot be listed. */
  isOlder?: boolean;
  /** Milliseconds since epoch. */
  now?: () => number;
}

export const DEAL = '6b00fe79e54395dd2';
export const BARE = '6b010950b1fd3d1ca';
export const MEETING = '6b00fe7a14e5fe6a0';
export const WHOLE_DAY = '6b01096956aa65b9e';
export const SAM = '6b0109505b4aa1a0c';
const [ACCOUNT, DANA, AVERY] = ['6b00fe79905b7922c', '6b00fe79bc7dce758', '6b00fe779a7ac3192'];

const USERS: Record<string, [id: string, name: string]> = { sam: [SAM, 'Sam Seller'], avery: [AVERY, 'Avery Lund'] };
const OWN_FIELDS = {
  name: { type: 'varchar', maxLength: 255 },
  cHandoffPain: { type: 'varchar', maxLength: 60, isCustom: true },
  cHandoffScore: { type: 'int', isCustom: true },
};
const WEEK = 7 * 24 * 60 * 60_000;

const tables = (): Record<string, Row[]> => ({
  Opportunity: [
    {
      id: DEAL,
      name: 'Northwind - Analytics platform rollout',
      amount: 48500,
      amountCurrency: 'USD',
      stage: 'Proposal',
      leadSource: 'Web Site',
      accountId: ACCOUNT,
      accountName: 'Northwind Analytics',
      contactsIds: [DANA],
      contactsNames: { [DANA]: 'Dana Whitfield' },
      contactId: null,
      assignedUserId: AVERY,
      assignedUserName: 'Avery Lund',
    },
    {
      id: BARE,
      name: 'Bare opportunity',
      amount: 0,
      amountCurrency: 'USD',
      stage: 'Prospecting',
      leadSource: null,
      accountId: null,
      accountName: null,
      contactsIds: [],
      contactsNames: {},
      contactId: null,
      assignedUserId: null,
      assignedUserName: null,
    },
  ],
  Meeting: [
    meeting(MEETING, 'Discovery call - Northwind', { parentType: 'Opportunity', parentId: DEAL, dateStart: '2026-12-01 15:00:00' }),
    meeting(WHOLE_DAY, 'On-site day - Northwind', {
      parentType: 'Account',
      parentId: ACCOUNT,
      isAllDay: true,
      dateStart: '2026-12-08 00:00:00',
      dateStartDate: '2026-12-08',
    }),
  ],
  Account: [{ id: ACCOUNT, name: 'Northwind Analytics', website: 'https://northwind.example', industry: 'Software' }],
  Contact: [
    {
      id: DANA,
      name: 'Dana Whitfield',
      title: 'VP Revenue Operations',
      emailAddress: 'dana.whitfield@northwind.example',
      phoneNumber: '+14155550134',
    },
  ],
  User: [
    { id: SAM, name: 'Sam Seller', emailAddress: 'sam.seller@seller.example' },
    { id: AVERY, name: 'Avery Lund', emailAddress: 'avery.lund@seller.example' },
  ],
});

function meeting(id: string, name: string, rest: Record<string, unknown>): Row {
  return {
    id,
    name,
    isAllDay: false,
    dateStartDate: null,
    createdAt: '2026-11-21 02:14:18',
    accountId: ACCOUNT,
    accountName: 'Northwind Analytics',
    usersIds: [SAM],
    contactsIds: [DANA],
    contactsNames: { [DANA]: 'Dana Whitfield' },
    leadsIds: [],
    leadsNames: {},
    assignedUserId: SAM,
    assignedUserName: 'Sam Seller',
    ...rest,
  };
}

const empty = (status: number, why?: string): Reply => ({
  status,
  type: status === 401 ? 'text/html; charset=UTF-8' : 'application/json',
  headers: why ? { 'x-status-reason': why } : {},
  body: '',
});

const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

export async function espoServer(options: Options = {}): Promise<EspoServer> {
  const { page = '', host, strangers = [], readers = [], isOlder = false, now = Date.now } = options;
  const all = tables();
  const notes: EspoNote[] = [];
  let count = 0;

  const found = (scope: string, id: string): Row | undefined => all[scope]?.find((row) => row.id === id);

  const aclOf = (user: string) => ({
    Opportunity: { read: strangers.includes(user) ? 'no' : 'all', stream: readers.includes(user) ? 'no' : 'all' },
    Note: { read: 'own', create: 'yes' },
  });

  async function post({ text, headers, user }: Question & { user: string }): Promise<Reply> {
    let asked: Record<string, unknown> = {};
    try {
      // Sent as anything else it is not read, and an empty note is made.
      if (headers['content-type']?.startsWith('application/json')) asked = JSON.parse(text);
    } catch {
      return empty(500);
    }
    if (asked.post !== undefined && typeof asked.post !== 'string') return { status: 500, body: '<html>' };
    const isThere = asked.parentId === undefined || found(String(asked.parentType), String(asked.parentId));
    if (!isThere || readers.includes(user) || strangers.includes(user)) return empty(403, 'No create access.');
    await server.beforePost();
    count += 1;
    const [createdById, createdByName] = USERS[user] ?? ['', ''];
    const note: EspoNote = {
      id: `6b010aad${String(count).padStart(9, '0')}`,
      post: String(asked.post ?? '') || null,
      type: 'Post',
      isInternal: asked.isInternal === true,
      parentType: String(asked.parentType),
      parentId: String(asked.parentId),
      createdAt: stamp(now()),
      createdById,
      createdByName,
    };
    notes.push(note);
    return json(note);
  }

  function change(method: string, id: string, { text, user }: Question): Reply {
    const note = notes.find((one) => one.id === id);
    if (!note) return empty(404, `Record ${id} not found.`);
    const isOwn = note.createdById === USERS[user ?? '']?.[0];
    const isOpen = Date.parse(`${note.createdAt.replace(' ', 'T')}Z`) > now() - WEEK;
    if (!isOwn || (method === 'PUT' && !isOpen)) return empty(403, 'No edit access.');
    if (method === 'DELETE') {
      notes.splice(notes.indexOf(note), 1);
      return json(true);
    }
    note.post = String(JSON.parse(text).post);
    return json(note);
  }

  /** What it does not know it leaves out. */
  function fill(row: Row, { text, user }: Question): Reply {
    if (readers.includes(user ?? '')) return empty(403, "No 'edit' access.");
    for (const [name, value] of Object.entries(JSON.parse(text))) {
      const most = name === 'cHandoffPain' ? OWN_FIELDS[name].maxLength : Number.POSITIVE_INFINITY;
      if (String(value).length > most)
        return json({ messageTranslation: { label: 'validationFailure', data: { field: name, type: 'maxLength' } } }, 400);
      if (name in OWN_FIELDS) row[name] = value;
    }
    return json(row);
  }

  function list(rows: readonly Row[], query: URLSearchParams): Reply {
    const [from, most] = [Number(query.get('offset') ?? 0), Number(query.get('maxSize') ?? 20)];
    return json({ total: rows.length, list: rows.slice(from, from + Math.min(most, 200)) });
  }

  async function answer(question: Question): Promise<Reply> {
    const { method, path, query, headers, user } = question;
    const [scope = '', id = '', of = ''] = path.replace(/^\/api\/v1\//, '').split('/');
    if (!path.startsWith('/api/v1/')) return { status: 200, body: page };
    if (user === null) {
      const isAskedForPassword = headers['x-requested-with'] !== 'XMLHttpRequest' && !headers.referer;
      return { ...empty(401), headers: isAskedForPassword ? { 'www-authenticate': 'Basic realm=""' } : {} };
    }
    if (scope === 'App')
      return json({ user: { id: USERS[user]?.[0], name: USERS[user]?.[1], userName: user }, acl: { table: aclOf(user) }, token: null });
    const note = scope === 'Note' && method === 'GET' && notes.find((one) => one.id === id);
    if (scope === 'Note' && method === 'GET') return note ? json(note) : empty(404, `Record ${id} does not exist.`);
    if (scope === 'Note' && method === 'POST') return post({ ...question, user });
    if (scope === 'Note' && method !== 'GET') return change(method, id, question);
    if (scope === 'Metadata') return json(query.get('key') === 'entityDefs.Opportunity.fields' ? OWN_FIELDS : null);
    if (!all[scope]) return empty(404, `Controller '${scope}' does not exist.`);
    const row = found(scope, id);
    if (!row) return empty(404, `Record ${id} does not exist.`);
    if (strangers.includes(user) && scope === 'Opportunity') return empty(403, "No 'read' access.");
    if (method === 'PUT') return fill(row, question);
    if (of === 'posts') return list(notes.filter(({ parentType, parentId }) => parentType === scope && parentId === id).reverse(), query);
    if (of === 'attendees' && isOlder) return { status: 404, body: '<html>' };
    if (of === 'attendees')
      return json({
        list: [
          { id: SAM, name: 'Sam Seller', emailAddress: null, acceptanceStatus: 'Accepted', _scope: 'User' },
          {
            id: DANA,
            name: 'Dana Whitfield',
            emailAddress: 'dana.whitfield@northwind.example',
            acceptanceStatus: 'None',
            _scope: 'Contact',
          },
        ],
      });
    return json(row);
  }

  const server: EspoServer = {
    ...(await serve({ answer, isApi: (path) => path.startsWith('/api/'), host })),
    notes,
    tables: all,
    beforePost: () => Promise.resolve(),
  };
  return server;
}
