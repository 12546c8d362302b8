/** How long the whole brief is, and what to do about it (rubric, "Two sizes"). */

export type WordBand = 'short' | 'right' | 'long';

export const WORDS_WANTED = { least: 120, most: 200 } as const;

const SENTENCES: Record<WordBand, string> = {
  short: 'Under 120 words: the buyer’s own language or the landmine is usually what is missing.',
  right: '120 to 200 words: the size that gets read.',
  long: 'Over 200 words: keep what the AE needs before the call, so that it will be kept up.',
};

/** Words in a text: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) words += 1;
  return words;
}

/** The band of a whole brief's word count. An empty brief is short. */
export function wordBand(words: number): { band: WordBand; sentence: string } {
  const band = words < WORDS_WANTED.least ? 'short' : words > WORDS_WANTED.most ? 'long' : 'right';
  return { band, sentence: SENTENCES[band] };
}
