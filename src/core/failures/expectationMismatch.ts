import { lastOf } from '../handoff/log.ts';
import { BEFORE_OUTCOME } from '../handoff/rule.ts';
import { promisesIn } from '../promises/promisesIn.ts';
import type { FailureKind } from './failure.ts';

/** The buyer was promised something else than what can be had. */
export const expectationMismatch: FailureKind = {
  key: 'expectation-mismatch',
  name: 'Expectation mismatch',
  look({ handoff: { state, events }, content: { brief }, context: { facts }, now }) {
    if (!(BEFORE_OUTCOME as readonly string[]).includes(state)) return null;
    // "In January" is the next one from when it was said, not from when it is read.
    const said = lastOf(events, 'submitted');
    const differing = promisesIn(brief.promised, facts, said ? Date.parse(said.at) : now).filter(({ agrees }) => !agrees);
    const [first] = differing;
    if (!first) return null;
    const others = differing.length === 1 ? '' : ` ${differing.length - 1} more ${differing.length === 2 ? 'differs' : 'differ'} too.`;
    return {
      what: `“${first.said}” was promised. ${first.fact}${others}`,
      mend: {
        who: 'sdr',
        words: 'Set it right with the buyer before the call, and in the brief.',
        label: 'Set it right',
        at: 'promised',
      },
    };
  },
};
