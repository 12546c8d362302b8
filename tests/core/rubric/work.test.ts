import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, type FieldKey } from '../../../src/core/brief/fields.ts';
import { read } from '../../../src/core/rubric/reading/reading.ts';
import { withoutRepeats } from '../../../src/core/rubric/reading/repeats.ts';
import { tokenise } from '../../../src/core/rubric/reading/tokens.ts';
import { scoreField, scoreReading } from '../../../src/core/rubric/scoreField.ts';
import { hostileTexts } from './hostile.ts';

/** A text that counts how many of its characters are looked at. */
function counting(text: string): { text: string; looked: () => number } {
  let looked = 0;
  const count = <T>(many: number, value: T): T => {
    looked += many;
    return value;
  };
  const counted = {
    length: text.length,
    charCodeAt: (at: number) => count(1, text.charCodeAt(at)),
    charAt: (at: number) => count(1, text.charAt(at)),
    slice: (from: number, to: number) => count(Math.max(0, to - from), text.slice(from, to)),
  };
  return { text: counted as unknown as string, looked: () => looked };
}

/** A list that counts how often something in it is looked at. */
function countingList<T>(list: T[]): { list: T[]; looks: () => number } {
  let looks = 0;
  const counted = new Proxy(list, {
    get(target, key) {
      looks += 1;
      return Reflect.get(target, key);
    },
  });
  return { list: counted, looks: () => looks };
}

function looksForRepeats(text: string): number {
  const { list, looks } = countingList(tokenise(text));
  withoutRepeats(list);
  return looks();
}

/** How often a token, its stem or its mark is looked at while a text once read is judged and advised on. */
function looksAtTokens(field: FieldKey, text: string): number {
  const reading = read(text);
  const [tokens, stems, marks] = [countingList(reading.tokens), countingList(reading.stems), countingList(reading.marks)];
  scoreReading(field, { text, tokens: tokens.list, stems: stems.list, marks: marks.list });
  return tokens.looks() + stems.looks() + marks.looks();
}

/** No text makes its reader look at a character more often than this. */
const LOOKS = 24;
/** Nor at a word, its stem or its mark, once read. */
const LOOKS_AT_TOKEN = 40;

describe('work grows with the text, not faster', () => {
  test.each(hostileTexts(20_000))('$name', ({ text }) => {
    const { text: counted, looked } = counting(text);
    const tokens = tokenise(counted);
    expect(looked()).toBeLessThanOrEqual(LOOKS * text.length);
    expect(tokens.length).toBeLessThanOrEqual(text.length);
  });

  test('eight times the text takes eight times the looks, whatever stands in it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 50, maxLength: 500 }), (text) => {
        const once = counting(text);
        tokenise(once.text);
        const eight = counting(text.repeat(8));
        tokenise(eight.text);
        expect(eight.looked()).toBeLessThanOrEqual(8 * once.looked() + 64 * LOOKS);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test.each([...hostileTexts(2_000), ...hostileTexts(16_000)])('each token is looked at a bounded number of times: $name', ({ text }) => {
    const { length } = tokenise(text);
    expect(looksForRepeats(text)).toBeLessThanOrEqual(LOOKS_AT_TOKEN * length + 100);
    for (const field of FIELD_KEYS) expect(looksAtTokens(field, text)).toBeLessThanOrEqual(LOOKS_AT_TOKEN * length + 1000);
  });

  test.each(hostileTexts(100_000))('100 kB of it are scored: $name', { timeout: 60_000 }, ({ text }) => {
    for (const field of ['trigger', 'redFlags'] as const) expect([0, 1, 2, 3]).toContain(scoreField(field, text).level);
  });
});
