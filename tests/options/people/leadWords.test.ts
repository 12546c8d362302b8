import { expect, test } from 'vitest';
import { leadWords } from '../../../src/options/people/leadWords.ts';

const people = [
  { id: 'lee', name: 'Lee' },
  { id: 'kim', name: 'Kim' },
];

test.each([
  ['lee', 'kim', 'led by Lee and Kim'],
  ['lee', 'lee', 'led by Lee'],
  ['lee', null, 'led by Lee, no AE lead yet'],
  [null, 'kim', 'led by Kim, no SDR lead yet'],
  [null, null, 'no leads yet'],
  ['gone', 'kim', 'led by a former colleague and Kim'],
])('%s and %s', (sdrLead, aeLead, words) => {
  expect(leadWords({ sdrLead, aeLead }, people)).toBe(words);
});
