import { isConcrete } from '../rubric/facts/concrete.ts';
import { holders } from '../rubric/facts/holders.ts';
import { is } from '../rubric/reading/reading.ts';
import { aboutAll, type Signal } from './signal.ts';

const LONG = 45;
/** In a long text at least one word in so many must be a fact one could check. */
const WORDS_AN_ANCHOR = 22;
const CONCRETE_SHARE = 0.26;

/** A long passage that flows and says nothing one could check. */
export const emptyProse: Signal = {
  rule: 'generic.empty-prose',
  judge(_field, reading) {
    const words = reading.words.filter((word) => word.kind !== 'sign');
    if (words.length < LONG) return null;
    let anchors = holders(reading).length;
    let concrete = 0;
    for (const word of words) {
      if (
        word.kind === 'number' ||
        is(word, 'tool') ||
        is(word, 'month') ||
        is(word, 'weekday') ||
        (is(word, 'numberWord') && word.norm !== 'one') ||
        is(word, 'fraction')
      )
        anchors += 1;
      if (isConcrete(word)) concrete += 1;
    }
    if (anchors * WORDS_AN_ANCHOR >= words.length || concrete / words.length >= CONCRETE_SHARE) return null;
    return {
      cap: 1,
      finding: aboutAll(reading, 'generic.empty-prose', 'Long, and nothing the AE could use yet: one figure, name or date says more.'),
    };
  },
};
