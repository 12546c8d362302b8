/** The first command of a handoff. `decide` judges what is there already: there this one comes too late. */
import * as z from 'zod';
import { recordSchema } from '../record.ts';
import { refuse, rule } from '../rule.ts';

export const begin = rule({
  schema: z.object({ name: z.literal('begin'), record: recordSchema }),
  event: 'begun',
  who: ['sdr'],
  states: [],
  meetings: [],
  effects: [{ state: 'draft', meeting: 'scheduled' }],
  notYours: 'Only an SDR can begin a brief.',
  make: () => refuse('taken', 'There is a brief for this record already.'),
});
