import { T } from '../rubric/reading/lexicon.ts';
import { is, type Word } from '../rubric/reading/reading.ts';
import { aboutAll, type Signal } from './signal.ts';

/** How many words beside the placeholder itself still make it no more than a placeholder. */
const SPARE = 4;

/** "tbd", "n/a", a dash, "will find out": stands where a fact should. */
export const placeholder: Signal = {
  rule: 'generic.placeholder',
  judge(field, reading) {
    const words = reading.words.filter((word) => word.kind !== 'sign');
    const only = words.every((word) => word.kind === 'number' || word.norm.length === 1) && words.length <= 2;
    if (!only && !isPlaceholder(words)) return null;
    // "none" in red flags is an answer, if a poor one.
    if (field === 'redFlags' && words.some((word) => is(word, T.nothingRaised) || is(word, T.doubt))) return null;
    return {
      cap: 0,
      finding: aboutAll(reading, 'generic.placeholder', 'This holds the place only: write what you know today, even one fact helps.'),
    };
  },
};

function isPlaceholder(words: Word[]): boolean {
  if (!words.some((word) => is(word, T.placeholder))) return false;
  const rest = words.filter((word) => !is(word, T.placeholder) && !is(word, T.glue) && !is(word, T.common) && !is(word, T.unknown));
  return rest.length <= (words.length <= 8 ? 2 : 0) && words.length <= 2 * SPARE + words.length / 4;
}
