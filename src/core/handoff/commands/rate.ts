/** How the brief was, as received. The account executive's word, and nothing is counted of it but what it says. */
import * as z from 'zod';
import { FIELD_KEYS } from '../../brief/fields.ts';
import { RATINGS } from '../events.ts';
import { made, OUTCOMES, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
import { MEETINGS } from '../standing.ts';

export const rate = rule({
  schema: z.object({ name: z.literal('rate'), rating: z.enum(RATINGS), missing: z.array(z.enum(FIELD_KEYS)).max(6) }),
  event: 'rated',
  who: ['its ae'],
  states: [...WITH_AE, ...OUTCOMES],
  meetings: MEETINGS,
  effects: [{}],
  isRemark: true,
  notYours: 'Only the account executive it was handed to can rate it.',
  notNow: { draft: 'A brief is rated once it was handed off.' },
  make(scene, { rating, missing }) {
    if (rating !== 'green' && missing.length === 0) return refuse('malformed', 'Say which field was missing something.');
    return made({ type: 'rated', ...stampOf(scene), rating, missing: rating === 'green' ? [] : missing });
  },
  again: ({ rating, missing }) => ({ rating, missing }),
});
