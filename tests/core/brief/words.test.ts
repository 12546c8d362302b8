import { expect, test } from 'vitest';
import { completenessOf } from '../../../src/core/brief/completeness.ts';
import { countWords, wordBand } from '../../../src/core/brief/words.ts';

test('words are runs that hold a letter or a digit', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  SAP — two planners,\n€18k/month 🙂 ')).toBe(4);
});

test.each([
  [0, 'short'],
  [119, 'short'],
  [120, 'right'],
  [200, 'right'],
  [201, 'long'],
])('%i words are %s', (words, band) => {
  expect(wordBand(words).band).toBe(band);
  expect(wordBand(words).sentence).not.toBe('');
});

test('complete with all six at level 2, partial with one, minimal with none', () => {
  const two = { trigger: 2, pain: 2, currentState: 3, buyingProcess: 2, promised: 2, redFlags: 2 } as const;
  expect(completenessOf(two)).toBe('complete');
  expect(completenessOf({ ...two, promised: 1 })).toBe('partial');
  expect(completenessOf({ trigger: 1, pain: 0, currentState: 1, buyingProcess: 1, promised: 1, redFlags: 0 })).toBe('minimal');
});
