import { aboutAll } from '../../generic/signal.ts';
import type { Token } from '../reading/tokens.ts';
import type { Warning } from './warning.ts';

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '‹', '›']);

/** A quotation mark, or two apostrophes that stand by themselves: one alone is a plural's. */
function quotes(tokens: readonly Token[]): boolean {
  const signs = tokens.filter(({ kind }) => kind === 'sign');
  return signs.some(({ norm }) => QUOTES.has(norm)) || signs.filter(({ norm }) => norm === "'" || norm === '’').length > 1;
}

/** A problem told without a word of the buyer's own. */
export const paraphrase: Warning = {
  field: 'pain',
  look({ readings, fields }) {
    const { tokens } = readings.pain;
    if (fields.pain.level < 2 || quotes(tokens)) return null;
    return aboutAll(
      readings.pain,
      'warning.paraphrase',
      'A summary so far: one sentence in the buyer’s own words opens the call better.',
      '“After that we drive blind.”',
    );
  },
};
