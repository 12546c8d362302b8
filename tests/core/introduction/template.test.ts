/** Templates with placeholders: what is refused, and what becomes of what is not known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filling, faultsIn, fill, PLACEHOLDERS, type Placeholder } from '../../../src/core/introduction/template.ts';
import { templates } from '../../../src/core/settings/templates.ts';

const nothing = Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, ''])) as Filling;
const all = Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, `<${name}>`])) as Filling;

describe('is refused, with its place', () => {
  test.each([
    ['Hi {buyr},', 1, 4, /^There is no \{buyr\}\. Use one of \{buyer\}/],
    ['Hi {buyer},\n\nmeet {AE}.', 3, 6, /^There is no \{AE\}/],
    ['Hi {},', 1, 4, /^There is no \{\}/],
    ['Hi {buyer', 1, 4, /brace stands alone/],
    ['Hi buyer}', 1, 9, /brace stands alone/],
    ['[ on {day}', 1, 1, /never closed/],
    ['on {day}]', 1, 9, /closes nothing/],
    ['[a [on {day}]]', 1, 4, /inside another/],
    ['[really] {day}', 1, 1, /no placeholder/],
  ])('%j', (template, line, column, message) => {
    expect(faultsIn(template)[0]).toMatchObject({ line, column, message: expect.stringMatching(message) });
    expect(templates.schema.safeParse({ introduction: { subject: 'x', body: template } }).success).toBe(false);
  });
  test('by the setting, with the part it stands in', () => {
    const refused = templates.schema.safeParse({ introduction: { subject: 'Meet {avery}', body: 'Hi {buyer}' } });
    expect(refused.error?.issues[0]).toMatchObject({
      path: ['introduction', 'subject'],
      message: expect.stringMatching(/^Line 1, column 6: There is no/),
    });
    expect(templates.schema.safeParse({ introduction: { subject: 'a\nb', body: 'x' } }).success).toBe(false);
    expect(templates.schema.safeParse({ introduction: { subject: ' ', body: 'x' } }).success).toBe(false);
  });
});

test('the standard one fits its own schema', () => expect(templates.schema.parse(templates.standard)).toEqual(templates.standard));

describe('what is not known', () => {
  test.each([
    ['Meet {ae}[ on {day}].', { ...all, day: '' }, 'Meet <ae>.'],
    ['Meet {ae}[ on {day}].', all, 'Meet <ae> on <day>.'],
    ['Hi.\n\nWe meet on {time}.\n\nBye', { ...all, time: '' }, 'Hi.\n\nBye'],
    ['We meet.[ {joins}]\nIt is {day}.', { ...all, joins: ' ' }, 'We meet.\nIt is <day>.'],
    ['{buyer}', nothing, ''],
  ])('%j', (template, filling, text) => expect(fill(template, filling)).toBe(text));
});

test('what is filled in is never read as a template, and nothing of one is left over', () => {
  expect(fill('{buyer}', { ...nothing, buyer: '{ae}[x]' })).toBe('{ae}[x]');
  const names = Object.keys(PLACEHOLDERS) as Placeholder[];
  const piece = fc.constantFrom(...names.map((name) => `{${name}}`), ...names.map((name) => `[ and {${name}}]`), ' text ', '\n\n', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.subarray(names), (pieces, known) => {
      const template = pieces.join('');
      expect(faultsIn(template)).toEqual([]);
      const filling = { ...nothing, ...Object.fromEntries(known.map((name) => [name, name.toUpperCase()])) };
      expect(fill(template, filling)).not.toMatch(/[{}[\]]/);
    }),
  );
});
