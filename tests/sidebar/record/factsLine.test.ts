import { expect, test } from 'vitest';
import { factsLine } from '../../../src/sidebar/record/factsLine.ts';

const facts = { contact: 'Dana Whitfield', contactTitle: 'VP Finance', meetingStartText: '24 November', stage: 'Qualified' };

test('says what is known, and may break behind a point, never before one', () => {
  expect(factsLine(facts).replaceAll('\u00a0', ' ')).toBe('Dana Whitfield, VP Finance · 24 November · Qualified');
  // Where a browser may break it: at plain spaces.
  expect(factsLine(facts)).not.toContain(' ·');
  expect(factsLine({ stage: 'Qualified' })).toBe('Qualified');
  expect(factsLine({})).toBe('');
});
