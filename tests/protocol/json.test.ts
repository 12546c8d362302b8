import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsOf, parsedJson, partsIn, wildnessOf } from '../../src/protocol/json.ts';

const WIDE = 200_000;

test('parts are counted outside of strings, whatever stands in these', () => {
  expect(partsIn('[1,2,{"a":1,"b":[]}]')).toBe(6);
  expect(partsIn(JSON.stringify({ text: '[1,2,{"a,b": "\\', more: '\\",[' }))).toBe(2);
  expect(partsIn('"a, b"')).toBe(0);
});

test('a string ends where its quote is not escaped, however many backslashes stand before it, also where it never does', () => {
  const letterByLetter = (text: string): number => {
    let [count, isInString] = [0, false];
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at] ?? '';
      if (sign === '"') isInString = !isInString;
      else if (isInString) at += sign === '\\' ? 1 : 0;
      else if (',[{'.includes(sign)) count += 1;
    }
    return count;
  };
  const signs = fc.string({ unit: fc.constantFrom('"', '\\', ',', '[', '{', 'a'), maxLength: 40 });
  fc.assert(
    fc.property(signs, (text) => partsIn(text) === letterByLetter(text)),
    { numRuns: 5_000, seed: 7 },
  );
});

test('wide lists and objects are walked like narrow ones', () => {
  const wide = [Array.from({ length: WIDE }, () => []), Object.fromEntries(Array.from({ length: WIDE }, (_, at) => [`k${at}`, 1]))];
  expect(wildnessOf(wide)).toBeNull();
  expect([...levelsOf(wide)].map(({ length }) => length)).toEqual([1, 2, WIDE]);
  expect(parsedJson(JSON.stringify(wide))).toEqual(wide);
});

test('a length that is a list or an object cannot be compared; null, a number and a list’s own can', () => {
  for (const length of [{}, [], { toString: 1 }]) expect(wildnessOf([{ a: { length } }])).toBe('odd-length');
  for (const length of [null, 3, 'x', undefined]) expect(wildnessOf({ a: { length } })).toBeNull();
});

test('64 lists within each other can be read, 65 cannot', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(parsedJson(nested(64))).toBeDefined();
  expect(parsedJson(nested(65))).toBeUndefined();
  expect(wildnessOf(JSON.parse(nested(65)))).toBe('too-deep');
});
