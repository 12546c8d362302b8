/** Close's API: what is wrong stands in `error`, or with the field that is wrong. */
import * as z from 'zod';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf } from '../answers.ts';
import type { Ask, Asked } from '../contract.ts';

const faultsSchema = z.object({ 'field-errors': z.record(z.string(), z.string()).catch({}), errors: z.array(z.string()).catch([]) });
const errorSchema = z.object({ error: z.string() });
/** `rate_reset`: seconds until it may be asked again. */
const tooOftenSchema = z.object({ error: z.object({ message: z.string().optional(), rate_reset: z.number().nonnegative().max(86_400) }) });

const faultsIn = (body: unknown): Record<string, string> => faultsSchema.safeParse(body).data?.['field-errors'] ?? {};

function wordsIn(body: unknown): string | undefined {
  const said = errorSchema.safeParse(body).data?.error ?? tooOftenSchema.safeParse(body).data?.error.message;
  const faults = Object.entries(faultsIn(body)).map(([field, fault]) => `${field}: ${fault}`);
  return said ?? [...faults, ...(faultsSchema.safeParse(body).data?.errors ?? [])].join(' ');
}

/** `path` behind `/api/v1/`, with the slash that ends it. */
export async function call(ask: Ask, method: Asked['method'], path: string, body?: object): Promise<Answered<unknown>> {
  const reply = await ask(`/api/v1/${path}`, { method, ...(body && { body }) });
  const reset = reply.status === 429 ? tooOftenSchema.safeParse(reply.body).data?.error.rate_reset : undefined;
  if (reset !== undefined) return refusalOf({ ...reply, afterMs: Math.max(reply.afterMs ?? 0, Math.ceil(reset * 1000)) }, wordsIn);
  const isOfLead = reply.status === 400 && ['lead', 'lead_id'].some((field) => field in faultsIn(reply.body));
  return isOfLead && method === 'POST' ? refusalOf(reply, wordsIn, 'gone') : answered(reply, wordsIn);
}

export async function get<T>(ask: Ask, path: string, schema: z.ZodType<T>): Promise<Answered<T>> {
  return readBy(await call(ask, 'GET', path), schema);
}
