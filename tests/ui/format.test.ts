import { expect, test } from 'vitest';
import { dayAndTime, timeOrDay } from '../../src/ui/format.ts';

test('what was today is told by its time alone', () => {
  const now = new Date(2026, 10, 21, 18, 0);
  const today = new Date(2026, 10, 21, 13, 26).toISOString();
  expect(dayAndTime(today)).toContain(timeOrDay(today, now));
  expect(timeOrDay(today, now)).not.toBe(dayAndTime(today));
  const yesterday = new Date(2026, 10, 20, 13, 26).toISOString();
  expect(timeOrDay(yesterday, now)).toBe(dayAndTime(yesterday));
  expect(timeOrDay('some day', now)).toBe('some day');
});
