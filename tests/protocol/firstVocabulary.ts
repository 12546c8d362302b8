/** What devices of the first vocabulary read of a handoff, as their release had it. Nothing here follows what is new: they do not either. */
import * as z from 'zod';

const KEYS = ['trigger', 'pain', 'currentState', 'buyingProcess', 'promised', 'redFlags'] as const;
const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), key: z.enum(KEYS) }),
  z.object({ kind: z.literal('bar'), key: z.string().max(40), name: z.string().max(120) }),
]);
const stamp = { at: z.iso.datetime(), by: z.string() };
const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begun'), ...stamp }),
  z.object({ type: z.literal('submitted'), ...stamp, score: z.number(), words: z.number(), ae: z.string().optional() }),
  z.object({ type: z.literal('accepted'), ...stamp }),
  z.object({ type: z.literal('bounced'), ...stamp, reason, fix: z.string() }),
  z.object({ type: z.literal('reassigned'), ...stamp, ae: z.string() }),
  z.object({ type: z.literal('rated'), ...stamp, rating: z.enum(['green', 'yellow', 'red']), missing: z.array(z.enum(KEYS)) }),
]);

export const firstHandoffSchema = z.object({
  id: z.string(),
  record: z.object({
    crm: z.string().regex(/^[a-z0-9-]{1,40}$/),
    origin: z.string().regex(/^https?:\/\/[^\s|?#]{1,300}$/),
    type: z.enum(['deal', 'meeting']),
    id: z.string().regex(/^[A-Za-z0-9_.:-]{1,120}$/),
  }),
  sdr: z.string(),
  state: z.enum(['draft', 'submitted', 'accepted', 'bounced']),
  revision: z.int().nonnegative(),
  registers: z.record(z.string(), z.object({ value: z.unknown(), revision: z.int().nonnegative(), at: z.iso.datetime(), by: z.string() })),
  events: z.array(event),
});

const FIRST_REFUSALS = ['not-allowed', 'wrong-state', 'stale', 'incomplete', 'taken', 'locked', 'unknown-handoff', 'malformed'] as const;
export const firstRefusalSchema = z.object({ reason: z.enum(FIRST_REFUSALS), message: z.string() });

/** What they can ask for. */
export const FIRST_COMMANDS = ['begin', 'submit', 'accept', 'bounce', 'reassign', 'rate'] as const;
