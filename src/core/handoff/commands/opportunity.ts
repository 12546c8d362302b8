import * as z from 'zod';
import { nextStepSchema } from '../nextStep.ts';
import { hasPassed } from '../passed.ts';
import { made, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_HELD } from './meeting.ts';
import { DAY_PASSED } from './nextStep.ts';

export const opportunity = rule({
  /** `nextStep`: what was agreed, and its day. */
  schema: z.object({ name: z.literal('opportunity'), nextStep: nextStepSchema.optional() }),
  event: 'opportunity',
  who: ['its ae'],
  states: WITH_AE,
  meetings: ['held'],
  effects: [{ state: 'opportunity' }],
  notYours: 'Only its account executive decides what came of the meeting.',
  notNow: NOT_HELD,
  make(scene, { nextStep }) {
    if (nextStep && hasPassed(nextStep.on, Date.parse(scene.at))) return refuse('malformed', DAY_PASSED);
    return made({ type: 'opportunity', ...stampOf(scene), ...(nextStep && { nextStep }) });
  },
  again: ({ nextStep }) => ({ ...(nextStep && { nextStep }) }),
});
