import { expect, test } from 'vitest';
import { nextTryIn } from '../../src/options/nextTry.ts';

const NOW = 1_000_000;

test.each([
  [-5, 'Next try now'],
  [0, 'Next try now'],
  [9, 'Next try now'],
  [30, 'Next try in less than a minute'],
  [70, 'Next try in a minute'],
  [150, 'Next try in 3 minutes'],
  [3_600, 'Next try in 60 minutes'],
])('%s seconds ahead', (seconds, says) => {
  expect(nextTryIn(NOW + seconds * 1_000, NOW)).toBe(says);
});
