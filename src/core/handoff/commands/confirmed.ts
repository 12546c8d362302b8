import * as z from 'zod';
import { made, rule, stampOf } from '../rule.ts';

/** Nobody gives it: the server writes down that the workspace’s mail confirmed the meeting to the buyer. */
export const confirmed = rule({
  schema: z.object({ name: z.literal('confirmed') }),
  event: 'confirmed',
  who: ['clock'],
  states: ['accepted'],
  meetings: ['scheduled'],
  effects: [{}],
  isRemark: true,
  notYours: 'Baton notes by itself that it wrote to the buyer. Log the first touch where you did.',
  make: (scene) => made({ type: 'confirmed', ...stampOf(scene) }),
});
