/** Dataverse's Web API as the page of Dynamics 365 asks it: OData from the same origin, with the session's cookies. */
import type { Answered, Trouble } from '../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { done, type Fields, fail, isFields, rowsOf, textOf } from '../answer.ts';
import type { Ask, Asked } from '../contract.ts';
import { UUID } from '../uuid.ts';

const BASE = '/api/data/v9.2/';
const HEADERS = { 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' };
/** Names of what is linked, and of which kind it is, come beside the values. */
const ANNOTATED = 'odata.include-annotations="*"';

function troubleOf(status: number): Trouble | null {
  if (status === 200 || status === 201 || status === 204) return null;
  if (status === 302 || status === 401) return 'signed-out';
  if (status === 403) return 'no-right';
  if (status === 404) return 'gone';
  if (status === 429) return 'busy';
  if (status === 0 || status >= 500) return 'unreachable';
  // 400: a name that is not known here, most often. 412: it was changed in between.
  return status === 400 ? 'changed' : 'refused';
}

/** `path` behind `/api/data/v9.2/`. */
export async function api(
  ask: Ask,
  method: Asked['method'],
  path: string,
  more: Pick<Asked, 'headers' | 'body'> = {},
): Promise<Answered<unknown>> {
  const headers = { ...HEADERS, Prefer: ANNOTATED, ...more.headers };
  const { status, body } = await ask(BASE + path, { method, headers, ...(more.body !== undefined && { body: more.body }) });
  const trouble = troubleOf(status);
  return trouble ? fail(trouble) : done(body);
}

/** One record. */
export async function get(ask: Ask, path: string): Promise<Answered<Fields>> {
  const answer = await api(ask, 'GET', path);
  if (!answer.ok) return answer;
  return isFields(answer.value) && !('value' in answer.value) ? done(answer.value) : fail('changed');
}

const PAGE = 200;
const MOST_PAGES = 5;

/** The next page's address is whole, and the server's to choose: only one of the same installation's API is followed. */
function pathIn(link: unknown, { origin }: RecordRef): string | null {
  const base = origin + BASE;
  return typeof link === 'string' && link.startsWith(base) ? link.slice(base.length) : null;
}

/** The records of a list, at most 1,000, page by page. */
export async function list(ask: Ask, record: RecordRef, path: string): Promise<Answered<Fields[]>> {
  const rows: Fields[] = [];
  const headers = { Prefer: `${ANNOTATED},odata.maxpagesize=${PAGE}` };
  let next: string | null = path;
  for (let page = 0; next !== null && page < MOST_PAGES; page += 1) {
    const answer = await api(ask, 'GET', next, { headers });
    if (!answer.ok) return answer;
    if (!isFields(answer.value) || !Array.isArray(answer.value.value)) return fail('changed');
    rows.push(...rowsOf(answer.value.value, PAGE));
    next = pathIn(answer.value['@odata.nextLink'], record);
  }
  return done(rows);
}

const GUID = new RegExp(`^${UUID}$`, 'i');
export const isId = (value: unknown): value is string => typeof value === 'string' && GUID.test(value);

/** What people read in the place of a value. */
export const shownOf = (fields: Fields, name: string): string | undefined =>
  textOf(fields[`${name}@OData.Community.Display.V1.FormattedValue`]);

export interface Link {
  id: string;
  /** `account`, `contact`, `systemuser`; undefined where it is not told. */
  kind: unknown;
  name: string | undefined;
}

/** Of a lookup. */
export function linkOf(fields: Fields, name: string): Link | undefined {
  const field = `_${name}_value`;
  const id = fields[field];
  return isId(id) ? { id, kind: fields[`${field}@Microsoft.Dynamics.CRM.lookuplogicalname`], name: shownOf(fields, field) } : undefined;
}
