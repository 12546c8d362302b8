import { expect, test } from 'vitest';
import type { Level } from '../../src/core/rubric/score.ts';
import { isOfSome, isWhole, remarksOf } from '../../src/sidebar/write/score/remarks.ts';

const finding = (rule: string, end = 10) => ({ rule, message: 'x', start: 0, end });
const told = { empty: false, level: 3 as Level, findings: [], warnings: [], focused: true, isReady: false };
const said = (change: Partial<Parameters<typeof remarksOf>[0]>) =>
  remarksOf({ ...told, ...change }).map((one) => `${one.finding.rule} ${one.tone}`);
const [one, two, three] = [finding('a'), finding('b'), finding('c')];
const aside = [finding('warning.w'), finding('warning.v')];

test('what lifts the level stands first, and never more than two are said', () => {
  expect(said({ level: 1, findings: [one, two, three], warnings: aside })).toEqual(['a bad', 'b bad']);
  expect(said({ level: 2, findings: [one], warnings: aside })).toEqual(['a mid', 'warning.w calm']);
  expect(said({ warnings: [...aside, three] })).toEqual(['warning.w calm', 'warning.v calm']);
});

test('what costs no level is said while the field is written, or before the brief goes out', () => {
  expect(said({ focused: false, warnings: aside })).toEqual([]);
  expect(said({ focused: false, warnings: aside, isReady: true })).toEqual(['warning.w calm']);
  expect(said({ focused: false, level: 1, findings: [one], warnings: aside })).toEqual(['a bad']);
});

test('a field that is still empty is told what it lacks, and nothing of the words that were there', () => {
  expect(said({ empty: true, level: 0, findings: [one], warnings: [finding('warning.w', 0), finding('warning.v')] })).toEqual([
    'warning.w calm',
  ]);
});

test('how far the score can be trusted is said calmly, and leaves a whole text whole', () => {
  const language = finding('language.less-certain');
  expect(said({ level: 1, findings: [one, language] })).toEqual(['a bad', 'language.less-certain calm']);
  expect(isWhole({ level: 3, findings: [language], warnings: [] })).toBe(true);
  expect(isWhole({ level: 3, findings: [], warnings: aside })).toBe(false);
  expect(isWhole({ level: 2, findings: [], warnings: [] })).toBe(false);
});

test('only some of the words can be shown', () => {
  expect(isOfSome(finding('a', 3), 'one two')).toBe(true);
  expect(isOfSome(finding('a', 7), 'one two\n')).toBe(false);
  expect(isOfSome(finding('a', 0), 'one two')).toBe(false);
});
