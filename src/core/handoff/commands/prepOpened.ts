import * as z from 'zod';
import { made, rule, stampOf, WITH_AE } from '../rule.ts';
import { MEETINGS } from '../standing.ts';

export const prepOpened = rule({
  schema: z.object({ name: z.literal('prep-opened') }),
  event: 'prep-opened',
  who: ['its ae', 'backup'],
  states: WITH_AE,
  meetings: MEETINGS,
  effects: [{}],
  isRemark: true,
  notYours: 'The prep card is its account executive’s.',
  notNow: { draft: 'There is a prep card once the brief was handed off.' },
  make: (scene) => made({ type: 'prep-opened', ...stampOf(scene) }),
});
