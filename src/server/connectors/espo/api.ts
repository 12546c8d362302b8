/** EspoCRM's REST API. An error's body is most often empty, and a header says what is wrong; what is in it names the field. */
import * as z from 'zod';
import type { Answered, Trouble } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf } from '../answers.ts';
import type { Ask, Asked, Reply } from '../contract.ts';

const refusedSchema = z.object({
  messageTranslation: z.object({ label: z.string(), data: z.object({ field: z.string().optional() }).nullish() }),
});

function wordsOf({ body, reason }: Reply): string | undefined {
  const { label, data } = refusedSchema.safeParse(body).data?.messageTranslation ?? {};
  return reason ?? (label && data?.field ? `${label} (${data.field})` : label);
}

/** It breaks, with 500, over what it does not understand. */
const troubleOf = ({ status }: Reply): Trouble | undefined => (status === 500 ? 'refused' : undefined);

/** `path` behind `/api/v1/`. */
export async function call(ask: Ask, method: Asked['method'], path: string, body?: object): Promise<Answered<unknown>> {
  const reply = await ask(`/api/v1/${path}`, { method, ...(body && { body }) });
  const trouble = troubleOf(reply);
  const words = (): string | undefined => wordsOf(reply);
  return trouble ? refusalOf(reply, words, trouble) : answered(reply, words);
}

export async function get<T>(ask: Ask, path: string, schema: z.ZodType<T>): Promise<Answered<T>> {
  return readBy(await call(ask, 'GET', path), schema);
}
