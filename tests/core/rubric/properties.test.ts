import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';
import { ownTexts, sharedTexts } from '../../bench/scorer.ts';

const texts = [...ownTexts(), ...sharedTexts()];
const pieces = texts.flatMap(({ text }) => text.split(/(?<=[.;,])\s/u));
const field = fc.constantFrom(...FIELD_KEYS);
/** Anything at all, and words of real briefs in an order nobody wrote. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(' ')),
);
const brief = fc.record({ trigger: text, pain: text, currentState: text, buyingProcess: text, promised: text, redFlags: text });

test('never throws; level and spans stay within their bounds', () => {
  fc.assert(
    fc.property(field, text, (key, value) => {
      const score = scoreField(key, value);
      expect([0, 1, 2, 3]).toContain(score.level);
      for (const { start, end, message } of score.findings) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(value.length);
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('a brief scores 0 to 15, the same each time', () => {
  fc.assert(
    fc.property(brief, (value) => {
      const score = scoreBrief(value);
      expect(score.total).toBeGreaterThanOrEqual(0);
      expect(score.total).toBeLessThanOrEqual(15);
      expect(scoreBrief(value)).toEqual(score);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('case and white space do not matter', () => {
  for (const { field: key, text: value } of texts) {
    const { level } = scoreField(key, value);
    expect(scoreField(key, value.toUpperCase()).level, value).toBe(level);
    expect(scoreField(key, value.toLowerCase()).level, value).toBe(level);
    expect(scoreField(key, `  ${value.replace(/\s/gu, ' \n\t')}\n`).level, value).toBe(level);
  }
});

test('a text said again never rises', () => {
  fc.assert(
    fc.property(field, text, fc.integer({ min: 2, max: 4 }), (key, value, times) => {
      const again = Array.from({ length: times }, () => value).join('\n');
      expect(scoreField(key, again).level).toBeLessThanOrEqual(scoreField(key, value).level);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('a level below 3 is explained, in one sentence that scolds nobody', () => {
  for (const { field: key, text: value } of texts) {
    const { level, findings } = scoreField(key, value);
    if (value.trim() === '' || level === 3) continue;
    expect(findings.length, value).toBeGreaterThan(0);
    for (const { message } of findings) expect(message).not.toMatch(/invalid|error|wrong|fail|bad/iu);
  }
});

test('a very long text takes time in proportion to its length', () => {
  const words = pieces.join(' ').slice(0, 4000);
  const counted = (value: string) => scoreField('pain', value).findings.length;
  // Would not come back before the test's limit if any step were quadratic or worse in a way that matters.
  expect(counted(`${words} `.repeat(60).concat('end'))).toBeGreaterThanOrEqual(0);
  expect(counted('a'.repeat(200_000))).toBeGreaterThanOrEqual(0);
  expect(counted('1.'.repeat(50_000))).toBeGreaterThanOrEqual(0);
  expect(counted('no '.repeat(50_000).concat('x'))).toBeGreaterThanOrEqual(0);
});
