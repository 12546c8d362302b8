import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoWithOffset, workday } from '../../src/practice/data/calendar.ts';

const friday = new Date(2026, 10, 20, 15, 12);

test.each([
  [0, '2026-11-20'],
  [1, '2026-11-23'],
  [5, '2026-11-27'],
  [6, '2026-11-30'],
  [-1, '2026-11-19'],
  [-5, '2026-11-13'],
])('%i working days from a Friday', (count, day) => {
  expect(isoWithOffset(workday(friday, count, 9, 30))).toMatch(new RegExp(`^${day}T09:30`));
});

test('a meeting of today is on Monday when today is a Sunday', () => {
  expect(workday(new Date(2026, 10, 22), 0).getDate()).toBe(23);
});

test('never on a weekend, and the written time is the time', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true }),
      fc.integer({ min: -60, max: 60 }),
      (today, count) => {
        const day = workday(today, count, 10, 30);
        expect([0, 6]).not.toContain(day.getDay());
        expect(new Date(isoWithOffset(day)).getTime()).toBe(day.getTime());
      },
    ),
  );
});
