/** What can happen to a handoff. The log of these is only ever appended to. */
import * as z from 'zod';
import { FIELD_KEYS } from '../brief/fields.ts';

export const STATES = ['draft', 'submitted', 'accepted', 'bounced'] as const;
export type State = (typeof STATES)[number];

export const RATINGS = ['green', 'yellow', 'red'] as const;
export type Rating = (typeof RATINGS)[number];

/** Exactly one field or one bar item. */
export const bounceReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), key: z.enum(FIELD_KEYS) }),
  z.object({ kind: z.literal('bar'), key: z.string().max(40), name: z.string().max(120) }),
]);
export type BounceReason = z.infer<typeof bounceReasonSchema>;

const stamp = {
  /** ISO 8601, the server's clock. */
  at: z.iso.datetime(),
  /** User id. */
  by: z.string(),
};

export const handoffEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begun'), ...stamp }),
  /** `ae`: user id of whom it was handed to; logs from before it was written down lack it. */
  z.object({ type: z.literal('submitted'), ...stamp, score: z.number(), words: z.number(), ae: z.string().optional() }),
  z.object({ type: z.literal('accepted'), ...stamp }),
  z.object({ type: z.literal('bounced'), ...stamp, reason: bounceReasonSchema, fix: z.string() }),
  /** `ae`: user id of whom it went to. */
  z.object({ type: z.literal('reassigned'), ...stamp, ae: z.string() }),
  z.object({ type: z.literal('rated'), ...stamp, rating: z.enum(RATINGS), missing: z.array(z.enum(FIELD_KEYS)) }),
]);
export type HandoffEvent = z.infer<typeof handoffEventSchema>;
