import { WITH_AE } from '../handoff/rule.ts';
import { sinceGiven } from '../handoff/turns.ts';
import type { FailureKind } from './failure.ts';

const HOUR_MS = 60 * 60_000;

/** The buyer waits for a first contact that was due. */
export const timeWarp: FailureKind = {
  key: 'time-warp',
  name: 'Time warp',
  look({ handoff: { state, events }, context: { firstTouchDue }, now }) {
    const isOpen = (WITH_AE as readonly string[]).includes(state) && !sinceGiven(events).some(({ type }) => type === 'first-touch');
    if (!isOpen || firstTouchDue === undefined || now < firstTouchDue) return null;
    const late = Math.floor((now - firstTouchDue) / HOUR_MS);
    const since = late === 0 ? 'was due within the last hour' : late === 1 ? 'has been due for an hour' : `has been due for ${late} hours`;
    return {
      what: `The first contact ${since}.`,
      // Contact within 24 h converts at 73 %, after 48 h at 49 %.
      mend: {
        who: 'ae',
        words: {
          sdr: 'Ask its account executive to write or call today: every day now costs conversion.',
          ae: 'Write or call today, then log it: every day now costs conversion.',
          manager: 'See that its account executive writes or calls today, or give it to another: every day now costs conversion.',
        },
        label: 'First touch',
        at: 'first-touch',
      },
    };
  },
};
