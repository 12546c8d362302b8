import * as z from 'zod';
import { made, rule, stampOf } from '../rule.ts';
import { MEETINGS } from '../standing.ts';
import { NOT_WAITING, NOT_YOURS_TO_REVIEW } from './review.ts';

export const accept = rule({
  schema: z.object({ name: z.literal('accept') }),
  event: 'accepted',
  who: ['its ae', 'backup'],
  states: ['submitted'],
  meetings: MEETINGS,
  effects: [{ state: 'accepted' }],
  notYours: NOT_YOURS_TO_REVIEW,
  notNow: NOT_WAITING,
  make: (scene) => made({ type: 'accepted', ...stampOf(scene) }),
  again: () => ({}),
});
