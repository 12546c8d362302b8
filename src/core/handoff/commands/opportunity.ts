import * as z from 'zod';
import { hasPassed } from '../passed.ts';
import { made, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
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
  make(scene, { nextStep }) {
    if (nextStep && hasPassed(nextStep.on, Date.parse(scene.at)))
      return refuse('malformed', 'The day of the next step has passed: give the one that is to come.');
    return made({ type: 'opportunity', ...stampOf(scene), ...(nextStep && { nextStep }) });
  },
  again: ({ nextStep }) => ({ ...(nextStep && { nextStep }) }),
});
