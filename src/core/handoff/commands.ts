/** What people ask for. A command becomes events or a typed refusal, by `decide`. */
import * as z from 'zod';
import { FIELD_KEYS } from '../brief/fields.ts';
import { bounceReasonSchema, RATINGS } from './events.ts';
import { recordSchema } from './record.ts';

export const commandSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('begin'), record: recordSchema }),
  z.object({ name: z.literal('submit') }),
  z.object({ name: z.literal('accept') }),
  z.object({ name: z.literal('bounce'), reason: bounceReasonSchema, fix: z.string().trim().min(1).max(2000) }),
  /** `ae`: user id of whom it goes to. */
  z.object({ name: z.literal('reassign'), ae: z.string().min(1).max(100) }),
  z.object({ name: z.literal('rate'), rating: z.enum(RATINGS), missing: z.array(z.enum(FIELD_KEYS)).max(6) }),
]);
export type Command = z.infer<typeof commandSchema>;

export const REFUSALS = ['not-allowed', 'wrong-state', 'stale', 'incomplete', 'taken', 'locked', 'unknown-handoff', 'malformed'] as const;
export const refusalSchema = z.object({
  reason: z.enum(REFUSALS),
  /** A sentence for the person, saying what to do. */
  message: z.string(),
});
export type Refusal = z.infer<typeof refusalSchema>;
