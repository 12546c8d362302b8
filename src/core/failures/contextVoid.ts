import { COMPLETE_LEVEL } from '../brief/completeness.ts';
import { FIELD_KEYS } from '../brief/fields.ts';
import type { FailureKind } from './failure.ts';

/** Nobody can tell from the brief why the buyer answered now. */
export const contextVoid: FailureKind = {
  key: 'context-void',
  name: 'Context void',
  isSaidInField: true,
  look({ content: { brief }, context: { score } }) {
    const isBegun = FIELD_KEYS.some((key) => brief[key].trim() !== '');
    if (!isBegun || score.fields.trigger.level >= COMPLETE_LEVEL) return null;
    return {
      what: 'The brief does not say what made them answer now.',
      mend: {
        who: 'sdr',
        words: {
          sdr: 'Write what happened at their side, when, and who told you.',
          ae: 'Ask its writer before the call what happened at their side, and when.',
          manager: 'Ask its writer to add what happened at their side, and when.',
        },
        label: 'Write it',
        at: 'trigger',
      },
    };
  },
};
