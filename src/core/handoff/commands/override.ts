/** A manager lets a brief pass the gate, and says why. It stands in the log, and is counted. */
import * as z from 'zod';
import { scoreBrief } from '../../rubric/scoreBrief.ts';
import { changedSince } from '../changed.ts';
import { valuesOf } from '../handoff.ts';
import { aeOf } from '../parties.ts';
import { contentOf } from '../registers.ts';
import { made, refuse, rule, stampOf } from '../rule.ts';

const WITH_THEM = 'This brief is already with the account executive: there is nothing to let pass.';

export const override = rule({
  /** `ae`: user id of whom it goes to, where its writer named nobody. */
  schema: z.object({
    name: z.literal('override'),
    reason: z.string().trim().min(1).max(500),
    ae: z.string().min(1).max(60).optional(),
  }),
  event: 'submitted',
  who: ['its manager'],
  states: ['draft', 'bounced'],
  meetings: ['scheduled', 'held', 'no-show', 'cancelled'],
  effects: [{ state: 'submitted' }],
  notYours: 'Only a manager of its team can let a brief pass as it is. Ask them.',
  notNow: { submitted: WITH_THEM, accepted: WITH_THEM },
  make(scene, { reason, ae: given }) {
    const { handoff, names } = scene;
    const named = aeOf(handoff);
    const ae = named ?? given ?? null;
    if (ae === null) return refuse('incomplete', 'Account executive: Choose who will run the meeting. A brief cannot pass to nobody.');
    if (ae === handoff.sdr)
      return refuse('not-allowed', 'Its writer runs this meeting too: the brief is a note, and there is nobody to hand it to.');
    const score = scoreBrief(contentOf(valuesOf(handoff)).brief, {}, names);
    const passed = {
      type: 'submitted',
      ...stampOf(scene),
      score: score.total,
      words: score.words,
      ae,
      override: reason,
      ...(named === null && { former: null }),
      ...changedSince(scene),
    } as const;
    return made(passed, named === null ? ae : undefined);
  },
  again: ({ override: reason, ae }) => (reason === undefined ? null : { reason, ...(ae !== undefined && { ae }) }),
});
