/** What a notice is about, beside its handoff: ids and fixed words only. What people wrote is looked up when the notice is read. */
import * as z from 'zod';
import type { EventType } from '../handoff/events.ts';

export const aboutSchema = z.object({
  /** User id of who did it. */
  by: z.string().max(100).optional(),
  /** User id of the account executive whom it concerns. */
  ae: z.string().max(100).optional(),
  /** The number of the event that tells more, from 1. */
  event: z.int().positive().optional(),
  /** Name of a clock, as a sentence says it: `review`, `first touch`. */
  clock: z.string().max(60).optional(),
  /** Of others that did the same at the same time. */
  also: z.array(z.string().max(60)).max(8).optional(),
  /** When it is or was due, ISO 8601. */
  due: z.iso.datetime({ offset: true }).optional(),
  /** Minutes that it has waited past its time. */
  late: z.int().min(0).optional(),
  /** The account executive is away. */
  away: z.literal(true).optional(),
  /** Name of a motion, as people read it. */
  motion: z.string().max(60).optional(),
  /** Id of a booking without a brief. */
  booking: z.string().max(100).optional(),
  /** How many of them. */
  count: z.int().positive().optional(),
});
export type About = z.infer<typeof aboutSchema>;

/** What a notice's words are made from. Names of people are `you` where the reader is meant. */
export interface NoticeFacts {
  /** The account, or a stand-in where nobody wrote its name. */
  account: string;
  by: string;
  ae: string;
  /** Who writes the brief. */
  sdr: string;
  /** Whom it concerns reads it, and not a room of several. */
  isForOne: boolean;
  /** `the review`, `the review and the first touch`. */
  clock: string;
  /** It names several. */
  areClocks: boolean;
  /** How many bookings: `5 booked meetings`. */
  count: string;
  /** `the motion “Enterprise”`. */
  motion: string;
  /** How long it has waited past its time: `2 hours`; empty where that is not so, or not known. */
  late: string;
  /** The account executive is away. */
  isAway: boolean;
  /** The time in the reader’s zone, which is named: `today, 14:00 CET`; empty where there is none. */
  due: string;
  /** What was sent back: the name of a field or of an item of the bar. */
  part: string;
  /** A fixed word of the event: a rating, a score, a reason's name, what was taken back, or that nothing was changed. */
  word: string;
  /** Free text of the event: how to fix it, why it was withdrawn; empty where it is not to be told. */
  text: string;
}

/** Of what was handed off again with nothing changed in it. */
export const AS_IT_WAS = 'as it was';

/** What was done, in the words in which it is taken back. */
export const DONE: Partial<Record<EventType, string>> = {
  submitted: 'the hand-off',
  accepted: 'the acceptance',
  bounced: 'what was sent back',
  reassigned: 'the change of account executive',
  withdrawn: 'the withdrawal',
  rescheduled: 'the new time',
  held: 'that the meeting was held',
  'no-show': 'that the buyer did not come',
  cancelled: 'that the meeting was cancelled',
  rated: 'the rating',
  opportunity: 'the opportunity',
  rejected: 'the decision',
  introduced: 'the introduction',
  'first-touch': 'the first touch',
};
