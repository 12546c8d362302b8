import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCounts, createReader, evenly } from '../../src/core/rubric/model/coding.ts';
import { createWriter } from '../../src/training/coding.ts';

test('what is written is read, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(88), { maxLength: 3000 }), fc.integer({ min: 89, max: 200 }), (numbers, kinds) => {
      const writer = createWriter();
      const written = createCounts(kinds);
      for (const number of numbers) writer.put(written, number);
      const read = createReader(writer.end());
      const counts = createCounts(kinds);
      expect(numbers.map(() => read(counts))).toEqual(numbers);
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('numbers as likely as each other too', () => {
  const writer = createWriter();
  const numbers = Array.from({ length: 5000 }, (_, i) => (i * 37) % 64);
  for (const number of numbers) writer.put(evenly(64), number);
  const text = writer.end();
  const read = createReader(text);
  expect(numbers.map(() => read(evenly(64)))).toEqual(numbers);
  expect(text.length).toBeLessThan(5010);
});

test('what comes often takes little', () => {
  const writer = createWriter();
  const counts = createCounts(89);
  for (let i = 0; i < 8000; i += 1) writer.put(counts, i % 20 === 0 ? 3 : 44);
  expect(writer.end().length).toBeLessThan(500);
});
