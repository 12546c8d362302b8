import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeValue } from '../../../src/core/handoff/merge.ts';

test.each<[string, unknown, unknown, unknown, unknown]>([
  ['only mine changed', 'a', 'b', 'a', 'b'],
  ['only theirs changed', 'a', 'a', 'b', 'b'],
  ['both changed alike', 'a', 'b', 'b', 'b'],
  ['they wrote first, I wrote nothing', undefined, '', 'b', 'b'],
  ['I wrote first, they wrote nothing', undefined, 'b', '', 'b'],
  ['sentences apart', 'One. Two. Three.', 'Uno. Two. Three.', 'One. Two. Tre.', 'Uno. Two. Tre.'],
  ['lines apart', 'one\ntwo\nthree', 'uno\ntwo\nthree', 'one\ntwo\ntre', 'uno\ntwo\ntre'],
  ['mine before, theirs behind', 'One.', 'Zero. One.', 'One. Two.', 'Zero. One. Two.'],
  ['the same list in another order of keys', [{ a: 1, b: 2 }], [{ b: 2, a: 1 }], [{ a: 3 }], [{ a: 3 }]],
])('%s: merged', (_, original, mine, theirs, value) => {
  expect(mergeValue(original, mine, theirs)).toEqual({ clean: true, value });
});

test.each<[string, unknown, unknown, unknown]>([
  ['words of one sentence', 'They pay late.', 'They pay very late.', 'They never pay late.'],
  ['both added behind', 'One.', 'One. Two.', 'One. Three.'],
  ['both wrote first', undefined, 'b', 'c'],
  ['I cleared what they changed', 'a', '', 'c'],
  ['lists', [1], [1, 2], [1, 3]],
  ['a tick and its evidence', { ticked: false, evidence: '' }, { ticked: true, evidence: 'b' }, { ticked: true, evidence: 'c' }],
])('%s: a person chooses', (_, original, mine, theirs) => {
  expect(mergeValue(original, mine, theirs)).toEqual({ clean: false });
});

const [ann, bob, cyd] = ['a', 'b', 'c'].map((id) => ({ id, name: `Name ${id}`, role: '', confirmed: false }));
const annToo = { ...ann, confirmed: true };

test.each<[string, unknown, unknown, unknown, unknown]>([
  ['added on either side', [ann], [ann, bob], [ann, cyd], [ann, cyd, bob]],
  ['both wrote first', undefined, [ann], [bob], [bob, ann]],
  ['removed here, added there', [ann, bob], [bob], [ann, bob, cyd], [bob, cyd]],
  ['changed here, removed another there', [ann, bob], [annToo, bob], [ann], [annToo]],
  ['both changed one alike, and I added', [ann], [annToo, bob], [annToo], [annToo, bob]],
  [
    'a tick here, its evidence there',
    { ticked: false, evidence: '' },
    { ticked: true, evidence: '' },
    { ticked: false, evidence: 'b' },
    { ticked: true, evidence: 'b' },
  ],
  ['a key removed here, another changed there', { a: '1', b: '2' }, { b: '2' }, { a: '1', b: '3' }, { b: '3' }],
])('lists by id and objects by key, %s: merged', (_, original, mine, theirs, value) => {
  expect(mergeValue(original, mine, theirs)).toEqual({ clean: true, value });
});

test.each<[string, unknown, unknown, unknown]>([
  ['one entry changed on both sides', [ann], [annToo], [{ ...ann, name: 'Anna' }]],
  ['one entry changed here and removed there', [ann, bob], [annToo, bob], [bob, cyd]],
  [
    'an amount here, its currency there',
    { amount: { value: 1, currency: 'EUR' } },
    { amount: { value: 2, currency: 'EUR' } },
    { amount: { value: 1, currency: 'USD' } },
  ],
  ['two entries with one id', [ann], [ann, ann], [ann, bob]],
])('%s: a person chooses', (_, original, mine, theirs) => {
  expect(mergeValue(original, mine, theirs)).toEqual({ clean: false });
});

const text = fc.array(fc.constantFrom('One.', 'Two.', 'Three.', 'Four.\n', 'five'), { maxLength: 6 }).map((parts) => parts.join(' '));

test('it does not matter who is asked first, and every changed sentence is there', () => {
  fc.assert(
    fc.property(text, text, text, (original, mine, theirs) => {
      const [one, other] = [mergeValue(original, mine, theirs), mergeValue(original, theirs, mine)];
      expect(one).toEqual(other);
      const merged = one.clean ? String(one.value) : '';
      const wasThere = original.split(/\s+/);
      if (one.clean && mine !== original && theirs !== original)
        for (const word of [...mine.split(/\s+/), ...theirs.split(/\s+/)]) if (!wasThere.includes(word)) expect(merged).toContain(word);
    }),
    { seed: 20_260_304 },
  );
});
