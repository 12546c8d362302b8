import { aboutAll } from '../../generic/signal.ts';
import type { Warning } from './warning.ts';

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’', '‹', '›']);

/** A problem told without a word of the buyer's own. */
export const paraphrase: Warning = {
  field: 'pain',
  look({ readings, fields }) {
    const { tokens } = readings.pain;
    if (fields.pain.level < 2 || tokens.some((token) => token.kind === 'sign' && QUOTES.has(token.norm))) return null;
    return aboutAll(
      readings.pain,
      'warning.paraphrase',
      'A summary so far: one sentence in the buyer’s own words opens the call better.',
      '“After that we drive blind.”',
    );
  },
};
