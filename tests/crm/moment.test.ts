import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMoment } from '../../src/crm/moment.ts';
import { LANGUAGES } from '../core/amount/languages.ts';

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  ['Thursday, March 4, 2027 3:00 PM', undefined, '2027-03-04T14:00:00Z'],
  ['Thursday, March 4, 2027 12:00 AM', undefined, '2027-03-03T23:00:00Z'],
  ['4 March 2027 at 15:00', 'en-GB', '2027-03-04T14:00:00Z'],
  ['Donnerstag, 4. März 2027 um 15:00 Uhr', 'de', '2027-03-04T14:00:00Z'],
  ['4 août 2027 à 15:00', 'fr', '2027-08-04T13:00:00Z'],
  ['4 de marzo de 2027, 3:00 p. m.', 'es-MX', '2027-03-04T14:00:00Z'],
  ['4 marca 2027 15:00', 'pl', '2027-03-04T14:00:00Z'],
  ['2027-03-04 15:00', undefined, '2027-03-04T14:00:00Z'],
  ['15.03.2027 15:00:00', undefined, '2027-03-15T14:00:00Z'],
  ['03/15/2027 03:00:00 PM', 'en-US', '2027-03-15T14:00:00Z'],
  ['04/04/2027 15:00', undefined, '2027-04-04T13:00:00Z'],
  ['2027/03/04 15:00', 'ja', '2027-03-04T14:00:00Z'],
  ['१५/०३/२०२७ १५:००', 'hi', '2027-03-15T14:00:00Z'],
  ['\u200f١٥\u200f/٠٣\u200f/٢٠٢٧ ٣:٠٠ م', 'ar-EG', '2027-03-15T14:00:00Z'],
  ['4\u00a0March\u202f2027, 3:00\u202fPM', 'en', '2027-03-04T14:00:00Z'],
])('%s, page in %s', (text, language, moment) => {
  expect(readMoment(text, language)).toBe(moment);
});

test.each([
  ['03/04/2027 15:00:00', 'day and month could change places', 'en-US'],
  ['18 Dec 15:00', 'no year', 'en'],
  ['Mar 4, 27 15:00', 'half a year', 'en'],
  ['4 March 2027', 'no hour', 'en'],
  ['4 March 2027 15', 'no minutes', 'en'],
  ['4 March 2027 15:00 – 16:00', 'two times', 'en'],
  ['Friday, March 4, 2027 3:00 PM', 'it was a Thursday', 'en'],
  ['4 March 2027 13:00 PM', 'no clock shows this', 'en'],
  ['4 March 2027 25:00', 'no clock shows this', 'en'],
  ['31 June 2027 15:00', 'no day of the year', 'en'],
  ['4 March 2027 15:00 (London)', 'another zone, perhaps', 'en'],
  ['4 March 2027 15:00 PST', 'another zone', 'en'],
  ['4 March 2027 15:00 UTC', 'another zone', 'en'],
  ['4 März 2027 15:00', 'a word of another language', 'en'],
  ['28 March 2027 2:30', 'left out as summer begins', 'en'],
  ['31 October 2027 2:30', 'comes twice as winter begins', 'en'],
  ['15/03/2570 15:00', 'another calendar', 'th'],
  ['Next March 4 2027 15:00', 'a word', 'en'],
  ['tomorrow 15:00', 'no day', 'en'],
  ['4 March 2027 15:00', 'a language that is none', '!!'],
  ['', 'nothing', 'en'],
  [undefined, 'nothing', 'en'],
])('%s is left open: %s', (text, _, language) => {
  expect(readMoment(text, language)).toBeUndefined();
});

const WRITTEN = [...LANGUAGES, 'en-CA', 'fr-CA', 'es-PA', 'ar-SA', 'ja-JP-u-ca-japanese'];
const LENGTHS = ['full', 'long', 'medium', 'short'] as const;

test('what a browser writes in any language is read as it was meant, or left open', () => {
  let read = 0;
  let written = 0;
  const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
  fc.assert(
    fc.property(
      minutes,
      fc.constantFrom(...WRITTEN),
      fc.constantFrom(...LENGTHS),
      fc.constantFrom('short', 'medium'),
      fc.constantFrom(undefined, true, false),
      fc.constantFrom('own', undefined, 'en-US', 'de'),
      (at, language, dateStyle, timeStyle, hour12, page) => {
        const moment = new Date(at * 60_000);
        const text = new Intl.DateTimeFormat(language, { dateStyle, timeStyle, ...(hour12 !== undefined && { hour12 }) }).format(moment);
        const found = readMoment(text, page === 'own' ? language : page);
        if (page === 'own' && dateStyle !== 'short') written += 1;
        if (found === undefined) return;
        if (page === 'own' && dateStyle !== 'short') read += 1;
        expect(Date.parse(found), text).toBe(moment.getTime());
      },
    ),
    { numRuns: 2000 },
  );
  expect(read / written).toBeGreaterThan(0.4);
});
