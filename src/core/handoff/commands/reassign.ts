import * as z from 'zod';
import { aeOf, handedTo, type Relation } from '../parties.ts';
import { BEFORE_OUTCOME, made, refuse, rule, stampOf } from '../rule.ts';
import { MEETINGS } from '../standing.ts';

/** Who gives it to whomever they want. */
const FREE: readonly Relation[] = ['its manager', 'crm', 'clock'];

export const reassign = rule({
  /** `ae`: user id of whom it goes to. */
  schema: z.object({ name: z.literal('reassign'), ae: z.string().min(1).max(100) }),
  event: 'reassigned',
  who: ['its ae', ...FREE],
  states: BEFORE_OUTCOME,
  meetings: MEETINGS,
  effects: [{}],
  notYours: 'Only a manager of its team can give a handoff to somebody else, and its account executive to who stands in for them.',
  make(scene, { ae }) {
    const { handoff, actor, relations } = scene;
    const isFree = FREE.some((one) => relations.includes(one));
    if (!isFree && actor.backup !== ae)
      return refuse('not-allowed', 'You can give it to who stands in for you, and to nobody else. Ask a manager of its team.');
    const named = aeOf(handoff);
    const handed = handedTo(handoff);
    if ((handed ?? named) === ae) return refuse('wrong-state', 'It is with this account executive already. Choose another.');
    if (handoff.sdr === ae) return refuse('not-allowed', 'Its writer cannot be its account executive too. Choose another.');
    return made({ type: 'reassigned', ...stampOf(scene), ae, former: named, ...(handed !== null && { anew: true }) }, ae);
  },
  again: ({ ae }) => ({ ae }),
});
