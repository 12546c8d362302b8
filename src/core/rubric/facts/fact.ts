import type { Reading, Word } from '../reading/reading.ts';

/** Something a text states, by the words that state it: `from` and `to` are places in `Reading.words`, both inclusive. */
export interface Fact {
  from: number;
  to: number;
}

export const wordAt = (reading: Reading, at: number): Word => reading.words[at] as Word;

export const sentenceOf = (reading: Reading, fact: Fact): number => wordAt(reading, fact.from).sentence;
export const clauseOf = (reading: Reading, fact: Fact): number => wordAt(reading, fact.from).clause;

/** Whether any word of the span is said not to be so. */
export function isDenied(reading: Reading, fact: Fact): boolean {
  for (let i = fact.from; i <= fact.to; i += 1) if (wordAt(reading, i).denied) return true;
  return false;
}

export const isGuessed = (reading: Reading, fact: Fact): boolean => wordAt(reading, fact.from).guessed;

/** The first word within `reach` after `at`, in the same clause, for which `test` holds; -1 where there is none. */
export function after(reading: Reading, at: number, reach: number, test: (word: Word) => boolean): number {
  const clause = wordAt(reading, at).clause;
  for (let i = at + 1; i <= at + reach; i += 1) {
    const word = reading.words[i];
    if (!word || word.clause !== clause) return -1;
    if (test(word)) return i;
  }
  return -1;
}
