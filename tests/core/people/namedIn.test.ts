/** People named in a brief with their role. What is no person is tested as carefully as who is one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedIn } from '../../../src/core/people/namedIn.ts';

const said = (text: string) => namedIn(text).map(({ name, role }) => `${name}: ${role}`);

describe('who is named', () => {
  test.each([
    ['Dana decides with CFO Ruth Adler; IT does a security review.', ['Ruth Adler: CFO']],
    ['Luc Ferrand, plant manager in Lyon, doubts it.', ['Luc Ferrand: plant manager']],
    ['Priya, head of logistics, said so on our call of 4 March.', ['Priya: head of logistics']],
    ['Their controller Jean-Luc Moreau signs with Ilse Brandt (procurement).', ['Jean-Luc Moreau: controller', 'Ilse Brandt: procurement']],
    ['CFO Ruth Adler signs; then Ruth Adler, CFO, calls.', ['Ruth Adler: CFO']],
    ['Hamish Orr, the owner, called', ['Hamish Orr: owner']],
    ["CFO Ruth Adler's limit is 40k", ['Ruth Adler: CFO']],
  ])('%s', (text, people) => expect(said(text)).toEqual(people));
});

describe('who is not', () => {
  test.each([
    'The CFO decides.',
    'CFO In January signs',
    'They use SAP and Power BI, managers hate it.',
    'IT must agree; the board meets in June.',
    'Head of Finance decides with the CEO.',
    'Plant managers doubt it: a roll-out in 2024 failed because they kept their own copies in Excel.',
    'I read it in ISP Weekly, and their sales director confirmed it.',
    'The VP Sales decides with Mr, head of nothing.',
    'Gerard, who heads the manager team',
    'Controller, CFO and IT must agree.',
    'We spoke to Northwind about a pilot.',
    '',
  ])('%s', (text) => expect(said(text)).toEqual([]));
});

test('any text can be looked at, and every name stands in it', () => {
  const piece = fc.constantFrom('Ruth', 'Adler', 'CFO', ',', '(', 'head of', 'and', '\n', '.', 'Excel');
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece).map((pieces) => pieces.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { name, role } of namedIn(text)) {
        expect(text).toContain(name);
        expect(text).toContain(role);
      }
    }),
  );
});
