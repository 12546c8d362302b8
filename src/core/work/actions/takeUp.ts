import { type Action, NEAR_MS, NO_DUE } from '../action.ts';
import { returnOf, rightPersonIn } from '../returns.ts';

/** The day that was agreed for another try has come. */
export const takeUp: Action = {
  key: 'take-up',
  says: 'Take it up again',
  whose: 'sdr',
  due({ standing, summary, now }) {
    const on = standing.state === 'recycled' ? returnOf(summary.events) : null;
    return on !== null && on <= now ? { at: on + NEAR_MS, soonAt: on, clock: 'return' } : null;
  },
};

/** There is nothing to wait for where somebody else would have been the right one. */
export const reEngage: Action = {
  key: 're-engage',
  says: 'Re-engage them',
  whose: 'sdr',
  isQuiet: true,
  saysOf: ({ summary: { events } }) => `Re-engage: ${rightPersonIn(events)}`,
  due: ({ standing, summary: { events } }) => (standing.state === 'recycled' && rightPersonIn(events) !== null ? NO_DUE : null),
};
