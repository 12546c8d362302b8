import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '../../src/crm/amount.ts';

test.each([
  ['$ 48,500.00', undefined, { value: 48500 }],
  ['€48.500,00', undefined, { value: 48500, currency: 'EUR' }],
  ['48 500,00 €', undefined, { value: 48500, currency: 'EUR' }],
  ["CHF 48'500.00", undefined, { value: 48500, currency: 'CHF' }],
  ['1,50,000.00 ₹', undefined, { value: 150000, currency: 'INR' }],
  ['£1,234,567', undefined, { value: 1234567, currency: 'GBP' }],
  ['US$ 99.5', undefined, { value: 99.5, currency: 'USD' }],
  ['0,00 kr', undefined, { value: 0 }],
  ['EUR 700', undefined, { value: 700, currency: 'EUR' }],
  ['€48,500', 'en-US', { value: 48500, currency: 'EUR' }],
  ['€48,500', 'de', { value: 48.5, currency: 'EUR' }],
  ['¥9,800,000', undefined, { value: 9800000 }],
])('%s, page in %s', (text, language, amount) => {
  expect(readAmount(text, language)).toEqual(amount);
});

test.each([
  ['€48,500', 'could be forty-eight and a half', undefined],
  ['48k', 'an abbreviation', 'en'],
  ['$1.2M', 'an abbreviation', 'en'],
  ['-500.00', 'negative', 'en'],
  ['10 to 20', 'two numbers', 'en'],
  ['1,2.3,4', 'no number', 'en'],
  ['12 34', 'no group of three', 'en'],
  ['None', 'words', 'en'],
  ['€48,500', 'a language that is none', '!!'],
  [undefined, 'nothing', 'en'],
])('%s is left out: %s', (text, _, language) => {
  expect(readAmount(text, language)).toBeUndefined();
});

test('what a browser writes is read as it was meant, or left out', () => {
  const languages = fc.constantFrom('en-US', 'de', 'fr', 'de-CH', 'en-IN', 'sv', 'pl');
  const currencies = fc.constantFrom('EUR', 'GBP', 'USD', 'INR', 'PLN', 'SEK');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), languages, currencies, fc.boolean(), (cents, language, currency, told) => {
      const text = new Intl.NumberFormat(language, { style: 'currency', currency }).format(cents / 100);
      const amount = readAmount(text, told ? language : undefined);
      if (amount) expect(amount.value).toBe(cents / 100);
      if (amount?.currency) expect(amount.currency).toBe(currency);
    }),
  );
});

test('any text gives a number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,\u00a0 '€$kKm-()") }), (text) => {
      const amount = readAmount(text);
      if (amount) expect(Number.isFinite(amount.value)).toBe(true);
    }),
  );
});
