import * as z from 'zod';
import { formerMeeting, HELD_BEFORE } from '../formerMeeting.ts';
import { startAhead } from '../meetingStart.ts';
import { made, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_SCHEDULED } from './meeting.ts';

/** A meeting can be held earlier than was agreed, without the CRM being told; nobody can have missed what has not begun. */
export const NOT_BEGUN =
  'Nobody can have missed this meeting yet: its time is still to come. Say that it was cancelled, give it its new time, or wait until it was to begin.';

export const noShow = rule({
  schema: z.object({ name: z.literal('no-show') }),
  event: 'no-show',
  who: ['its sdr', 'its ae'],
  states: WITH_AE,
  meetings: ['scheduled'],
  effects: [{ meeting: 'no-show' }],
  notYours: 'Only its writer and its account executive can say what became of the meeting.',
  notNow: NOT_SCHEDULED,
  make(scene) {
    // A word that devices of every version read.
    if (formerMeeting(scene.handoff)) return refuse('wrong-state', HELD_BEFORE);
    if (startAhead(scene.handoff, Date.parse(scene.at)) !== null) return refuse('wrong-state', NOT_BEGUN);
    return made({ type: 'no-show', ...stampOf(scene) });
  },
  again: () => ({}),
});
