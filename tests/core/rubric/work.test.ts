import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../src/core/rubric/reading/tokens.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';
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

/** No text makes its reader look at a character more often than this. */
const LOOKS = 24;

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

  test.each(hostileTexts(100_000))('100 kB of it are scored: $name', { timeout: 60_000 }, ({ text }) => {
    for (const field of ['trigger', 'redFlags'] as const) expect(scoreField(field, text).level).toBeLessThanOrEqual(3);
  });
});
