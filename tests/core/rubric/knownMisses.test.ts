import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../../src/core/brief/fields.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

/** What a careful reader sees and the scorer does not: a line that begins to be read rightly fails here, and moves to the hard texts. */
const MISSES: [FieldKey, level: number, reads: number, text: string][] = [
  ['trigger', 3, 2, 'Raised a $20M Series B in March, TechCrunch.'],
  ['trigger', 3, 2, 'Ana said their HubSpot contract ends in October'],
  ['redFlags', 1, 3, 'The CFO has no concerns about price because it is in budget'],
  ['redFlags', 3, 2, 'The plant manager doubts it.'],
  ['redFlags', 0, 1, 'Room changed to 4.12, six people coming.'],
  ['buyingProcess', 3, 1, 'CFO approval Q3, budget 50k'],
  ['promised', 3, 2, 'Said SSO with Okta is included, Arabic is not supported.'],
];

describe('known misses', () => {
  test.each(MISSES)('%s %i, read as %i: %s', (field, level, reads, text) => {
    expect(reads).not.toBe(level);
    expect(scoreField(field, text).level).toBe(reads);
  });
});
