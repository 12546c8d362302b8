import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, FIELDS } from '../../../src/core/brief/fields.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

const rules = (field: (typeof FIELD_KEYS)[number], text: string) => scoreField(field, text).findings.map((finding) => finding.rule);

describe('placeholders and pointers', () => {
  test.each([
    'tbd',
    'n/a',
    '-',
    '—',
    '...',
    'will find out',
    'to be filled in after the call',
    'see CRM',
    "it's in the call recording",
    'see notes',
    'check the recording',
    'in Gong',
    'to follow',
    'pending',
  ])('%s is worth nothing anywhere', (text) => {
    for (const field of FIELD_KEYS) expect(scoreField(field, text)).toMatchObject({ level: 0, generic: true });
  });

  test('they say which it is', () => {
    expect(rules('pain', 'tbd')).toEqual(['generic.placeholder']);
    expect(rules('pain', 'see Slack')).toEqual(['generic.pointer']);
  });

  test('a fact with a pointer beside it stays a fact', () => {
    expect(
      scoreField('buyingProcess', 'CFO signs above 50k, decides by 30 June, see notes in CRM for the rest of the board and who sits on it')
        .level,
    ).toBeGreaterThan(1);
  });
});

describe('pasted hints', () => {
  test.each(FIELDS.map((field) => [field.key, field.hint] as const))('the hint of %s', (key, hint) => {
    expect(scoreField(key, hint)).toMatchObject({ level: 0, generic: true });
  });

  test.each(FIELDS.map((field) => [field.key, field.hint] as const))('the hint of %s, lightly edited', (key, hint) => {
    const words = hint.split(' ');
    for (let i = 0; i < words.length; i += 1) {
      expect(scoreField(key, words.toSpliced(i, 1).join(' ')), `without ${words[i]}`).toMatchObject({ level: 0, generic: true });
      expect(scoreField(key, words.with(i, 'Acme').join(' ')).level, `with another ${words[i]}`).toBeLessThan(2);
    }
  });

  test.each(FIELDS.map((field) => [field.key, field.example] as const))('the example of %s', (key, example) => {
    expect(rules(key, example)).toEqual(['generic.hint']);
  });
});

describe('keyword salad', () => {
  test.each(FIELD_KEYS)('is at most level 1 in %s', (field) => {
    expect(scoreField(field, 'Series B $2M CFO Q3 Gong churn 40%').level).toBeLessThan(2);
    expect(scoreField(field, 'champion budget procurement timeline risk workaround ROI').level).toBeLessThan(2);
    expect(scoreField(field, 'MEDDPICC champion EB metrics decision criteria').level).toBeLessThan(2);
  });

  test('terse shorthand with facts is none', () => {
    expect(scoreField('buyingProcess', 'CFO signs >50k, decides EOQ2, 2 other vendors in eval').level).toBe(3);
  });
});

test('a long passage without a fact is at most level 1', () => {
  const text = `It was a very good conversation in which we felt that there is real openness for new approaches. The team is aware that the market is moving and
    that one has to move with it. Everybody agreed that the topic is important and that good solutions make a difference. We look forward to the next steps
    on this journey together and are convinced that the potential is there for both sides.`;
  for (const field of FIELD_KEYS) expect(scoreField(field, text).level).toBeLessThan(2);
});

test('an empty field is empty, not generic, and has no findings', () => {
  for (const text of ['', '   ', '\n\t'])
    expect(scoreField('pain', text)).toEqual({ field: 'pain', level: 0, generic: false, findings: [] });
});
