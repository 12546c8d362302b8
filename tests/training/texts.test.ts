import { describe, expect, test } from 'vitest';
import { FIELD_KEYS } from '../../src/core/brief/fields.ts';
import { FACTS } from '../../src/core/rubric/model/shape.ts';
import { levelOf } from '../../src/training/level.ts';
import { parseTexts, textsOf } from '../../src/training/texts.ts';

const NOTHING_STATED = new Set(['hint', 'placeholder', 'pointer', 'off']);

describe.each(['train', 'held-back'] as const)('labelled texts: %s', (part) => {
  const texts = textsOf(part);

  test('each level follows from the facts its reader found', () => {
    const wrong = texts.filter(({ field, level, facts, kind }) => {
      if (facts === null) return false;
      const expected = NOTHING_STATED.has(kind) ? 0 : Math.max(levelOf(field, facts), kind === 'salad' ? 1 : 0);
      return level !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test('facts are letters of their field, texts are not empty', () => {
    for (const { field, facts, text } of texts) {
      for (const letter of facts ?? '') expect(Object.keys(FACTS[field])).toContain(letter);
      expect(text.trim()).not.toBe('');
    }
  });

  test('every field has texts of every level', () => {
    for (const field of FIELD_KEYS)
      for (const level of [0, 1, 2, 3])
        expect(texts.filter((text) => text.field === field && text.level === level).length).toBeGreaterThan(7);
  });
});

test('what is held back is not learnt from', () => {
  const key = ({ field, text }: { field: string; text: string }) => `${field} ${text.toLowerCase().replace(/\W+/gu, ' ').trim()}`;
  const learnt = new Set(textsOf('train').map(key));
  // The shortest notes ("tbd", "none") are everybody's.
  const shared = textsOf('held-back').filter((text) => text.text.length > 25 && learnt.has(key(text)));
  expect(shared).toEqual([]);
});

test('a line that is no labelled text is refused', () => {
  expect(() => parseTexts('pain\t4\tP\t\tA text')).toThrow('Not a labelled text');
  expect(parseTexts('pain\t2\tP\t\tone\\ntwo\n')).toEqual([{ field: 'pain', level: 2, facts: 'P', kind: '', text: 'one\ntwo' }]);
});
