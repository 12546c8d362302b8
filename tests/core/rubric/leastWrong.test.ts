import { expect, test } from 'vitest';
import { leastWrong } from '../../../src/core/rubric/model/leastWrong.ts';

test('what is clearly likeliest stays', () => {
  expect([0, 1, 2, 3].map((level) => leastWrong([0, 1, 2, 3].map((other) => (other === level ? 4 : 0))))).toEqual([0, 1, 2, 3]);
});

test('between two levels far apart it takes one between them, however little likelier one of them is', () => {
  expect(leastWrong([3.1, -1, -1, 3])).toBe(1);
  expect(leastWrong([3, -1, -1, 3.1])).toBe(2);
});

test('between two neighbours it takes the likelier', () => {
  expect(leastWrong([-3, 1, 1.2, -3])).toBe(2);
  expect(leastWrong([-3, 1.2, 1, -3])).toBe(1);
});
