/** As much of Twenty's REST API as a connector asks for, as its reference and its own tests describe it: answers by operation, pages by cursor, notes that are tied to a record by a target. */
import { type CrmServer, json, type Question, type Reply, serve } from '../../../crm/servers/serve.ts';
import { bodyOf } from '../sent.ts';

export const KEY = 'twenty.key.sam';
/** Of a role that may look and not write. */
export const READER = 'twenty.key.rita';
export const DEAL = '20202020-be10-412b-a663-16bd3c2228e1';

export interface TwentyNote {
  id: string;
  title: string;
  bodyV2: { blocknote: string | null; markdown: string | null };
  createdBy: { source: string; name: string };
  createdAt: string;
}

interface Target {
  id: string;
  noteId: string;
  opportunity: string;
}

export const refused = (status: number, error: string, message: string, headers: Record<string, string> = {}): Reply =>
  json({ statusCode: status, error, messages: [message] }, status, headers);

const uuid = (kind: number, count: number): string => `20202020-000${kind}-4000-8000-${String(count).padStart(12, '0')}`;

export interface TwentyServer extends CrmServer {
  notes: TwentyNote[];
  targets: Target[];
  /** What stands in fields of the deal that somebody made there. */
  opportunity: Record<string, unknown>;
}

/** `isOlder`: from before the target of a note was called so. */
export async function twentyServer({ isOlder = false } = {}): Promise<TwentyServer> {
  const notes: TwentyNote[] = [];
  const targets: Target[] = [];
  const opportunity: Record<string, unknown> = {};
  const field = isOlder ? 'opportunityId' : 'targetOpportunityId';
  let count = 0;
  const unknownField = (name: string): Reply =>
    refused(400, 'BadRequestException', `field '${name}' does not exist in 'noteTarget' object`);

  /** Older ones say otherwise that nothing has an id. */
  const nowhere = (method: string): Reply => {
    if (!isOlder || method === 'DELETE') return refused(404, 'NotFoundException', 'Record not found');
    return method === 'GET'
      ? refused(400, 'BadRequestException', 'Record not found')
      : refused(400, 'EntityNotFoundError', 'Could not find any entity of type "note"');
  };

  function list(query: URLSearchParams): Reply {
    const [, name = '', id] = /^(\w+)\[eq\]:"?([\da-f-]{36})"?$/.exec(query.get('filter') ?? '') ?? [];
    if (name !== field) return unknownField(name);
    const of = targets.filter(({ opportunity }) => opportunity === id);
    const after = query.get('starting_after');
    const from = after === null ? 0 : of.findIndex((one) => Buffer.from(one.id).toString('base64') === after) + 1;
    const page = of.slice(from, from + Math.min(Number(query.get('limit') ?? 60), 60));
    const end = page.at(-1);
    const noteTargets = page.map((one) => ({
      id: one.id,
      noteId: one.noteId,
      [field]: one.opportunity,
      ...(query.get('depth') === '1' && { note: notes.find((note) => note.id === one.noteId) ?? null }),
    }));
    const pageInfo = { hasNextPage: from + page.length < of.length, endCursor: end ? Buffer.from(end.id).toString('base64') : null };
    return json({ data: { noteTargets }, pageInfo, totalCount: of.length });
  }

  function addNote(sent: Record<string, unknown>): Reply {
    const { id, title = '', bodyV2 } = sent;
    if (notes.some((note) => note.id === id)) return refused(400, 'QueryFailedError', 'duplicate key value violates unique constraint');
    const { markdown = null } = (bodyV2 ?? {}) as { markdown?: string | null };
    count += 1;
    // Written as Markdown it is kept as blocks too.
    const body = { markdown, blocknote: markdown === null ? null : JSON.stringify([{ type: 'paragraph', content: markdown }]) };
    const note = {
      id: typeof id === 'string' ? id : uuid(1, count),
      title: String(title),
      bodyV2: body,
      createdBy: { source: 'API', name: 'Baton' },
      createdAt: '2026-11-21T02:14:17.000Z',
    };
    notes.push(note);
    return json({ data: { createNote: note } }, 201);
  }

  function addTarget(sent: Record<string, unknown>): Reply {
    const odd = Object.keys(sent).find((name) => name !== 'noteId' && name !== field);
    if (odd) return refused(400, 'BadRequestException', `Object noteTarget doesn't have any "${odd}" field.`);
    if (sent[field] !== DEAL)
      return refused(400, 'QueryFailedError', 'insert or update on table "noteTarget" violates foreign key constraint');
    count += 1;
    const target = { id: uuid(2, count), noteId: String(sent.noteId), opportunity: DEAL };
    targets.push(target);
    return json({ data: { createNoteTarget: { id: target.id, noteId: target.noteId, [field]: DEAL } } }, 201);
  }

  function answer(question: Question): Reply {
    const { method, path, query, headers } = question;
    const key = String(headers.authorization ?? '').replace(/^Bearer /, '');
    if (key === '') return refused(403, 'FORBIDDEN_EXCEPTION', 'Missing authentication token');
    if (key !== KEY && key !== READER) return refused(401, 'UNAUTHENTICATED', 'Token invalid.');
    const [, object, id] = /^\/rest\/(notes|noteTargets|opportunities)(?:\/([\da-f-]{36}))?$/.exec(path) ?? [];
    if (object === 'opportunities' && method === 'GET')
      return id === DEAL ? json({ data: { opportunity: { id, name: 'Northwind' } } }) : nowhere(method);
    if (object === 'opportunities' && method === 'PATCH') return fill(question, key, id);
    if (object === 'noteTargets' && method === 'GET') return list(query);
    const found = notes.find((one) => one.id === id);
    if (object === 'notes' && method === 'GET' && id !== undefined) {
      const noteTargets = targets.filter(({ noteId }) => noteId === id).map(({ opportunity }) => ({ [field]: opportunity }));
      return found ? json({ data: { note: { ...found, noteTargets } } }) : nowhere(method);
    }
    if (object === 'notes' && method === 'GET') return json({ data: { notes: notes.slice(0, 1) }, pageInfo: {}, totalCount: notes.length });
    if (!object) return refused(404, 'NotFoundException', `Cannot ${method} ${path}`);
    if (key === READER) return refused(403, 'ForbiddenException', 'Entity performing the request does not have permission');
    const sent = bodyOf(question);
    if (method === 'POST') return object === 'notes' ? addNote(sent) : addTarget(sent);
    if (!found) return nowhere(method);
    if (method === 'DELETE') {
      notes.splice(notes.indexOf(found), 1);
      targets.splice(0, targets.length, ...targets.filter(({ noteId }) => noteId !== id));
      return json({ data: { deleteNote: { id } } });
    }
    Object.assign(found, { title: sent.title ?? found.title, bodyV2: { ...found.bodyV2, ...(sent.bodyV2 as object) } });
    return json({ data: { updateNote: found } });
  }

  function fill(question: Question, key: string, id: string | undefined): Reply {
    if (key === READER) return refused(403, 'ForbiddenException', 'Entity performing the request does not have permission');
    if (id !== DEAL) return refused(404, 'NotFoundException', 'Record not found');
    const sent = bodyOf(question);
    const odd = Object.keys(sent).find((name) => name !== 'handoffPain' && name !== 'handoffScore');
    if (odd) return refused(400, 'BadRequestException', `Object opportunity doesn't have any "${odd}" field.`);
    Object.assign(opportunity, sent);
    return json({ data: { updateOpportunity: { id, ...opportunity } } });
  }

  return { ...(await serve({ answer, isApi: () => true })), notes, targets, opportunity };
}
