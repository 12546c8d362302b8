import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, wordsChanged } from '../../../src/core/changes/words.ts';

const shown = (pieces: Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('');

test.each([
  ['the same', 'the same', 'the same'],
  ['', 'Two analysts', '{+Two analysts+}'],
  ['Two analysts', '', '[-Two analysts-]'],
  ['It costs 40k a year.', 'It costs 96k a year.', 'It costs [-40k-]{+96k+} a year.'],
  ['Dana decides.', 'Dana decides with CFO Ruth Adler.', 'Dana decides{+ with CFO Ruth Adler+}.'],
  // Words that only blanks hold apart are one thing that was said otherwise.
  ['Ask the plant manager soon.', 'Ask Luc Ferrand, Lyon soon.', 'Ask [-the plant manager-]{+Luc Ferrand, Lyon+} soon.'],
  ['with Ruth and IT', 'with Ruth, Luc and IT', 'with Ruth{+, Luc+} and IT'],
  ['Plant managers doubt it.', 'Luc Ferrand doubts it.', '[-Plant managers doubt-]{+Luc Ferrand doubts+} it.'],
  ['11.5 % up', '12.5 % up', '[-11.5-]{+12.5+} % up'],
])('%s > %s', (was, is, expected) => {
  expect(shown(wordsChanged(was, is))).toBe(expected);
});

const words = fc.array(fc.constantFrom('we', 'close', 'late', 'the', 'bank', ',', '.', ' ', '\n', '€96k', 'é', '👩‍👩‍👧', 'ß'), {
  maxLength: 60,
});
const text = fc.oneof(
  words.map((parts) => parts.join(' ')),
  words.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

test('both texts stand in it whole, and no two pieces of a kind beside each other', () => {
  fc.assert(
    fc.property(text, text, (was, is) => {
      const pieces = wordsChanged(was, is);
      const without = (kind: Piece['kind']) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
      expect(without('gone')).toBe(is);
      expect(without('new')).toBe(was);
      for (const [at, { kind, text: said }] of pieces.entries()) {
        expect(said).not.toBe('');
        expect(pieces[at + 1]?.kind).not.toBe(kind);
        if (kind === 'new') expect(pieces[at + 1]?.kind).not.toBe('gone');
      }
      if (was === is) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('two long texts that have nothing in common are told apart at once', () => {
  const [was, is] = ['a ', 'b '].map((word) => word.repeat(2_400)) as [string, string];
  expect(wordsChanged(was, is).map(({ kind }) => kind)).toEqual(['gone', 'new', 'same']);
});
