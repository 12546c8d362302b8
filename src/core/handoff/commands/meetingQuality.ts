import * as z from 'zod';
import { made, OUTCOMES, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_HELD } from './meeting.ts';

export const meetingQuality = rule({
  /** `score` from 1 to 5, with a line on why. */
  schema: z.object({ name: z.literal('meeting-quality'), score: z.int().min(1).max(5), line: z.string().trim().min(1).max(280) }),
  event: 'meeting-quality',
  who: ['its ae'],
  states: [...WITH_AE, ...OUTCOMES],
  meetings: ['held'],
  effects: [{}],
  isRemark: true,
  notYours: 'Only its account executive says how the meeting was.',
  notNow: NOT_HELD,
  make: (scene, { score, line }) => made({ type: 'meeting-quality', ...stampOf(scene), score, line }),
  again: ({ score, line }) => ({ score, line }),
});
