import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../../src/core/brief/fields.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

/** What a careful reader sees and the scorer does not: a line that begins to be read rightly fails here, and moves to the hard texts. */
const MISSES: [FieldKey, level: number, reads: number, text: string][] = [
  ['trigger', 3, 2, 'Raised a $20M Series B in March, TechCrunch.'],
  ['trigger', 3, 2, 'Ana said their HubSpot contract ends in October'],
  ['redFlags', 1, 3, 'The CFO has no concerns about price because it is in budget'],
  ['redFlags', 2, 0, 'Gong is in the deal'],
  ['pain', 3, 2, 'One in ten parcels goes to the wrong depot; re-delivery costs them €1.234,50 per order.'],
  ['pain', 3, 2, 'One in ten parcels goes to the wrong depot; re-delivery costs them 18 lakh per quarter.'],
  ['buyingProcess', 2, 0, 'CFO and CTO, timeline TBD'],
  ['buyingProcess', 3, 1, 'CFO approval Q3, budget 50k'],
  ['buyingProcess', 1, 2, 'authority ok, need ok, timing ok, money ok = qualified'],
  ['promised', 1, 2, 'talked about the product'],
];

describe('known misses', () => {
  test.each(MISSES)('%s %i, read as %i: %s', (field, level, reads, text) => {
    expect(reads).not.toBe(level);
    expect(scoreField(field, text).level).toBe(reads);
  });
});
