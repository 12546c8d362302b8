/** The qualification bar: two to six yes-or-no items with a few words of evidence each (rubric, "The qualification bar"). */
import * as z from 'zod';
import type { Motion } from './motion.ts';

export interface BarItem {
  key: string;
  name: string;
  /** Evidence that convinces, shown while the box is empty. */
  example: string;
  required: boolean;
}

/** What one handoff is judged by: its team's version, in its motion. */
export interface Bar {
  /** Handoffs keep the version they began with; 0 is the standard, of a team that has signed none yet. */
  version: number;
  motion: Motion;
  items: readonly BarItem[];
  /** "Not for this motion": the six fields are not asked for, speed counts. */
  waivesBrief: boolean;
}

export const barAnswerSchema = z.object({ ticked: z.boolean(), evidence: z.string().max(500) });
export type BarAnswer = z.infer<typeof barAnswerSchema>;
export type BarAnswers = Record<string, BarAnswer>;

/** Seconds a bar check may take before the buyer feels examined, and when the clock starts to warn. */
export const BAR_CHECK_SECONDS = 90;
export const BAR_CHECK_WARNS_FROM = 75;

/** The standard six with what the mid-market motion requires: pain or trigger, authority, timeline, budget. */
export const STANDARD_BAR: Bar = {
  version: 0,
  motion: 'mid-market',
  waivesBrief: false,
  items: [
    { key: 'painOrTrigger', name: 'Named pain or trigger', example: 'the warehouse system loses support in May', required: true },
    { key: 'authority', name: 'Role and authority', example: 'signs up to 40k herself', required: true },
    { key: 'timeline', name: 'Rough timeline', example: 'must run before the season starts in April', required: true },
    { key: 'budget', name: 'Budget reality', example: 'has a line for tools in the 2027 plan', required: true },
    { key: 'attendees', name: 'Confirmed attendees', example: 'controller and plant manager accepted', required: false },
    { key: 'reasonNow', name: 'A reason now', example: 'the auditor comes back in ten weeks', required: false },
  ],
};
