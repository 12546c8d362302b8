import * as z from 'zod';
import { formerMeeting, HELD_BEFORE } from '../formerMeeting.ts';
import { made, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_SCHEDULED } from './meeting.ts';

export const cancelled = rule({
  schema: z.object({ name: z.literal('cancelled') }),
  event: 'cancelled',
  who: ['its sdr', 'its ae'],
  states: WITH_AE,
  meetings: ['scheduled'],
  effects: [{ meeting: 'cancelled' }],
  notYours: 'Only its writer and its account executive can say what became of the meeting.',
  notNow: NOT_SCHEDULED,
  make: (scene) => (formerMeeting(scene.handoff) ? refuse('wrong-state', HELD_BEFORE) : made({ type: 'cancelled', ...stampOf(scene) })),
  again: () => ({}),
});
