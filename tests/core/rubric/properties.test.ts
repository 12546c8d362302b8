import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELD_KEYS, type FieldKey } from '../../../src/core/brief/fields.ts';
import { LESS_CERTAIN } from '../../../src/core/rubric/score.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';
import { heldBack, sharedTexts } from './agreement.ts';
import { steadiness } from './steadiness.ts';

const texts = [...heldBack(), ...sharedTexts()];
const pieces = texts.flatMap(({ text }) => text.split(/(?<=[.;,])\s/u));
const field = fc.constantFrom(...FIELD_KEYS);
/** Anything at all, and words of real briefs in an order nobody wrote. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(' ')),
);
const brief = fc.record({ trigger: text, pain: text, currentState: text, buyingProcess: text, promised: text, redFlags: text });

/** These go through many texts, and machines are busy. */
const PATIENCE = { timeout: 180_000 };

test('never throws; level and spans stay within their bounds', PATIENCE, () => {
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

test('a brief scores 0 to 15, the same each time', PATIENCE, () => {
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

test('case and white space do not matter', PATIENCE, () => {
  for (const { field: key, text: value } of texts) {
    const { level } = scoreField(key, value);
    expect(scoreField(key, value.toUpperCase()).level, value).toBe(level);
    expect(scoreField(key, value.toLowerCase()).level, value).toBe(level);
    expect(scoreField(key, `  ${value.replace(/\s/gu, ' \n\t')}\n`).level, value).toBe(level);
  }
});

/** How people join one thing to the next. */
const JOINS = ['\n', ' ', '. ', '; ', ', ', '\n- ', ' / ', ' – ', ' | ', '\n• '];

test('a text said again never rises, however it is joined', PATIENCE, () => {
  fc.assert(
    fc.property(field, text, fc.integer({ min: 2, max: 30 }), fc.constantFrom(...JOINS), (key, value, times, between) => {
      const again = Array.from({ length: times }, () => value).join(between);
      // The sign between two copies ends the first: a sentence may be worth more than a word without an end.
      const once = Math.max(scoreField(key, value).level, scoreField(key, value + between.trim()).level);
      expect(scoreField(key, again).level).toBeLessThanOrEqual(once);
    }),
    { numRuns: 300, seed: 7 },
  );
  // Each text with three of the joins in turn.
  for (const [at, { field: key, text: value }] of texts.entries())
    for (let i = 0; i < 3; i += 1) {
      const between = JOINS[(at + i) % JOINS.length] as string;
      const again = Array.from({ length: 2 + (i % 4) }, () => value).join(between);
      const once = Math.max(scoreField(key, value).level, scoreField(key, value + between.trim()).level);
      expect(scoreField(key, again).level, again).toBeLessThanOrEqual(once);
    }
});

/** Facts of each field, a sentence each. */
const FACTS: Record<FieldKey, string[]> = {
  trigger: ['New CFO since 1 September, saw her post on LinkedIn.', 'The plant in Ghent closes in May, their controller told me.'],
  pain: [
    'One in ten parcels goes to the wrong depot; re-delivery costs them €40k a month.',
    'Drivers wait two hours at the gate every morning.',
  ],
  currentState: [
    'Orders arrive in NetSuite; two clerks copy them into a sheet each night.',
    'Two planners copy the orders from SAP into Excel every morning.',
  ],
  buyingProcess: [
    'Head of fleet decides with legal, before Easter, out of the capex line.',
    'The CFO signs, the budget is in the 2027 plan, decision by 30 June.',
  ],
  promised: ['Quoted €28 a seat, pilot starts on 4 June.', 'Demo on Tuesday at 10.'],
  redFlags: ['The plant controller doubts it since the last vendor left.', 'IT wants the data in Frankfurt before they sign.'],
};

/** A network sees a text as a whole, so this cannot be proved of every pair: it is counted. */
const SELDOM = 0.01;

test('a sentence with a fact does not lower a level', PATIENCE, () => {
  let lowered = 0;
  let all = 0;
  for (const { field: key, text: value } of texts) {
    const { level } = scoreField(key, value);
    for (const fact of FACTS[key]) {
      all += 1;
      if (scoreField(key, `${value}. ${fact}`).level < level) lowered += 1;
    }
  }
  expect(lowered / all).toBeLessThan(SELDOM);
});

/** What is said beside a fact and says nothing, or less; and how many of a hundred texts that say something lose a level to it, before or behind them. */
const TALK: Record<FieldKey, { said: string[]; most: number }> = {
  trigger: { said: ['keen to chat', 'nice guy', 'interested in our platform'], most: 3 },
  pain: { said: ['great call', 'he hates it', 'wants to fix it this year'], most: 4 },
  currentState: { said: ['like it mostly', 'nice team', 'no complaints'], most: 2 },
  buyingProcess: { said: ['good call', 'legal maybe', 'she seems keen'], most: 5 },
  promised: { said: ['good chat', 'great talk', 'intro call went well'], most: 3 },
  redFlags: { said: ['overall positive', 'all good otherwise', 'no other concerns'], most: 3 },
};

test.each(FIELD_KEYS)('small talk beside what %s says lowers no more levels than are known', PATIENCE, (key) => {
  const { said, most } = TALK[key];
  let lowered = 0;
  let all = 0;
  for (const { text: value } of texts.filter((one) => one.field === key)) {
    const { level } = scoreField(key, value);
    const open = value.replace(/[.!]$/u, '');
    if (level < 2) continue;
    for (const talk of said)
      for (const together of [`${open}. ${talk}`, `${talk}. ${value}`, `${open}, ${talk}`]) {
        all += 1;
        if (scoreField(key, together).level < level) lowered += 1;
      }
  }
  expect((100 * lowered) / all).toBeLessThan(most);
});

const FRAMES: ((text: string) => string)[] = [
  (text) => `• ${text}`,
  (text) => `- ${text}`,
  (text) => `1) ${text}`,
  (text) => `“${text}”`,
  (text) => `"${text}"`,
  (text) => `(${text})`,
  (text) => `- (${text})`,
];

test('the mark of a point, quotes and brackets around a text do not matter', PATIENCE, () => {
  // What is around the whole cannot be told where the same signs are within.
  const bare = texts.filter(({ text }) => /^[\p{L}\d]/u.test(text) && !/["“”()\n]|-\s/u.test(text) && !/^\d+[.)]/u.test(text));
  expect(bare.length).toBeGreaterThan(500);
  for (const { field: key, text: value } of bare)
    for (const frame of FRAMES) expect(scoreField(key, frame(value)).level, frame(value)).toBe(scoreField(key, value).level);
});

test('a level below 3 is explained, in one sentence that scolds nobody', PATIENCE, () => {
  for (const { field: key, text: value } of texts) {
    const { level, findings } = scoreField(key, value);
    if (value.trim() === '' || level === 3) continue;
    expect(findings.length, value).toBeGreaterThan(0);
    for (const { message, example, rule } of findings) {
      expect(message).not.toMatch(/invalid|error|wrong|fail|bad/iu);
      expect(message.length, rule).toBeLessThan(120);
      if (rule !== LESS_CERTAIN && !rule.startsWith('generic.')) expect(example, rule).toBeTruthy();
    }
  }
});

/** Of a hundred words typed, so many may lower the level: the network hears a sentence to its end before it is sure. */
const FALLS = 0.025;

test('typed word by word, a text seldom loses a level on its way', PATIENCE, () => {
  const { words, falls } = steadiness(texts.filter((_, i) => i % 4 === 0));
  expect(falls / words).toBeLessThan(FALLS);
});
