import * as z from 'zod';
import { made, OUTCOMES, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_HELD } from './meeting.ts';

export const askedAgain = rule({
  /** `minutes` of the call spent on asking what was known. */
  schema: z.object({ name: z.literal('asked-again'), minutes: z.int().min(0).max(600) }),
  event: 'asked-again',
  who: ['its ae'],
  states: [...WITH_AE, ...OUTCOMES],
  meetings: ['held'],
  effects: [{}],
  isRemark: true,
  notYours: 'Only its account executive knows what was asked again.',
  notNow: NOT_HELD,
  make: (scene, { minutes }) => made({ type: 'asked-again', ...stampOf(scene), minutes }),
  again: ({ minutes }) => ({ minutes }),
});
