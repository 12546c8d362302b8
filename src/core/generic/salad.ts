import { stem } from '../rubric/reading/stem.ts';
import { JARGON } from './data/jargon.ts';
import { TIES } from './data/standIns.ts';
import { aboutAll, type Signal } from './signal.ts';

/** Fewer words may be the shorthand of a fact ("Demo Wed 14:00"). */
const LEAST = 5;
const MOST = 25;
/** Share of the words that are the fields' own vocabulary, numbers or tools. */
const SHARE = 0.85;

/** Share of little words above which the others are tied into a statement. */
const TIED = 0.1;

let jargon: Set<string> | null = null;
let ties: Set<string> | null = null;

/** The field's own vocabulary in a row ("Series B $2M CFO Q3 Gong churn 40%"): nothing is said about this buyer. */
export const salad: Signal = {
  rule: 'generic.salad',
  judge(_field, reading) {
    const { tokens, stems, marks } = reading;
    if (tokens.length > 2 * MOST) return null;
    jargon ??= new Set(JARGON.split(',').map((word) => stem(word.trim())));
    ties ??= new Set(TIES.split(',').map((word) => stem(word.trim())));
    let words = 0;
    let own = 0;
    let bare = 0;
    let tied = 0;
    tokens.forEach(({ kind }, i) => {
      if (kind === 'sign') return;
      words += 1;
      if (ties?.has(stems[i] as string)) tied += 1;
      if (jargon?.has(stems[i] as string)) own += 1;
      else if (kind === 'number' || marks[i] === 'tool') bare += 1;
    });
    if (words < LEAST || words > MOST || own < LEAST - 1 || (own + bare) / words < SHARE || tied / words > TIED) return null;
    return { cap: 1, finding: aboutAll(reading, 'generic.salad', 'These are key words without a statement: say who does what, and when.') };
  },
};
