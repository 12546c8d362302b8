import { is, type Reading, type Word } from '../reading/reading.ts';

/** A word that makes a sentence specific: neither glue nor one of the words that fit every company. */
export function isConcrete(word: Word): boolean {
  if (word.kind === 'number') return true;
  if (word.kind === 'sign' || word.norm.length < 3) return false;
  if (is(word, 'glue') || is(word, 'common') || is(word, 'abstract') || is(word, 'genericPain')) return false;
  if (
    is(word, 'somebody') ||
    is(word, 'company') ||
    is(word, 'contact') ||
    is(word, 'guess') ||
    is(word, 'negator') ||
    is(word, 'vagueTime')
  )
    return false;
  return !word.norm.endsWith('ly');
}

/** How many different concrete words there are. */
export function concreteIn(words: readonly Word[]): number {
  const seen = new Set<string>();
  for (const word of words) if (isConcrete(word)) seen.add(word.stem);
  return seen.size;
}

/** Words of one sentence. */
export function sentence(reading: Reading, index: number): Word[] {
  return reading.words.filter((word) => word.sentence === index);
}
