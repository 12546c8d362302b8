import { expect, test } from 'vitest';
import { isSameName } from '../../../src/core/handoff/sameName.ts';

test.each([
  ['Dana Whitfield', 'dana  whitfield'],
  ['Dana Whitfield', 'Whitfield, Dana'],
  ['Dana Whitfield', 'Dana'],
  ['Dana Whitfield', 'Dana Whitfeld'],
  ['Dana Whitfield', 'Dana Whitfeild'],
  ['Zoë Müller', 'Zoe Muller'],
  ['Northwind', 'Northwind Analytics GmbH'],
])('%s and %s are one', (a, b) => {
  expect(isSameName(a, b)).toBe(true);
  expect(isSameName(b, a)).toBe(true);
});

test.each([
  ['Dana Whitfield', 'Ruth Adler'],
  ['Ian', 'Ina'],
  ['Jan Ott', 'Jon Ott'],
  ['Dana Whitfield', ''],
  ['Northwind', 'Southwind Trading'],
])('%s and %s are two', (a, b) => {
  expect(isSameName(a, b)).toBe(false);
  expect(isSameName(b, a)).toBe(false);
});
