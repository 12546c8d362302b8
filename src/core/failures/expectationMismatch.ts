import { lastOf } from '../handoff/log.ts';
import { promisesIn } from '../promises/promisesIn.ts';
import type { FailureKind } from './failure.ts';

/** The buyer was promised something else than what can be had. */
export const expectationMismatch: FailureKind = {
  key: 'expectation-mismatch',
  name: 'Expectation mismatch',
  look({ handoff: { events }, content: { brief }, context: { facts }, now }) {
    // "In January" is the next one from when it was said, not from when it is read.
    const said = lastOf(events, 'submitted');
    const differing = promisesIn(brief.promised, facts, said ? Date.parse(said.at) : now).filter(({ agrees }) => !agrees);
    const [first, ...rest] = differing;
    if (!first) return null;
    const others = rest.map(({ said: words }) => `“${words}”`);
    const too = others.length === 0 ? '' : ` ${others.length === 1 ? 'So does' : 'So do'} ${others.join(', ')}.`;
    return {
      what: `“${first.said}” differs from what may be promised. ${first.fact}${too}`,
      mend: {
        who: 'sdr',
        words: {
          sdr: 'Set it right with the buyer before the call, and in the brief.',
          ae: 'Ask its writer whether the buyer knows by now; else say it early in the call.',
          manager: 'See with its writer that the buyer hears what holds before the call.',
        },
        label: 'Set it right',
        at: 'promised',
      },
    };
  },
};
