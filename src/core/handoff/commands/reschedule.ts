import * as z from 'zod';
import { BEFORE_OUTCOME, made, rule, stampOf } from '../rule.ts';

export const reschedule = rule({
  /** `start`: ISO 8601 with offset; absent where the new time is not known yet. */
  schema: z.object({ name: z.literal('reschedule'), start: z.iso.datetime({ offset: true }).optional() }),
  event: 'rescheduled',
  who: ['its sdr', 'its ae'],
  states: BEFORE_OUTCOME,
  meetings: ['scheduled', 'no-show', 'cancelled'],
  effects: [{ meeting: 'scheduled' }],
  notYours: 'Only its writer and its account executive can move the meeting. Tell one of them.',
  notNow: { held: 'The meeting was held. A second one is the next step of what came of it.' },
  make: (scene, { start }) => made({ type: 'rescheduled', ...stampOf(scene), ...(start !== undefined && { start }) }),
  again: ({ start }) => ({ ...(start !== undefined && { start }) }),
});
