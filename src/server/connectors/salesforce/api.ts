/** Salesforce's REST API: a list of faults with a code each, whatever the status. */
import * as z from 'zod';
import type { Answered, Trouble } from '../../../core/handoff/crmNote.ts';
import { answered, refusalOf } from '../answers.ts';
import type { Ask, Asked, Reply } from '../contract.ts';

/** Winter ’24: every org answers by it for years to come. */
export const DATA = '/services/data/v60.0';

const faultsSchema = z
  .array(z.object({ errorCode: z.string(), message: z.string().optional(), fields: z.array(z.string()).optional() }))
  .min(1);

const BY_CODE: ReadonlyMap<string, Trouble> = new Map([
  ['INVALID_SESSION_ID', 'signed-out'],
  ['API_DISABLED_FOR_ORG', 'no-right'],
  ['API_CURRENTLY_DISABLED', 'no-right'],
  ['INSUFFICIENT_ACCESS', 'no-right'],
  ['INSUFFICIENT_ACCESS_OR_READONLY', 'no-right'],
  ['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'no-right'],
  ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'refused'],
  ['INVALID_TYPE', 'no-right'],
  ['INVALID_CROSS_REFERENCE_KEY', 'gone'],
  ['ENTITY_IS_DELETED', 'gone'],
  ['NOT_FOUND', 'gone'],
  ['REQUEST_LIMIT_EXCEEDED', 'busy'],
  ['UNABLE_TO_LOCK_ROW', 'busy'],
  ['SERVER_UNAVAILABLE', 'busy'],
  ['STORAGE_LIMIT_EXCEEDED', 'refused'],
]);

interface Fault {
  code: string;
  words: string;
}

function faultIn({ body }: Reply): Fault | null {
  const [first] = faultsSchema.safeParse(body).data ?? [];
  if (!first) return null;
  const { errorCode: code, message = code, fields = [] } = first;
  return { code, words: fields.length > 0 ? `${message} (${fields.join(', ')})` : message };
}

export const codeOf = (reply: Reply): string | null => faultIn(reply)?.code ?? null;

/** `path` behind the API's version. */
export async function call(
  ask: Ask,
  method: Asked['method'],
  path: string,
  body?: unknown,
): Promise<Answered<unknown> & { code: string | null }> {
  const reply = await ask(path.startsWith('/services/') ? path : `${DATA}${path}`, { method, ...(body !== undefined && { body }) });
  const fault = faultIn(reply);
  const trouble = fault ? BY_CODE.get(fault.code) : undefined;
  const wordsIn = (): string | undefined => fault?.words;
  const answer = trouble ? refusalOf(reply, wordsIn, trouble) : answered(reply, wordsIn);
  return { ...answer, code: fault?.code ?? null };
}

const pageSchema = z.object({ records: z.array(z.unknown()), nextRecordsUrl: z.string().startsWith('/services/data/').optional() });

/** Pages of a query that are read. */
const MOST_PAGES = 5;

/** Rows of a query, page after page. */
export async function query<T>(ask: Ask, soql: string, row: z.ZodType<T>): Promise<Answered<T[]>> {
  const rows: T[] = [];
  let path: string | undefined = `/query?q=${encodeURIComponent(soql)}`;
  for (let page = 0; path !== undefined && page < MOST_PAGES; page += 1) {
    const answer = await call(ask, 'GET', path);
    if (!answer.ok) return answer;
    const parsed = pageSchema.extend({ records: z.array(row) }).safeParse(answer.value);
    if (!parsed.success) return { ok: false, trouble: 'changed' };
    rows.push(...parsed.data.records);
    path = parsed.data.nextRecordsUrl;
  }
  return { ok: true, value: rows };
}
