import { dayOf, nextStepOf } from '../../handoff/nextStep.ts';
import type { Action } from '../action.ts';

/** On its day it runs out, and it is late once that is over. */
export const nextStep: Action = {
  key: 'next-step',
  says: 'Take the next step, and say what comes after it',
  saysLate: 'Say what comes after the next step, whose day has passed',
  whose: 'ae',
  isQuiet: true,
  // From its day on: money before paperwork.
  comesFirst: ({ soonAt }, now) => soonAt !== null && soonAt <= now,
  due({ summary }) {
    const step = nextStepOf(summary);
    const day = step && dayOf(step);
    return day ? { at: day.ends, soonAt: day.begins, clock: 'next step' } : null;
  },
};
