/** HubSpot's own way to say what went wrong: `category` and `message`, and the scopes that are missing. */
import * as z from 'zod';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import { answered, refusalOf } from '../answers.ts';
import type { Ask, Asked } from '../contract.ts';

const faultSchema = z.object({
  category: z.string().optional(),
  message: z.string().optional(),
  errors: z.array(z.object({ context: z.record(z.string(), z.array(z.string())).optional() })).optional(),
});

function wordsIn(body: unknown): string | undefined {
  const { data } = faultSchema.safeParse(body);
  const scopes = data?.errors?.flatMap(({ context }) => [
    ...(context?.['requiredGranularScopes'] ?? []),
    ...(context?.['requiredScopes'] ?? []),
  ]);
  return data?.category === 'MISSING_SCOPES' && scopes && scopes.length > 0
    ? `The private app lacks the scope ${[...new Set(scopes)].join(', ')}.`
    : data?.message;
}

export async function call(ask: Ask, method: Asked['method'], path: string, body?: unknown): Promise<Answered<unknown>> {
  const reply = await ask(path, { method, ...(body !== undefined && { body }) });
  // The one with a body of many records says so where some of them are gone.
  if (reply.status === 207) return { ok: true, value: reply.body };
  return reply.status === 423 ? refusalOf(reply, wordsIn, 'busy') : answered(reply, wordsIn);
}
