import { describe, expect, test } from 'vitest';
import { foreignLanguage } from '../../../src/core/rubric/language.ts';
import { read } from '../../../src/core/rubric/reading/reading.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';
import { heldBack } from './agreement.ts';

const TEXTS = [
  ['German', 'Die Disponenten tippen jeden Freitag 40 Lieferscheine in SAP ab, das kostet sie 12 Stunden und 3.000 € im Monat.'],
  ['French', 'Les chauffeurs attendent deux heures à la porte, 30 % des livraisons sont en retard, 12 000 € par mois.'],
  ['Spanish', 'Los pedidos se pierden entre SAP y Excel, unas 40 horas por semana y 9.000 € en multas.'],
  ['Dutch', 'De planners bellen elke ochtend de chauffeurs, dat kost ze 25 uur per week en € 4.000 aan boetes.'],
  ['Portuguese', 'Os motoristas não sabem para onde vão; são 40 horas por semana e R$ 12.000 em multas.'],
] as const;

describe.each(TEXTS)('%s', (language, text) => {
  test('is known by its little words', () => expect(foreignLanguage(read(text))).toBe(language));

  test('is marked, and not worth less than its figures say', () => {
    const score = scoreField('pain', text);
    expect(score.lessCertain).toBe(true);
    expect(score.level).toBeGreaterThanOrEqual(2);
    expect(score.findings.some(({ rule, message }) => rule === 'language.less-certain' && message.includes(language))).toBe(true);
  });
});

test('English is not marked, in whatever voice', () => {
  expect(heldBack().filter(({ text }) => foreignLanguage(read(text)) !== null).length).toBeLessThan(0.02 * heldBack().length);
});

test('European and Indian figures and dates are read as figures', () => {
  const levels = ['€2,3 Mio. a year', '₹1.2 crore a year', "CHF 8'500 a month", '€1.234,50 per order', '18 lakh per quarter'].map(
    (cost) => scoreField('pain', `One in ten parcels goes to the wrong depot; re-delivery costs them ${cost}.`).level,
  );
  expect(levels).toEqual([3, 3, 3, 3, 3]);
});

test('a tool is a tool in any language', () => {
  const text = 'De planners bellen elke ochtend de chauffeurs vanuit SAP, dat kost ze 25 uur per week.';
  expect(scoreField('currentState', text).level).toBeGreaterThanOrEqual(2);
  expect(scoreField('currentState', 'Het is hier allemaal heel gezellig en wij zijn tevreden.').level).toBeLessThan(2);
});
