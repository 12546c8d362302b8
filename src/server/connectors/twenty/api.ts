/** Twenty's REST API: what it answers stands in `data`, under the name of what was done. */
import * as z from 'zod';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import { answered, readBy } from '../answers.ts';
import type { Ask, Asked } from '../contract.ts';

const refusedSchema = z.object({ messages: z.array(z.string()) });

const wordsIn = (body: unknown): string | undefined => refusedSchema.safeParse(body).data?.messages.join(' ');

/** `path` behind `/rest/`. */
export const call = async (ask: Ask, method: Asked['method'], path: string, body?: object): Promise<Answered<unknown>> =>
  answered(await ask(`/rest/${path}`, { method, ...(body && { body }) }), wordsIn);

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
