import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '../../../src/core/amount/amount.ts';
import { LANGUAGES } from './languages.ts';

test.each([
  ['$ 48,500.00', undefined, { value: 48500 }],
  ['$ 48,500.00 USD', undefined, { value: 48500, currency: 'USD' }],
  ['€48.500,00', undefined, { value: 48500, currency: 'EUR' }],
  ['1.234,50 €', undefined, { value: 1234.5, currency: 'EUR' }],
  ['48 500,00 €', undefined, { value: 48500, currency: 'EUR' }],
  ['48\u202f500,00\u00a0€', undefined, { value: 48500, currency: 'EUR' }],
  ["CHF 48'500.00", undefined, { value: 48500, currency: 'CHF' }],
  ["CHF 1'234.50", undefined, { value: 1234.5, currency: 'CHF' }],
  ['CHF 1’234', undefined, { value: 1234, currency: 'CHF' }],
  ['1 234,50 kr', undefined, { value: 1234.5 }],
  ['1 234,50 SEK', undefined, { value: 1234.5, currency: 'SEK' }],
  ['1,50,000.00 ₹', undefined, { value: 150000, currency: 'INR' }],
  ['₹12,00,000', undefined, { value: 1200000, currency: 'INR' }],
  ['£1,234,567', undefined, { value: 1234567, currency: 'GBP' }],
  ['US$ 99.5', undefined, { value: 99.5, currency: 'USD' }],
  ['EUR 700', undefined, { value: 700, currency: 'EUR' }],
  ['€ 700 EUR', undefined, { value: 700, currency: 'EUR' }],
  ['€48,500', 'en-US', { value: 48500, currency: 'EUR' }],
  ['€48.500', 'de', { value: 48500, currency: 'EUR' }],
  ['¥9,800,000', undefined, { value: 9800000 }],
  ['$48,500.00', 'en-US', { value: 48500 }],
  ['\u200f٤٨٬٥٠٠٫٢٥ EUR', undefined, { value: 48500.25, currency: 'EUR' }],
  ['₹१२,००,०००', undefined, { value: 1200000, currency: 'INR' }],
  ['\u200e\u2066€700\u2069', undefined, { value: 700, currency: 'EUR' }],
  ['￥１２，３４５，６７８', undefined, { value: 12345678 }],
])('%s, page in %s', (text, language, amount) => {
  expect(readAmount(text, language)).toEqual(amount);
});

test.each([
  ['1.234', 'could be one and a bit', undefined],
  ['€48,500', 'could be forty-eight and a half', undefined],
  ['€48,500', 'the page’s language parts thousands otherwise', 'de'],
  ['€48.500', 'the page’s language parts thousands otherwise', 'en-US'],
  ['48k', 'an abbreviation', 'en'],
  ['$1.2M', 'an abbreviation', 'en'],
  ['₹ 12 lakh', 'a word that counts', 'en-IN'],
  ['48,5 tys. zł', 'a word that counts', 'pl'],
  ['120万円', 'a sign that counts', 'ja'],
  ['about 500', 'a word', 'en'],
  ['-500.00', 'negative', 'en'],
  ['−500.00', 'negative', 'en'],
  ['(500.00)', 'negative, as book-keepers write it', 'en'],
  ['10 to 20', 'two numbers', 'en'],
  ['100–200 €', 'two numbers', 'en'],
  ['1,2.3,4', 'no number', 'en'],
  ['1,23,45', 'no group of three', 'en'],
  ['1,234,50', 'no group of three', 'en'],
  ['12 34', 'no group of three', 'en'],
  ['1234,567.00', 'groups that do not fit', 'en'],
  ['None', 'words', 'en'],
  ['€48,500', 'a language that is none', '!!'],
  ['', 'nothing', 'en'],
  [undefined, 'nothing', 'en'],
  ['0,00 kr', 'nobody said how much', 'sv'],
  ['$ 0.00', 'nobody said how much', 'en-US'],
])('%s is left out: %s', (text, _, language) => {
  expect(readAmount(text, language)).toBeUndefined();
});

test('signs that contradict each other leave the currency open', () => {
  expect(readAmount('€ 700 USD')).toEqual({ value: 700 });
});

const WRITTEN = [...LANGUAGES, 'de-CH', 'fr-CH', 'hi-u-nu-deva', 'th-u-nu-thai'];
const CURRENCIES = [
  'EUR',
  'GBP',
  'USD',
  'INR',
  'PLN',
  'SEK',
  'NOK',
  'DKK',
  'CHF',
  'JPY',
  'CNY',
  'KWD',
  'AUD',
  'CAD',
  'MXN',
  'BRL',
  'ILS',
  'TRY',
];

test('what a browser writes in any language is read as it was meant, or left open', () => {
  let read = 0;
  let written = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e10 }),
      fc.constantFrom(...WRITTEN),
      fc.constantFrom(...CURRENCIES),
      fc.constantFrom('symbol', 'narrowSymbol', 'code'),
      fc.constantFrom('own', 'none', 'en-US', 'de'),
      fc.boolean(),
      (cents, language, currency, currencyDisplay, page, isWhole) => {
        const whole = isWhole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
        const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay, ...whole });
        const { maximumFractionDigits = 0 } = format.resolvedOptions();
        const value = Number((cents / 100).toFixed(maximumFractionDigits));
        const amount = readAmount(format.format(value), page === 'own' ? language : page === 'none' ? undefined : page);
        written += 1;
        if (!amount) return;
        read += 1;
        expect(amount.value).toBe(value);
        if (amount.currency) expect(amount.currency).toBe(currency);
      },
    ),
    { numRuns: 4000 },
  );
  expect(read / written).toBeGreaterThan(0.5);
});

test('any text gives a number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,\u00a0\u202f '€$kKm-()٣५") }), (text) => {
      const amount = readAmount(text);
      if (amount) expect(Number.isFinite(amount.value) && amount.value > 0).toBe(true);
    }),
  );
});
