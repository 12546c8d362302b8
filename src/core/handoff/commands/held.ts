import * as z from 'zod';
import { formerMeeting, HELD_BEFORE } from '../formerMeeting.ts';
import { made, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_SCHEDULED } from './meeting.ts';

export const held = rule({
  /** `joined`: whether the SDR was there for the first five minutes, where it was asked. */
  schema: z.object({ name: z.literal('held'), joined: z.boolean().optional() }),
  event: 'held',
  who: ['its ae'],
  states: WITH_AE,
  meetings: ['scheduled'],
  effects: [{ meeting: 'held' }],
  notYours: 'Only its account executive can say that the meeting was held.',
  notNow: NOT_SCHEDULED,
  make: (scene, { joined }) =>
    formerMeeting(scene.handoff)
      ? refuse('wrong-state', HELD_BEFORE)
      : made({
          type: 'held',
          ...stampOf(scene),
          unreviewed: scene.standing.state !== 'accepted',
          ...(joined !== undefined && { joined }),
        }),
  again: ({ joined }) => ({ ...(joined !== undefined && { joined }) }),
});
