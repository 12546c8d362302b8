import { expect, test } from 'vitest';
import { day, dayAndTime, dayOf, money, timeOrDay } from '../../src/ui/format.ts';

test('what was today is told by its time alone', () => {
  const now = new Date(2026, 10, 21, 18, 0);
  const today = new Date(2026, 10, 21, 13, 26).toISOString();
  expect(dayAndTime(today)).toContain(timeOrDay(today, now));
  expect(timeOrDay(today, now)).not.toBe(dayAndTime(today));
  const yesterday = new Date(2026, 10, 20, 13, 26).toISOString();
  expect(timeOrDay(yesterday, now)).toBe(dayAndTime(yesterday));
  expect(timeOrDay('some day', now)).toBe('some day');
});

test('another year is said, with and without a time', () => {
  const year = new Date().getFullYear();
  for (const other of [year - 1, year + 1]) {
    const then = new Date(other, 5, 15, 13, 26);
    for (const said of [dayAndTime(then.toISOString()), dayOf(then.toISOString()), day(`${other}-06-15`)])
      expect(said).toContain(String(other));
  }
  const thisYear = new Date(year, 5, 15, 13, 26).toISOString();
  for (const said of [dayAndTime(thisYear), dayOf(thisYear), day(`${year}-06-15`)]) expect(said).not.toContain(String(year));
});

test('an instant is told with the day that it is here', () => {
  const late = new Date(2026, 5, 15, 23, 59);
  const early = new Date(2026, 5, 15, 0, 1);
  expect(dayOf(late.toISOString())).toBe(day('2026-06-15'));
  expect(dayOf(early.toISOString())).toBe(day('2026-06-15'));
  expect([dayOf('some day'), day('some day')]).toEqual(['some day', 'some day']);
});

test.each(['EUR', 'JPY', 'KWD', 'kr ', ''])('an amount in “%s” is told with its cents, and without where there are none', (currency) => {
  const digits = (value: number) => money({ value, currency }).replace(/\D/g, '');
  expect([9_999.5, 48_500.29, 0.05, 48_500, 1_200_000].map(digits)).toEqual(['999950', '4850029', '005', '48500', '1200000']);
});

test('an amount just below one where another motion begins is not told as that one', () => {
  for (const currency of ['EUR', 'JPY', '']) expect(money({ value: 9_999.999, currency })).toBe(money({ value: 9_999.99, currency }));
  expect(money({ value: 9_999.99 })).not.toBe(money({ value: 10_000 }));
});
