import * as z from 'zod';
import { made, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_HELD } from './meeting.ts';

export const opportunity = rule({
  /** `nextStep`: what was agreed, and its day. */
  schema: z.object({
    name: z.literal('opportunity'),
    nextStep: z.object({ text: z.string().trim().min(1).max(500), on: z.iso.date() }).optional(),
  }),
  event: 'opportunity',
  who: ['its ae'],
  states: WITH_AE,
  meetings: ['held'],
  effects: [{ state: 'opportunity' }],
  notYours: 'Only its account executive decides what came of the meeting.',
  notNow: NOT_HELD,
  make: (scene, { nextStep }) => made({ type: 'opportunity', ...stampOf(scene), ...(nextStep && { nextStep }) }),
  again: ({ nextStep }) => ({ ...(nextStep && { nextStep }) }),
});
