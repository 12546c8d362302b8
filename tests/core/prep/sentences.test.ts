import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/core/prep/sentences.ts';

test.each([
  ['One. Two.', ['One.', 'Two.']],
  [
    'Dana decides with CFO Ruth Adler; IT reviews; sign by 18 December.',
    ['Dana decides with CFO Ruth Adler', 'IT reviews', 'sign by 18 December.'],
  ],
  ['“We close late.” Two analysts rebuild it.', ['“We close late.”', 'Two analysts rebuild it.']],
  ['About 40 k, e.g. Excel and Word. Next.', ['About 40 k, e.g. Excel and Word.', 'Next.']],
  ['Costs €1.5m a year.', ['Costs €1.5m a year.']],
  ['Dr. Adler signs.', ['Dr. Adler signs.']],
  [' first line\nsecond line \n\n', ['first line', 'second line']],
  ['   ', []],
])('%s', (text, expected) => {
  const found = sentencesOf('trigger', text);
  expect(found.map((one) => one.text)).toEqual(expected);
  for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
});
