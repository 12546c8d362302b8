/** Takes up again what was recycled or withdrawn, in a new draft. It is judged on the old one, which stays as it is. */
import * as z from 'zod';
import { handoffIdSchema, isNextOf, recordSchema } from '../record.ts';
import { made, refuse, rule, stampOf } from '../rule.ts';

export const reEngage = rule({
  /** `record` is the new draft's, `from` the id of the old one. */
  schema: z.object({ name: z.literal('re-engage'), record: recordSchema, from: handoffIdSchema }),
  event: 'begun',
  who: ['its sdr'],
  states: ['recycled', 'withdrawn'],
  meetings: ['scheduled', 'held', 'no-show', 'cancelled'],
  effects: [{ state: 'draft', meeting: 'scheduled' }],
  notYours: 'Only its writer can take it up again. Ask them, or begin one for a new meeting.',
  notNow: {
    draft: 'It has not ended: go on with this brief.',
    submitted: 'It has not ended: go on with this brief.',
    bounced: 'It has not ended: mend this brief and hand it off again.',
    accepted: 'It has not ended: go on with this brief.',
    opportunity: 'It is an opportunity already.',
    disqualified: 'It was disqualified. If that was wrong, whoever said so can say what has changed, and you begin one for a new meeting.',
  },
  make: (scene, { record, from }) =>
    isNextOf(scene.handoff.record, record)
      ? made({ type: 'begun', ...stampOf(scene), from })
      : refuse('malformed', 'This is not the next brief for this record. Reload the page.'),
});
