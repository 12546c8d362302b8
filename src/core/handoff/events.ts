/** What can happen to a handoff. The log of these is only ever appended to, and so is this list: devices of older versions know its beginning. */
import * as z from 'zod';
import { FIELD_KEYS } from '../brief/fields.ts';
import { rejectReasonSchema } from './reasonCodes.ts';
import { TOUCHES } from './touch.ts';

export const STATES = ['draft', 'submitted', 'accepted', 'bounced', 'withdrawn', 'opportunity', 'recycled', 'disqualified'] as const;
export type State = (typeof STATES)[number];

export const RATINGS = ['green', 'yellow', 'red'] as const;
export type Rating = (typeof RATINGS)[number];

/** Exactly one field or one bar item. */
export const bounceReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), key: z.enum(FIELD_KEYS) }),
  z.object({ kind: z.literal('bar'), key: z.string().max(40), name: z.string().max(120) }),
]);
export type BounceReason = z.infer<typeof bounceReasonSchema>;

/** What one register said when it was handed off before, and what it says now; null where nothing stood there. Both are absent where they are too long for a log. */
export const changeSchema = z.object({ register: z.string().max(60), was: z.unknown().optional(), is: z.unknown().optional() });
export type Change = z.infer<typeof changeSchema>;

/** Whose bar it began with, and in which version. Absent where the team had signed none: then the standard counts. */
const beganWithSchema = z.object({ team: z.string().max(100), version: z.int().min(1) });
export type BeganWith = z.infer<typeof beganWithSchema>;

const stamp = {
  /** ISO 8601, the server's clock. */
  at: z.iso.datetime(),
  /** User id. */
  by: z.string(),
};
/** User id of who was named before, so that it can be undone; null where nobody was. */
const former = z.string().nullable().optional();
/** Whom it went to begins anew, whatever was done with it before: reviews it, and makes a first touch of their own. Absent in logs from before that was so. */
const anew = z.literal(true).optional();

/** With its day, ISO 8601. */
const nextStep = z.object({ text: z.string(), on: z.string() });

export const handoffEventSchema = z.discriminatedUnion('type', [
  /** `from`: id of the handoff that it takes up again. */
  z.object({ type: z.literal('begun'), ...stamp, from: z.string().optional(), bar: beganWithSchema.optional() }),
  /**
   * `ae`: user id of whom it was handed to; logs from before it was written down lack it. `fix`: how the SDR restates what was mended after a bounce.
   * `override`: why a manager let it pass the gate. `former`: only where the command named the account executive. `changes`: what is said otherwise than when it was handed off before, after a bounce.
   */
  z.object({
    type: z.literal('submitted'),
    ...stamp,
    score: z.number(),
    words: z.number(),
    ae: z.string().optional(),
    fix: z.string().optional(),
    override: z.string().optional(),
    former,
    changes: z.array(changeSchema).optional(),
  }),
  z.object({ type: z.literal('accepted'), ...stamp }),
  z.object({ type: z.literal('bounced'), ...stamp, reason: bounceReasonSchema, fix: z.string() }),
  /** `ae`: user id of whom it went to. */
  z.object({ type: z.literal('reassigned'), ...stamp, ae: z.string(), former, anew }),
  z.object({ type: z.literal('rated'), ...stamp, rating: z.enum(RATINGS), missing: z.array(z.enum(FIELD_KEYS)) }),
  z.object({ type: z.literal('withdrawn'), ...stamp, reason: z.string() }),
  /** `start`: ISO 8601 with offset; absent where the new time is not known yet. */
  z.object({ type: z.literal('rescheduled'), ...stamp, start: z.string().optional() }),
  /** `unreviewed`: nobody had accepted it. `joined`: whether the SDR was there for the first five minutes, where it was asked. */
  z.object({ type: z.literal('held'), ...stamp, unreviewed: z.boolean(), joined: z.boolean().optional() }),
  z.object({ type: z.literal('no-show'), ...stamp }),
  z.object({ type: z.literal('cancelled'), ...stamp }),
  z.object({ type: z.literal('opportunity'), ...stamp, nextStep: nextStep.optional() }),
  z.object({ type: z.literal('rejected'), ...stamp, reason: rejectReasonSchema, former, anew }),
  /** `when`: ISO 8601. `seen`: what the CRM showed, where nobody logged it by hand. */
  z.object({ type: z.literal('first-touch'), ...stamp, when: z.string(), seen: z.enum(TOUCHES).optional() }),
  /** `joins`: the SDR will be there for the first five minutes. */
  z.object({ type: z.literal('introduced'), ...stamp, joins: z.boolean() }),
  z.object({ type: z.literal('prep-opened'), ...stamp }),
  z.object({ type: z.literal('asked-again'), ...stamp, minutes: z.number() }),
  /** `score` from 1 to 5. */
  z.object({ type: z.literal('meeting-quality'), ...stamp, score: z.number(), line: z.string() }),
  /** `undoes`: the number of the event, from 1, that does not count any more. */
  z.object({ type: z.literal('undone'), ...stamp, undoes: z.int() }),
  /** The workspace's mail confirmed the meeting to the buyer by itself. */
  z.object({ type: z.literal('confirmed'), ...stamp }),
  /** Of an opportunity, in the place of what was said before; without `nextStep` nothing more is to follow. */
  z.object({ type: z.literal('next-step'), ...stamp, nextStep: nextStep.optional() }),
]);
export type HandoffEvent = z.infer<typeof handoffEventSchema>;
export type EventType = HandoffEvent['type'];
export type EventOf<T extends EventType> = Extract<HandoffEvent, { type: T }>;
