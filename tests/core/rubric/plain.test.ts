import { describe, expect, test } from 'vitest';
import { dateIn, measureIn, moneyIn } from '../../../src/core/rubric/advice/plain.ts';
import { read } from '../../../src/core/rubric/reading/reading.ts';

describe('what plainly stands in a text', () => {
  test.each(['on 12 March', 'since 2026-03-12', '12/3/26', '14.03.2026', 'Tuesday', 'in Q3', 'May 4'])('a date: %s', (text) => {
    expect(dateIn(read(text))).toBe(true);
  });

  test.each(['24/7 support', '1/6 of depots', '2050 jobs', 'they may buy', 'march on', 'version 3.5'])('no date: %s', (text) => {
    expect(dateIn(read(text))).toBe(false);
  });

  test('an amount of money is one, and no measure beside it', () => {
    expect(moneyIn(read('€18k a month'))).toBe(true);
    expect(measureIn(read('€18k a month'))).toBe(false);
    expect(measureIn(read('14% of picks'))).toBe(true);
    expect(moneyIn(read('14% of picks'))).toBe(false);
    expect(moneyIn(read('they lost money'))).toBe(false);
  });
});
