import { T } from '../reading/lexicon.ts';
import { is, type Reading, type Word } from '../reading/reading.ts';

/** Endings of words that name no thing one could point at; a word that a list knows is judged by the list. */
const ABSTRACT_ENDING = /(?:ly|ness|ity|ful|ive|ible|able|ence|ance|ous|ism|tion|sion)$/;

/** A word that makes a sentence specific: neither glue nor one of the words that fit every company. */
export function isConcrete(word: Word): boolean {
  if (word.kind === 'number') return true;
  if (word.kind === 'sign' || word.norm.length < 3) return false;
  if (is(word, T.glue) || is(word, T.common) || is(word, T.abstract) || is(word, T.genericPain)) return false;
  if (
    is(word, T.somebody) ||
    is(word, T.company) ||
    is(word, T.contact) ||
    is(word, T.guess) ||
    is(word, T.negator) ||
    is(word, T.vagueTime)
  )
    return false;
  return word.inPhrase || !ABSTRACT_ENDING.test(word.norm) || word.tags.some((bits) => bits !== 0);
}

/** How many different concrete words there are. */
export function concreteIn(words: readonly Word[]): number {
  const seen = new Set<string>();
  for (const word of words) if (isConcrete(word)) seen.add(word.stem);
  return seen.size;
}

/** Words of one sentence. */
export function sentence(reading: Reading, index: number): Word[] {
  return reading.bySentence[index] ?? [];
}
