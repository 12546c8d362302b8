import * as z from 'zod';
import { aeOf, handedTo } from '../parties.ts';
import { hasPassed } from '../passed.ts';
import { becomes, type RejectReason, rejectReasonSchema } from '../reasonCodes.ts';
import { made, refuse, rule, stampOf, WITH_AE } from '../rule.ts';
import { NOT_HELD } from './meeting.ts';

/** What the wrong one accepted waits for the right one's review. */
const AGAIN = { from: ['accepted'], state: 'submitted', meeting: 'scheduled' } as const;

export const reject = rule({
  schema: z.object({ name: z.literal('reject'), reason: rejectReasonSchema }),
  event: 'rejected',
  who: ['its ae'],
  states: WITH_AE,
  meetings: ['held'],
  // What came to the wrong account executive goes to the right one, who reviews it and holds a meeting of their own.
  effects: [{ state: 'recycled' }, { state: 'disqualified' }, { meeting: 'scheduled' }, AGAIN],
  choose({ reason, anew }, { state }) {
    const next = becomes(reason);
    if (next !== 'reassigned') return { state: next };
    return anew && state === 'accepted' ? AGAIN : { meeting: 'scheduled' };
  },
  notYours: 'Only its account executive decides what came of the meeting.',
  notNow: NOT_HELD,
  make(scene, { reason }) {
    const day = dayIn(reason);
    if (day !== null && hasPassed(day, Date.parse(scene.at)))
      return refuse('malformed', 'This day has passed: give the one on which it is worth another try.');
    if (reason.code !== 'misrouted') return made({ type: 'rejected', ...stampOf(scene), reason });
    const { handoff } = scene;
    if (handedTo(handoff) === reason.ae)
      return refuse('malformed', 'It came to this account executive. Choose whom it should have gone to.');
    if (handoff.sdr === reason.ae) return refuse('malformed', 'Its writer cannot be its account executive too. Choose another.');
    return made({ type: 'rejected', ...stampOf(scene), reason, former: aeOf(handoff), anew: true }, reason.ae);
  },
  again: ({ reason }) => ({ reason }),
});

/** The day that it is put off to; null where it names none. */
function dayIn(reason: RejectReason): string | null {
  if (reason.code === 'no-budget-this-year') return reason.returnOn;
  return reason.code === 'bound-to-competitor' ? reason.contractEnd : null;
}
