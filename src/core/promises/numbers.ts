/** Numbers as people write them, with what stands around them. */
import type { Word } from './text.ts';

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mio: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

const NUMBER_WORDS = 'zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');

/** "1.200", "14,000", "2,3" and "12.5"; null for what is no plain number ("9/5", "14:00"). */
export function numberOf(written: string): number | null {
  const digits = written.replace(/[’']/g, '').replace(/[.,]$/, '');
  if (!/^\d+(?:[.,]\d+)*$/.test(digits)) return null;
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return Number(digits);
  const [whole, rest] = [digits.slice(0, last), digits.slice(last + 1)];
  const isGroup = rest.length === 3 && /^\d{1,3}(?:[.,]\d{3})*$/.test(whole);
  const plain = whole.replace(/[.,]/g, '');
  return isGroup && !(whole === '0') ? Number(`${plain}${rest}`) : Number(`${plain}.${rest}`);
}

/** The number at a place of a sentence, with its "k" or "million", in digits or as a word to twelve. Null where there is none. */
export function countAt(sentence: readonly Word[], at: number): { value: number; to: number } | null {
  const word = sentence[at];
  if (!word) return null;
  if (word.kind === 'word') {
    const value = NUMBER_WORDS.indexOf(word.norm);
    return value < 0 ? null : { value, to: at };
  }
  const value = word.kind === 'number' ? numberOf(word.norm) : null;
  if (value === null) return null;
  const glued = TIMES[word.unit];
  if (glued !== undefined) return { value: value * glued, to: at };
  const behind = sentence[at + 1];
  const times = word.unit === '' && behind ? TIMES[behind.norm] : undefined;
  return times !== undefined && behind && behind.norm !== 'm' ? { value: value * times, to: at + 1 } : { value, to: at };
}
