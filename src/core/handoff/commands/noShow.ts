import * as z from 'zod';
import { made, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_SCHEDULED } from './meeting.ts';

export const noShow = rule({
  schema: z.object({ name: z.literal('no-show') }),
  event: 'no-show',
  who: ['its sdr', 'its ae'],
  states: WITH_AE,
  meetings: ['scheduled'],
  effects: [{ meeting: 'no-show' }],
  notYours: 'Only its writer and its account executive can say what became of the meeting.',
  notNow: NOT_SCHEDULED,
  make: (scene) => made({ type: 'no-show', ...stampOf(scene) }),
  again: () => ({}),
});
