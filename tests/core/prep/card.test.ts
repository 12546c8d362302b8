/** The card says what the brief says, and whatever it concludes stands on a sentence of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { EMPTY_BRIEF, FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import { valuesOf } from '../../../src/core/handoff/handoff.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { type Around, prepCardOf } from '../../../src/core/prep/card.ts';
import { facts } from '../../../src/core/settings/facts.ts';
import { completeBrief, completeHandoff } from '../handoff/brief.ts';

const NOW = Date.parse('2026-12-01T09:00:00.000Z');
const around: Around = { bar: STANDARD_BAR, facts: facts.standard, competitors: [], writtenAt: {}, saidAt: null, now: NOW };
const content = contentOf(valuesOf(completeHandoff()));

test('a full brief: quote, evidence, attendees, three objections of different origin', () => {
  const card = prepCardOf(content, around);
  expect(card.pain.quote).toBe('We close the month eleven days late, and the bank noticed.');
  expect(card.people).toEqual([{ name: 'Dana Whitfield', role: 'VP Operations', stance: 'unknown', attends: true }]);
  expect(card.evidence.map(({ name }) => name)).toEqual([
    'Named pain or trigger',
    'Role and authority',
    'Rough timeline',
    'Budget reality',
  ]);
  expect(card.objections.map(({ says, origin }) => `${origin}: ${says}`)).toEqual([
    'red flags: We tried that before',
    'role: When does it pay for itself?',
    'trigger: Why not simply renew?',
  ]);
});

test('an empty brief gives an empty card', () => {
  expect(prepCardOf(contentOf({}), around)).toEqual({
    pain: { quote: null, rest: '' },
    ...{ objections: [], promised: [], competitors: [], caseStudy: null, people: [], evidence: [], fit: [], contact: null },
  });
});

test('what was promised stands beside the workspace’s facts, at its words', () => {
  const prices = [{ name: 'list price', unit: 'seat', amount: 32, currency: 'EUR', per: 'month' as const }];
  const { promised } = prepCardOf(content, { ...around, facts: { ...facts.standard, prices } });
  expect(promised).toMatchObject([{ about: 'price', agrees: false }]);
  for (const { said, start, end } of promised) expect(content.brief.promised.slice(start, end)).toBe(said);
});

test('whatever is written, each conclusion is a sentence of its field at its place', () => {
  const words = fc.constantFrom(
    ...Object.values(completeBrief).flatMap((text) => text.split(/(?<= )/)),
    '\n',
    '; ',
    'None raised. ',
    'e.g. ',
    '“',
    '”',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string(),
  );
  const brief = fc.record(Object.fromEntries(FIELD_KEYS.map((key) => [key, text])) as Record<(typeof FIELD_KEYS)[number], typeof text>);
  fc.assert(
    fc.property(brief, (written) => {
      const { objections, competitors } = prepCardOf(
        { ...content, brief: { ...EMPTY_BRIEF, ...written } },
        { ...around, competitors: ['Tableau'] },
      );
      expect(objections.length).toBeLessThanOrEqual(3);
      for (const { sentence } of [...objections, ...competitors]) {
        expect(written[sentence.field].slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.text.trim()).not.toBe('');
      }
    }),
    { numRuns: 200, seed: 7 },
  );
});
