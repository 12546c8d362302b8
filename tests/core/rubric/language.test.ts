import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../../src/core/brief/fields.ts';
import { LITTLE_WORDS } from '../../../src/core/rubric/data/languages.ts';
import { foreignLanguage, levelByFigures } from '../../../src/core/rubric/language.ts';
import { EMPTY_TALK } from '../../../src/core/rubric/model/shape.ts';
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
    expect(score.level).toBeGreaterThanOrEqual(1);
    expect(levelByFigures('pain', { level: 1, facts: new Map([[EMPTY_TALK, -9]]) }, read(text))).toBe(2);
    expect(score.findings.some(({ rule, message }) => rule === 'language.less-certain' && message.includes(language))).toBe(true);
  });
});

test('English is not marked, in whatever voice', () => {
  expect(heldBack().filter(({ text }) => foreignLanguage(read(text)) !== null)).toEqual([]);
});

test('every foreign entry in an English shorthand line is not marked', () => {
  const entries = Object.entries(LITTLE_WORDS).flatMap(([language, words]) => (language === 'English' ? [] : words.split(/[,;]/)));
  const lines = entries.flatMap((entry) => [
    `CIO ${entry}: demo Tues 2pm, 40 seats`,
    `${entry} rollout slipped, crews idle`,
    `Pilot first, ${entry} later, 40 seats`,
  ]);
  expect(entries.length).toBeGreaterThan(250);
  expect(lines.filter((line) => foreignLanguage(read(line)) !== null)).toEqual([]);
});

test.each([
  'Met CIO: prefers building in-house',
  'Met CIO, talked pricing',
  'Dock door jams, trucks queue every morning',
  'Concrete pour delayed, crews idle',
  'Dispatchers book loads via DAT',
  'demo Tues 2pm EST, CIO joins',
  'Los Angeles site closes 30 June, source: press release',
  'Las Vegas, Los Angeles, El Paso sites close 30 June',
  'Des Moines plant, La Crosse office, Le Mars depot merged May',
  'Hans van der Berg, CIO, prefers SAP',
  'CFO José de la Cruz signs, Los Angeles',
])('English shorthand is not marked: %s', (text) => expect(foreignLanguage(read(text))).toBeNull());

describe('shorthand of another language is marked', () => {
  test.each([
    ['German', 'CFO entscheidet bis 30. Juni, 50k im Budget'],
    ['German', 'Einkauf und Betriebsrat müssen zustimmen'],
    ['French', 'Trop d’erreurs de saisie, 30 commandes perdues par semaine'],
    ['French', 'Le site de Lyon ferme en juin'],
    ['Spanish', 'Cierran la planta de Burgos en junio'],
    ['Spanish', 'Demo el martes a las 10, precio 20 € por usuario'],
    ['Dutch', 'Elke week 30 orders kwijt in het magazijn'],
    ['Dutch', 'Vestiging in Breda sluit in juni'],
    ['Portuguese', 'Perdem 30 pedidos por semana no armazém'],
    ['Dutch', 'Contract met concurrent loopt af in de herfst'],
    ['Portuguese', 'A fábrica de Braga fecha em junho'],
  ])('%s: %s', (language, text) => expect(foreignLanguage(read(text))).toBe(language));
});

describe('figures lift what was half understood, never what says nothing', () => {
  const NOT_EMPTY = new Map([[EMPTY_TALK, -9]]);
  const worth = (field: FieldKey, level: 0 | 1 | 2 | 3, text: string, facts = NOT_EMPTY) =>
    levelByFigures(field, { level, facts }, read(text));
  const LOSS = 'Los pedidos se pierden entre dos sistemas, 40 horas por semana y 9.000 € en multas.';

  test('by one level at most', () => {
    expect([0, 1, 2, 3].map((level) => worth('pain', level as 0 | 1 | 2 | 3, LOSS))).toEqual([1, 2, 2, 3]);
  });
  test('but a tool in use is one even where the words were not understood', () => {
    const text = 'De planners bellen elke ochtend de chauffeurs vanuit SAP, dat kost ze 25 uur per week.';
    expect(['currentState', 'pain'].map((field) => worth(field as FieldKey, 0, text))).toEqual([2, 1]);
  });
  test('not empty talk', () => expect(worth('pain', 1, LOSS, new Map([[EMPTY_TALK, 1]]))).toBe(1));
  test.each([
    'der Budget für CFO €2M Churn 40% und ARR',
    'le budget CFO €2M churn 40% et ARR pour Q3',
    'el budget que CFO €2M churn 40% para ARR Q3',
    'het budget CFO €2M churn 40% en ARR voor Q3',
    'o budget que CFO €2M churn 40% para uma ARR com ROI',
  ])('not key words: %s', (text) => {
    expect(worth('pain', 1, text)).toBe(1);
    expect(worth('trigger', 0, text)).toBeLessThan(2);
  });
  test.each([
    'Der Umsatz ist 20 Mio. €, 300 Mitarbeiter und 4 Standorte',
    'Le chiffre d’affaires est de 20 M€, ils ont 300 salariés et 4 sites',
    'La empresa tiene 300 empleados, 4 plantas y 20 M€ de ventas',
    'Het bedrijf heeft 300 medewerkers, 4 vestigingen en 20 mln € omzet',
    'A empresa tem 300 funcionários, 4 fábricas e 20 M€ de vendas',
  ])('the company’s size is no event and no concern: %s', (text) => {
    expect([0, 3].map((level) => worth('trigger', level as 0 | 3, text))).toEqual([0, 1]);
    expect(worth('redFlags', 0, text)).toBeLessThan(2);
    expect(scoreField('trigger', text).level).toBeLessThan(2);
  });
  test.each([
    'Die Lizenz kostet 20 € pro Nutzer, wir haben 40 Nutzer zugesagt',
    'La licence coûte 20 € par utilisateur, nous avons promis 40 licences',
    'La licencia cuesta 20 € por usuario y hablamos de 40 usuarios',
    'De licentie kost 20 € per gebruiker en wij hebben 40 gebruikers toegezegd',
    'A licença custa 20 € por utilizador e falámos de 40 utilizadores',
  ])('what is off the subject stays below partial: %s', (text) => expect(worth('pain', 0, text)).toBe(1));
  test('one “und” makes no key words a statement', () => {
    expect(scoreField('pain', 'und ROI €2M 40%').level).toBeLessThan(2);
    expect(scoreField('trigger', 'der Budget CFO €2M Churn 40% und ARR').level).toBeLessThan(2);
  });
  test('a day is told as well as a figure, in each language', () => {
    expect(worth('trigger', 2, 'Le site de Lyon ferme en juin')).toBe(2);
    expect(worth('trigger', 2, 'Le site de Lyon ferme un jour')).toBe(1);
  });
});

test('European and Indian figures and dates are read as figures', () => {
  const levels = ['€2,3 Mio. a year', '₹1.2 crore a year', "CHF 8'500 a month", 'Rs 50,000 a week', '3,5 Mio. € p.a.'].map(
    (cost) => scoreField('pain', `One in ten parcels goes to the wrong depot; re-delivery costs them ${cost}.`).level,
  );
  expect(levels).toEqual([3, 3, 3, 3, 3]);
});

test('a tool is a tool in any language', () => {
  const text = 'De planners bellen elke ochtend de chauffeurs vanuit SAP, dat kost ze 25 uur per week.';
  expect(scoreField('currentState', text).level).toBeGreaterThanOrEqual(2);
  expect(scoreField('currentState', 'Het is hier allemaal heel gezellig en wij zijn tevreden.').level).toBeLessThan(2);
});
