import { dayOf, nextStepOf } from '../../handoff/nextStep.ts';
import type { Action } from '../action.ts';

/** On its day it runs out, and it is late once that is over. */
export const nextStep: Action = {
  key: 'next-step',
  says: 'Take the next step, and say what comes after it',
  whose: 'ae',
  isQuiet: true,
  due({ summary }) {
    const step = nextStepOf(summary);
    const day = step && dayOf(step);
    return day ? { at: day.ends, soonAt: day.begins, clock: 'next step' } : null;
  },
};
