import { FIELD_KEYS, type FieldKey } from '../brief/fields.ts';
import { type Reading, read } from '../rubric/reading/reading.ts';

const LEAST_WORDS = 4;
const SHARE = 0.85;

const plain = (reading: Reading): string[] => reading.words.filter((word) => word.kind !== 'sign').map((word) => word.norm);

/** Whether two texts are the same but for a word here or there. Short answers ("none") may be alike. */
export function isSameText(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < LEAST_WORDS) return false;
  if (Math.min(a.length, b.length) < SHARE * Math.max(a.length, b.length)) return false;
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
  return shared >= SHARE * Math.max(a.length, b.length);
}

export const wordsOf = (text: string): string[] => plain(read(text));

/** The fields of a brief whose text stands in another field too. */
export function copiedFields(readings: Record<FieldKey, Reading>): Set<FieldKey> {
  const copied = new Set<FieldKey>();
  const words = FIELD_KEYS.map((key) => [key, plain(readings[key])] as const);
  for (let i = 0; i < words.length; i += 1) {
    for (let k = i + 1; k < words.length; k += 1) {
      const [a, aWords] = words[i] as (typeof words)[number];
      const [b, bWords] = words[k] as (typeof words)[number];
      if (isSameText(aWords, bWords)) copied.add(a).add(b);
    }
  }
  return copied;
}
