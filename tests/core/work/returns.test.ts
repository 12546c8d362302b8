import { expect, test } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { returnDayOf } from '../../../src/core/work/returns.ts';

const rejected = (at: string, months: number): HandoffEvent[] => [
  { type: 'rejected', at, by: 'avery', reason: { code: 'too-early', waitFor: { months } } },
];

test.each([
  ['2027-01-31T10:00:00.000Z', 1, '2027-02-28'],
  ['2027-08-31T10:00:00.000Z', 6, '2028-02-29'],
  ['2027-03-15T23:30:00.000Z', 3, '2027-06-15'],
])('from %s in %s months is %s', (at, months, day) => expect(returnDayOf(rejected(at, months))).toBe(day));
