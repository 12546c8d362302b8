import * as z from 'zod';
import { BEFORE_OUTCOME, made, rule, stampOf } from '../rule.ts';

export const withdraw = rule({
  schema: z.object({ name: z.literal('withdraw'), reason: z.string().trim().min(1).max(500) }),
  event: 'withdrawn',
  who: ['its sdr', 'its manager'],
  states: BEFORE_OUTCOME,
  meetings: ['scheduled', 'no-show', 'cancelled'],
  effects: [{ state: 'withdrawn' }],
  notYours: 'Only its writer or a manager of its team can withdraw a brief. Ask one of them.',
  notNow: {
    withdrawn: 'It is withdrawn already.',
    held: 'The meeting was held: its account executive says what came of it.',
  },
  make: (scene, { reason }) => made({ type: 'withdrawn', ...stampOf(scene), reason }),
  again: ({ reason }) => ({ reason }),
});
