/** Twenty's REST API: what it answers stands in `data`, under the name of what was done. */
import * as z from 'zod';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf } from '../answers.ts';
import type { Ask, Asked, Reply } from '../contract.ts';

const refusedSchema = z.object({ error: z.string().optional(), messages: z.array(z.string()) });

const wordsIn = (body: unknown): string | undefined => refusedSchema.safeParse(body).data?.messages.join(' ');

/** Versions say in one way or the other, and with status 400 too, that nothing has this id. */
const NOT_FOUND = ['NotFoundException', 'EntityNotFoundError'];
const isNotThere = ({ status, body }: Reply): boolean =>
  status === 400 && NOT_FOUND.includes(refusedSchema.safeParse(body).data?.error ?? '');

/** `path` behind `/rest/`. */
export async function call(ask: Ask, method: Asked['method'], path: string, body?: object): Promise<Answered<unknown>> {
  const reply = await ask(`/rest/${path}`, { method, ...(body && { body }) });
  return isNotThere(reply) ? refusalOf(reply, wordsIn, 'gone') : answered(reply, wordsIn);
}

/** One record: a question of which nothing but the id could be wrong is refused for that alone. */
export async function readOne<T>(ask: Ask, path: string, schema: z.ZodType<T>): Promise<Answered<T>> {
  const answer = await read(ask, path, schema);
  return !answer.ok && answer.trouble === 'refused' ? { ...answer, trouble: 'gone' } : answer;
}

export async function read<T>(ask: Ask, path: string, schema: z.ZodType<T>): Promise<Answered<T>> {
  return readBy(await call(ask, 'GET', path), schema);
}

/** Makes one, and answers with its id; `name`: of the operation, `createNote`. */
export async function create(ask: Ask, path: string, name: string, body: object): Promise<Answered<string>> {
  const made = readBy(await call(ask, 'POST', path, body), z.object({ data: z.object({ [name]: z.object({ id: z.guid() }) }) }));
  if (!made.ok) return made;
  const id = made.value.data[name]?.id;
  return id === undefined ? { ok: false, trouble: 'changed' } : { ok: true, value: id };
}
