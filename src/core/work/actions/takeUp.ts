import { type Action, NEAR_MS } from '../action.ts';
import { returnOf } from '../returns.ts';

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
