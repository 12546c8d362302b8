/** Zoho CRM's API, version 8: a `code` says what is the matter, at the top or with each row, whatever the status. */
import * as z from 'zod';
import type { Answered, Refusal, Trouble } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf } from '../answers.ts';
import type { Ask, Asked, Reply } from '../contract.ts';

const saidSchema = z.object({
  code: z.string(),
  message: z.string().optional(),
  details: z
    .object({ api_name: z.string().optional(), permissions: z.array(z.string()).optional() })
    .optional()
    .catch(undefined),
});
const rowsSchema = z.object({ data: z.tuple([saidSchema], z.unknown()) });

type Said = z.infer<typeof saidSchema>;

/** Of the first row where there are rows: one is sent at a time. */
const saidIn = (body: unknown): Said | undefined => rowsSchema.safeParse(body).data?.data[0] ?? saidSchema.safeParse(body).data;

function wordsIn(body: unknown): string | undefined {
  const { message, code, details } = saidIn(body) ?? {};
  const about = details?.api_name ?? details?.permissions?.join(', ');
  const words = message ?? code;
  return words && about ? `${words} (${about})` : words;
}

const BY_CODE: ReadonlyMap<string, Trouble> = new Map([
  ['INVALID_TOKEN', 'signed-out'],
  ['AUTHENTICATION_FAILURE', 'signed-out'],
  // Asking for another token does not help: the key was made for less.
  ['OAUTH_SCOPE_MISMATCH', 'no-right'],
  ['NO_PERMISSION', 'no-right'],
  ['TOO_MANY_REQUESTS', 'busy'],
  ['LIMIT_EXCEEDED', 'busy'],
  ['INTERNAL_ERROR', 'unreachable'],
]);

/** What is wrong with the words is named by their field; else it is the id, of the note or of the record. */
function troubleOf({ code, details }: Said, texts: readonly string[]): Trouble | undefined {
  return code === 'INVALID_DATA' && !texts.includes(details?.api_name ?? '') ? 'gone' : BY_CODE.get(code);
}

function refusalIn(reply: Reply, texts: readonly string[]): Refusal | null {
  const said = saidIn(reply.body);
  if (!said || said.code === 'SUCCESS') return null;
  const trouble = troubleOf(said, texts) ?? (reply.status < 400 ? 'refused' : undefined);
  return refusalOf(reply, wordsIn, trouble);
}

/** A list of which there is nothing has no body, and this status. */
export const NOTHING = Symbol('nothing');
const NO_CONTENT = 204;

/** `path` behind `/crm/v8/`; `texts`: the fields of `body` that hold what is told. */
export async function call(
  ask: Ask,
  method: Asked['method'],
  path: string,
  body?: object,
  texts: readonly string[] = ['Note_Content'],
): Promise<Answered<unknown>> {
  const reply = await ask(`/crm/v8/${path}`, { method, ...(body && { body }) });
  if (reply.status === NO_CONTENT) return { ok: true, value: NOTHING };
  return refusalIn(reply, texts) ?? answered(reply, wordsIn);
}

export async function get<T>(ask: Ask, path: string, schema: z.ZodType<T>): Promise<Answered<T>> {
  return readBy(await call(ask, 'GET', path), schema);
}
