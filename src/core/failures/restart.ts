import type { HandoffEvent } from '../handoff/events.ts';
import { replay } from '../handoff/replay.ts';
import { sinceGiven } from '../handoff/turns.ts';
import type { FailureKind } from './failure.ts';

/** The call began where the one before had begun. */
export const restart: FailureKind = {
  key: 'restart',
  name: 'Restart',
  look({ handoff: { events } }) {
    if (replay(events).meeting !== 'held') return null;
    // What somebody did or said who had it before is of another call.
    const theirs = sinceGiven(events);
    const asked = theirs.findLast((event) => event.type === 'asked-again');
    if (asked && asked.minutes > 0 && !theirs.findLast((event) => event.type === 'rated')?.missing.length)
      return {
        what: `${asked.minutes} ${asked.minutes === 1 ? 'minute' : 'minutes'} of the call went into what had been told before.`,
        mend: {
          who: 'ae',
          words: {
            sdr: 'Ask its account executive which field left them asking: the next brief is better for it.',
            ae: 'Rate the brief and name the field that left you asking.',
            manager: 'Ask its account executive to name the field that left them asking.',
          },
          label: 'Rate it',
          at: 'rating',
        },
      };
    const did = (what: HandoffEvent['type']): boolean => theirs.some(({ type }) => type === what);
    if (did('prep-opened') || !did('held')) return null;
    return {
      what: 'The meeting was held, and nobody had opened the prep card.',
      mend: {
        who: 'ae',
        words: {
          sdr: 'Tell its account executive what matters most before they write to the buyer.',
          ae: 'Read it before you write to them: most of what they said stands there.',
          manager: 'Ask its account executive to read it before they write to the buyer.',
        },
        label: 'Open the card',
        at: 'prep-card',
      },
    };
  },
};
