import * as z from 'zod';
import { bounceReasonSchema } from '../events.ts';
import { made, rule, stampOf } from '../rule.ts';
import { MEETINGS } from '../standing.ts';
import { NOT_WAITING, NOT_YOURS_TO_REVIEW } from './review.ts';

export const bounce = rule({
  schema: z.object({ name: z.literal('bounce'), reason: bounceReasonSchema, fix: z.string().trim().min(1).max(2000) }),
  event: 'bounced',
  who: ['its ae', 'backup'],
  states: ['submitted'],
  meetings: MEETINGS,
  effects: [{ state: 'bounced' }],
  notYours: NOT_YOURS_TO_REVIEW,
  notNow: NOT_WAITING,
  make: (scene, { reason, fix }) => made({ type: 'bounced', ...stampOf(scene), reason, fix }),
  again: ({ reason, fix }) => ({ reason, fix }),
});
