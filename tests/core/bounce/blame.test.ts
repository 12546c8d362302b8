import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blameIn } from '../../../src/core/bounce/blame.ts';
import { firstHit, triesFor } from '../../../src/core/bounce/rules.ts';
import { wordsOf } from '../../../src/core/bounce/words.ts';
import { hostileTexts } from '../rubric/hostile.ts';
import { ABOUT, blaming, NAMES, neutral } from './examples.ts';

const told = { about: ABOUT, names: NAMES };

/** As the person does who takes every wording that is offered. */
const mended = (text: string): string =>
  blameIn(text, told).reduceRight((all, { start, end, better }) => all.slice(0, start) + better + all.slice(end), text);

test.each(blaming)('blames: %s', (text, better) => {
  const [first] = blameIn(text, told);
  expect(first?.better).toBe(better);
  expect(text.slice(first?.start, first?.end)).toBe(first?.found);
  expect(first?.message).toMatch(/:$/);
});

test.each(neutral)('blames nobody: %s', (text) => {
  expect(blameIn(text)).toEqual([]);
});

describe('where it stands', () => {
  test('each sentence is spoken of by itself, and the others stay', () => {
    const text = 'Thank you.  You forgot the date!\nAsk who signs; you never asked what it costs.';
    expect(blameIn(text).map(({ found }) => found)).toEqual(['You forgot the date!', 'you never asked what it costs.']);
    expect(mended(text)).toBe('Thank you.  The brief does not include the date.\nAsk who signs; The brief does not say what it costs.');
  });

  test("the buyer's words are not the writer's", () => {
    expect(blameIn('Dana said “You never told us. You forgot the price.” on the call: which price?')).toEqual([]);
    expect(blameIn('Dana said “the price” and you forgot the date.')).toHaveLength(1);
  });

  test('an open quotation mark hides nothing', () => {
    expect(blameIn('"You forgot the date.')).toHaveLength(1);
  });

  test('a name counts only for the person who wrote the brief', () => {
    expect(blameIn('Dana never asked who signs.', { names: ['Sam Ortiz', 'Sam'] })).toEqual([]);
    expect(blameIn('Sam never asked who signs.', { names: ['Sam Ortiz', 'Sam'] })).toHaveLength(1);
    expect(blameIn('Sam never asked who signs.', { names: [' '] })).toEqual([]);
  });
});

test('neither case nor the kind of apostrophe matters', () => {
  const kinds = ["'", '’', '‘', 'ʼ', '`', '´', ''];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.boolean(), (apostrophe, loud) => {
      const text = `you didn${apostrophe}t ask who signs`;
      expect(blameIn(loud ? text.toUpperCase() : text)).toHaveLength(1);
    }),
  );
});

test('any text: the places are its own, in order, and taking every wording ends', () => {
  const words = blaming.flatMap(([text]) => text.split(/(?<=\W)/));
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words, '"', '“', '”', '\n', '; '), fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end, found } of blameIn(text, told)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(found);
        last = end;
      }
    }),
  );
});

test('the work grows with the text and no faster', () => {
  const steps = (repeats: number) => {
    let read = 0;
    const words = wordsOf('you left what you didnt '.repeat(repeats));
    const counted = new Proxy(words, {
      get(target, key) {
        read += 1;
        return Reflect.get(target, key);
      },
    });
    firstHit(counted, triesFor([]));
    return read / repeats;
  };
  expect(steps(1000)).toBeLessThan(steps(200) * 1.1);
});

test.each(hostileTexts(2_000))('a hostile text is read to its end: $name', ({ text }) => {
  for (const blaming of [`You forgot the budget${text}`, `${text} You forgot the budget.`])
    expect(Array.isArray(blameIn(blaming, told))).toBe(true);
});
