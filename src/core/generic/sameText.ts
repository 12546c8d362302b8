import { FIELD_KEYS, type FieldKey } from '../brief/fields.ts';
import { type Reading, read } from '../rubric/reading/reading.ts';
import { wordsIn } from './signal.ts';

const LEAST_WORDS = 4;
const SHARE = 0.85;

/** In longer texts looking for each word in the other costs more than counting them. */
const COUNTED_AT_ONCE = 200;

/** Whether so many words of `b` are not in `a` that they cannot be the same. */
function differ(a: readonly string[], b: readonly string[], longest: number): boolean {
  let left = Math.floor((1 - SHARE) * longest);
  for (const word of b) {
    if (a.includes(word)) continue;
    if (left === 0) return true;
    left -= 1;
  }
  return false;
}

/** Whether two texts are the same but for a word here or there. Short answers ("none") may be alike. */
export function isSameText(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < LEAST_WORDS) return false;
  if (Math.min(a.length, b.length) < SHARE * Math.max(a.length, b.length)) return false;
  const longest = Math.max(a.length, b.length);
  // Most texts differ within a few words, and need no count of all of them.
  if (longest <= COUNTED_AT_ONCE && differ(a, b, longest)) return false;
  const bag = new Map<string, number>();
  for (const word of a) bag.set(word, (bag.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = bag.get(word) ?? 0;
    if (left > 0) {
      shared += 1;
      bag.set(word, left - 1);
    }
  }
  return shared >= SHARE * longest;
}

export const wordsOf = (text: string): string[] => wordsIn(read(text));

/** The fields of a brief whose text stands in another field too. */
export function copiedFields(readings: Record<FieldKey, Reading>): Set<FieldKey> {
  const copied = new Set<FieldKey>();
  const words = FIELD_KEYS.map((key) => [key, wordsIn(readings[key])] as const);
  for (let i = 0; i < words.length; i += 1) {
    for (let k = i + 1; k < words.length; k += 1) {
      const [a, aWords] = words[i] as (typeof words)[number];
      const [b, bWords] = words[k] as (typeof words)[number];
      if (isSameText(aWords, bWords)) copied.add(a).add(b);
    }
  }
  return copied;
}
