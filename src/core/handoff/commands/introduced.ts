import * as z from 'zod';
import { made, rule, stampOf, WITH_AE } from '../rule.ts';

export const introduced = rule({
  /** `joins`: the SDR will be there for the first five minutes. */
  schema: z.object({ name: z.literal('introduced'), joins: z.boolean() }),
  event: 'introduced',
  who: ['its sdr'],
  states: WITH_AE,
  meetings: ['scheduled'],
  effects: [{}],
  isRemark: true,
  notYours: 'Only its writer sends the introduction.',
  notNow: {
    draft: 'The introduction goes out once the brief was handed off.',
    held: 'The meeting was held: they know each other by now.',
    'no-show': 'Nobody came to this meeting. Give it a new time, then introduce them.',
    cancelled: 'This meeting was cancelled. Give it a new time, then introduce them.',
  },
  make: (scene, { joins }) => made({ type: 'introduced', ...stampOf(scene), joins }),
  again: ({ joins }) => ({ joins }),
});
