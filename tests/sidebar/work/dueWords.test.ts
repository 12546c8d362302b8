import { expect, test } from 'vitest';
import { dueWords } from '../../../src/sidebar/work/dueWords.ts';
import { day } from '../../../src/ui/format.ts';

const HOUR = 60 * 60_000;
const NOW = new Date(2026, 10, 22, 9).getTime();

test('near it is a span, a week away its whole day, whatever the locale', () => {
  expect([dueWords(NOW + 3 * HOUR, NOW), dueWords(NOW - 30 * HOUR, NOW), dueWords(NOW + 72 * HOUR, NOW)]).toEqual([
    'in 3 h',
    '30 h ago',
    'in 3 days',
  ]);
  expect(dueWords(new Date(2026, 11, 1, 23, 59, 59, 999).getTime(), NOW)).toBe(day('2026-12-01'));
});
