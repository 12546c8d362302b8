/** Pipedrive's API, version 1: what it answers stands in `data`, beside `success`. Notes have no version 2. */
import * as z from 'zod';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf } from '../answers.ts';
import type { Ask, Asked, Reply } from '../contract.ts';

const refusedSchema = z.object({ error: z.string() });
const envelope = z.object({ success: z.literal(true), data: z.unknown().optional(), additional_data: z.unknown().optional() });

const wordsIn = (body: unknown): string | undefined => refusedSchema.safeParse(body).data?.error;

/** Who goes on after a 429 is turned away by what stands before the API, with a page instead of an answer: that ends as the other does. */
const isTurnedAway = ({ status, body }: Reply): boolean => status === 403 && body === undefined;

export interface Envelope {
  data?: unknown;
  additional_data?: unknown;
}

/** `path` behind the version. */
export async function call(ask: Ask, method: Asked['method'], path: string, body?: object, version = 'v1'): Promise<Answered<Envelope>> {
  const reply = await ask(`/api/${version}${path}`, { method, ...(body && { body }) });
  if (isTurnedAway(reply)) return refusalOf(reply, wordsIn, 'busy');
  const isRefused = reply.status === 200 && refusedSchema.safeParse(reply.body).success;
  return isRefused ? refusalOf(reply, wordsIn, 'refused') : readBy(answered(reply, wordsIn), envelope);
}

/** What stands in `data`. */
export async function get<T>(ask: Ask, path: string, schema: z.ZodType<T>): Promise<Answered<T>> {
  const answer = await call(ask, 'GET', path);
  return answer.ok ? readBy({ ok: true, value: answer.value.data }, schema) : answer;
}
