/** A selector that a workspace gives: one alone, closed, and not so much of a search that the CRM page stands still. */
import { expect, test } from 'vitest';
import { selectorFault } from '../../../src/core/adapters/selector.ts';

test.each([
  '.record h1',
  '#app > div:nth-child(2n + 1) > section > div > div > div > div > div > div > h1',
  'main .record header .row .cell .name span b i',
  '[aria-label="Annual value ~ all of it, in one  long   line of ten words or more"], [title=\'a b\']',
  '[class~="md:flex"]:not(.old) ~ p',
  '.row:has([class~=late], [title="a ~ b"]) ~ p:not([rel~="next"])',
  'dt:has(+ dd), .a , .b , .c , .d , .e , .f , .g , .h , .i , .j',
])('%s is taken', (selector) => {
  expect(selectorFault(selector)).toBeNull();
});

test.each([
  ['in capitals', 'a:HAS(b):Is(c):WHERE(d):nOt(e):Has(f)'],
  ['in a row', '* ~ * * ~ * * ~ * * ~ * * ~ *'],
  ['without blanks', '*~*~*~*~*~*~*~*~*~*'],
  ['one in the other', 'a b c d e f g h i j'],
])('what looks at too much %s is not', (_, selector) => {
  expect(selectorFault(selector)).toMatch(/looks at too much/);
});

test.each([
  '.a:has(~ .a ~ .a ~ .a ~ u)',
  '.a:HAS(.b, ~u)',
  '.a:has(.b:is(.c) ~ u)',
  '.a:not(u ~ .a)',
  ':where(u ~ .a)',
  '.a:nth-child(1 of u ~ .a)',
])('%s, which looks through all siblings again for each of them, is not', (selector) => {
  expect(selectorFault(selector)).toMatch(/“~”.*“\+”.*\.row:has/);
});

test.each([
  ['a name', ':h\\61s(a)'],
  ['a quote', '[a="\\""]:has(a):has(b):has(c):has(d):has(e)[b="\\""]'],
])('%s that is escaped is not', (_, selector) => {
  expect(selectorFault(selector)).toMatch(/without/);
});
