import { describe, expect, test } from 'vitest';
import { everyOf, monthsOf, type Review } from '../../../src/core/bar/cadence.ts';
import { agreementsOf, isWhole } from '../../../src/core/bar/calibration.ts';

const items = [
  { key: 'pain', name: 'Named pain' },
  { key: 'budget', name: 'Budget reality' },
  { key: 'timeline', name: 'Rough timeline' },
];
const graded = ['a', 'b', 'c'].map((handoff) => ({ handoff, items }));
const all = (pain: boolean, budget: boolean, timeline: boolean) => ({ pain, budget, timeline });

test('the item on which they differ most comes first; of equal ones the order of the bar holds', () => {
  const sdr = { a: all(true, true, true), b: all(true, true, true), c: all(true, true, false) };
  const ae = { a: all(true, false, true), b: all(true, false, true), c: all(true, true, true) };
  const found = agreementsOf(graded, sdr, ae);
  expect(found.map(({ key, graded: of, differs }) => [key, of, differs.map(({ handoff }) => handoff)])).toEqual([
    ['budget', 3, ['a', 'b']],
    ['timeline', 3, ['c']],
    ['pain', 3, []],
  ]);
  expect(found[0]?.differs[0]).toEqual({ handoff: 'a', sdrLead: true, aeLead: false });
});

test('what one of them could not grade is no difference', () => {
  const found = agreementsOf(graded, { a: all(true, true, true) }, { a: all(false, true, true), b: all(true, true, true) });
  expect(found.map(({ key, graded: of, differs }) => [key, of, differs.length])).toEqual([
    ['pain', 1, 1],
    ['budget', 1, 0],
    ['timeline', 1, 0],
  ]);
  expect(agreementsOf(graded, {}, {})).toEqual([]);
});

test('it is whole once each item of each handoff has an answer', () => {
  const grades = { a: all(true, false, true), b: all(true, true, true) };
  expect(isWhole(graded, grades)).toBe(false);
  expect(isWhole(graded, { ...grades, c: { pain: true, budget: false } as Record<string, boolean> })).toBe(false);
  expect(isWhole(graded, { ...grades, c: all(false, false, false) })).toBe(true);
});

describe('how often', () => {
  const month = (reviewed: number, bounced: number) => ({ reviewed, bounced });
  test.each([
    ['three months at about the same rate', [month(20, 2), month(20, 3), month(30, 4)], 'quarter'],
    ['ten points apart are steady', [month(10, 1), month(10, 2), month(10, 1)], 'quarter'],
    ['more than that is not', [month(20, 1), month(20, 4), month(20, 2)], 'month'],
    ['high and steady is steady: how strict it is, is another figure', [month(20, 12), month(20, 12), month(20, 11)], 'quarter'],
    ['too few in one month to know', [month(20, 2), month(9, 1), month(20, 2)], 'month'],
    ['nothing at all', [month(0, 0), month(0, 0), month(0, 0)], 'month'],
    ['two months', [month(20, 2), month(20, 2)], 'month'],
  ] as const)('%s', (_, months, every) => expect(everyOf(months)).toBe(every));

  test('a handoff counts in the month of its first review, and came back if it ever did', () => {
    const NOW = Date.parse('2027-06-01T00:00:00Z');
    const ago = (days: number, type: Review['type']): Review => ({ type, at: new Date(NOW - days * 24 * 60 * 60_000).toISOString() });
    const reviews = [
      [ago(0, 'accepted')],
      [ago(29, 'bounced'), ago(2, 'accepted')],
      [ago(30, 'accepted')],
      [ago(65, 'accepted'), ago(1, 'bounced')],
      [ago(90, 'bounced')],
      [ago(-1, 'accepted')],
      [],
    ];
    expect(monthsOf(reviews, NOW)).toEqual([month(2, 1), month(1, 0), month(1, 1)]);
  });
});
