import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/core/prep/quote.ts';

test.each([
  ['“We close eleven days late.” Two analysts rebuild 40 reports.', 'We close eleven days late.', 'Two analysts rebuild 40 reports.'],
  ['Dana: "we close eleven days late", she said.', 'we close eleven days late', 'Dana: , she said.'],
  ['„Wir schließen elf Tage zu spät.“ Kostet 96k.', 'Wir schließen elf Tage zu spät.', 'Kostet 96k.'],
  ['No quotation here.', null, 'No quotation here.'],
  ['They call it "BI".', null, 'They call it "BI".'],
])('%s', (text, quote, rest) => {
  expect(wordsOf(text)).toEqual({ quote, rest });
});
