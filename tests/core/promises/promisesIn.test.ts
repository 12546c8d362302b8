/** What a brief says was promised, beside what may be promised. What must not be raised is tested as carefully as what must. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promisesIn } from '../../../src/core/promises/promisesIn.ts';
import { facts } from '../../../src/core/settings/facts.ts';
import { completeBrief } from '../handoff/brief.ts';
import { ourFacts } from './facts.ts';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const wrong = (text: string) =>
  promisesIn(text, ourFacts, NOW)
    .filter(({ agrees }) => !agrees)
    .map(({ about, said }) => `${about}: ${said}`);
const right = (text: string) =>
  promisesIn(text, ourFacts, NOW)
    .filter(({ agrees }) => agrees)
    .map(({ about, said }) => `${about}: ${said}`);

describe('differs from the facts', () => {
  test.each([
    ['Told her list price is €32 a seat.', 'price: list price is €32'],
    ['- list 30 €/user, discount not touched', 'price: 30 €/user'],
    ['seats at EUR 29.50 per month', 'price: seats at EUR 29.50'],
    ['Said €300 per seat and year', 'price: €300 per seat'],
    ['Quoted €5k a year for 25 seats', 'price: €5k a year for 25 seats'],
    ['list price is €42 a seat, setup €500 once', 'price: setup €500'],
    ['setup costs 1.000 euros', 'price: setup costs 1.000 euros'],
    ['Promised 20 % off if they sign in December', 'discount: 20 %'],
    ['said a 15% discount is possible', 'discount: 15%'],
    ['Said a pilot in two plants is possible in January', 'date: pilot in two plants is possible in January'],
    ['Pilot from 1 February 2027', 'date: Pilot from 1 February 2027'],
    ['the trial can begin on 2027-01-10', 'date: trial can begin on 2027-01-10'],
    ['roll-out takes three weeks', 'date: roll-out takes three weeks'],
    ['implementation in 10 days', 'date: implementation in 10 days'],
    ['Told Marta it runs in offline mode', 'capability: offline mode'],
    ['No SSO with us, I said', 'capability: SSO'],
  ])('%s', (text, said) => expect(wrong(text)).toEqual([said]));
});

describe('is as the facts have it, and may be shown as such', () => {
  test.each([
    ['list price is €42 a seat', 'price: list price is €42'],
    ['€504 a seat a year', 'price: €504 a seat'],
    ['€504 a seat', 'price: €504 a seat'],
    ['€38 a user a month', 'price: €38 a user'],
    ['12.600 € a year for 25 seats', 'price: 12.600 € a year for 25 seats'],
    ['10 % off for three years', 'discount: 10 %'],
    ['a pilot in March 2027', 'date: pilot in March 2027'],
    ['roll-out takes four weeks', 'date: roll-out takes four weeks'],
    ['roll-out takes 2 months', 'date: roll-out takes 2 months'],
    ['SSO via Okta is part of it', 'capability: SSO'],
    ['SSO at no extra cost', 'capability: SSO'],
    ['told him offline mode is not there', 'capability: offline mode'],
  ])('%s', (text, said) => {
    expect(wrong(text)).toEqual([]);
    expect(right(text)).toContain(said);
  });
});

describe('is no promise of ours', () => {
  test.each([
    'They pay €30 a seat for Tableau today.',
    'Their budget is €20k for 25 seats.',
    'She asked for 25 % off; I said nothing.',
    'Told them we look into whether offline mode comes.',
    'No discount of 20 % was promised.',
    'Price was not discussed.',
    'Usage grew by 30 % since May.',
    '45 minutes with Ruth and IT on 1 December.',
    '$32 a seat in another currency',
    '25 min call, 4 people on it',
    'We may meet in March.',
  ])('%s', (text) => expect(wrong(text)).toEqual([]));
});

test('of a brief nothing is said while nobody has written down any facts', () => {
  expect(promisesIn(completeBrief.promised, facts.standard, NOW)).toEqual([]);
});

test('what is said is always an exact part of the text, and any text can be looked at', () => {
  const piece = fc.constantFrom(
    '€',
    '38',
    'a seat',
    'pilot',
    'in',
    'January',
    '10 %',
    'off',
    '.',
    ',',
    '\n',
    'three weeks',
    'SSO',
    'no',
    '2027',
    'Setup',
    '1.2.3',
    'k',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { said, start, end } of promisesIn(text, ourFacts, NOW)) expect(text.slice(start, end)).toBe(said);
    }),
  );
});
