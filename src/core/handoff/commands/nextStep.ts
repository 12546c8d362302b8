/** What comes next with an opportunity. It may be said at any time, and counts until something else is said. */
import * as z from 'zod';
import { nextStepSchema } from '../nextStep.ts';
import { hasPassed } from '../passed.ts';
import { made, refuse, rule, stampOf } from '../rule.ts';

const NOT_YET = 'The next step is agreed on once it is an opportunity.';
/** For a box in which a day is given as well. */
export const DAY_PASSED = 'The day of the next step has passed: give the one that is to come.';

export const nextStep = rule({
  /** Without `nextStep` nothing more is to follow. */
  schema: z.object({ name: z.literal('next-step'), nextStep: nextStepSchema.optional() }),
  event: 'next-step',
  who: ['its ae', 'backup'],
  states: ['opportunity'],
  meetings: ['held'],
  effects: [{}],
  notYours: 'Only its account executive, or who stands in for them, says what comes next.',
  notNow: { draft: NOT_YET, submitted: NOT_YET, bounced: NOT_YET, accepted: NOT_YET },
  make(scene, { nextStep }) {
    if (nextStep && hasPassed(nextStep.on, Date.parse(scene.at))) return refuse('malformed', DAY_PASSED);
    return made({ type: 'next-step', ...stampOf(scene), ...(nextStep && { nextStep }) });
  },
  again: ({ nextStep }) => ({ ...(nextStep && { nextStep }) }),
});
