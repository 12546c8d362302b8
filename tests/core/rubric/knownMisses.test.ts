import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../../src/core/brief/fields.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

/** What a careful reader sees and the scorer does not: a line that begins to be read rightly fails here, and moves to the hard texts. */
const MISSES: [FieldKey, level: number, text: string][] = [
  ['trigger', 2, 'They raised a Series B in March and hire ten analysts.'],
  ['trigger', 3, 'Raised a $20M Series B in March, TechCrunch.'],
  ['redFlags', 1, 'The CFO has no concerns about price because it is in budget'],
  ['redFlags', 3, 'failed attempt w/ Asana in 2021, crew never logged in'],
  ['pain', 3, 'One in ten parcels goes to the wrong depot; re-delivery costs them 1.234,50 € per order.'],
];

describe('known misses', () => {
  test.fails.each(MISSES)('%s %i: %s', (field, level, text) => {
    expect(scoreField(field, text).level).toBe(level);
  });
});
