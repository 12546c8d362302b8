/** Salesforce's REST API: a list of faults with a code each, whatever the status. */
import * as z from 'zod';
import type { Answered, Trouble } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf } from '../answers.ts';
import type { Ask, Asked, Reply } from '../contract.ts';
import { rowsOf, rowsSchema } from '../pages.ts';

/** Winter ’24: every org answers by it for years to come. */
const DATA = '/services/data/v60.0';

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
  ['INVALID_TYPE', 'no-right'],
  ['INVALID_CROSS_REFERENCE_KEY', 'gone'],
  ['ENTITY_IS_DELETED', 'gone'],
  ['NOT_FOUND', 'gone'],
  ['REQUEST_LIMIT_EXCEEDED', 'busy'],
  ['UNABLE_TO_LOCK_ROW', 'busy'],
  ['SERVER_UNAVAILABLE', 'busy'],
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

const pageSchema = z.object({ records: rowsSchema, nextRecordsUrl: z.string().startsWith('/services/data/').optional() });

export const queryPath = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;

/** A page of a query; `path`: of `queryPath`, or where the page before says that the next one is. */
export async function queried<T>(ask: Ask, path: string, row: z.ZodType<T>): Promise<Answered<{ rows: T[]; next: string | null }>> {
  const answer = readBy(await call(ask, 'GET', path), pageSchema);
  if (!answer.ok) return answer;
  return { ok: true, value: { rows: rowsOf(answer.value.records, row), next: answer.value.nextRecordsUrl ?? null } };
}
