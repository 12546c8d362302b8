import * as z from 'zod';
import { lastOf } from '../log.ts';
import { made, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
import { MEETINGS } from '../standing.ts';

export const firstTouch = rule({
  /** `when`: ISO 8601 with offset; absent for now. */
  schema: z.object({ name: z.literal('first-touch'), when: z.iso.datetime({ offset: true }).optional() }),
  event: 'first-touch',
  who: ['its ae', 'backup'],
  states: WITH_AE,
  meetings: MEETINGS,
  effects: [{}],
  isRemark: true,
  notYours: 'Only its account executive, or who stands in for them, logs the first touch.',
  notNow: { draft: 'The first touch is logged once the brief was handed off.' },
  make(scene, { when = scene.at }) {
    if (lastOf(scene.handoff.events, 'first-touch')) return refuse('wrong-state', 'The first touch is logged already.');
    if (Date.parse(when) > Date.parse(scene.at))
      return refuse('malformed', 'That time is still to come. Log the first touch once it was made.');
    return made({ type: 'first-touch', ...stampOf(scene), when });
  },
  again: ({ when }) => ({ when }),
});
