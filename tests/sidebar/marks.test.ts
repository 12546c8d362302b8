import { expect, test } from 'vitest';
import { spansOf } from '../../src/sidebar/write/score/marks.ts';

const finding = (start: number, end: number, tone: 'bad' | 'calm' = 'bad') => ({ start, end, tone });

test('what is absent has no words', () => {
  expect(spansOf([finding(4, 4)], 10)).toEqual([]);
});

test('in order, whatever the order of the findings', () => {
  expect(spansOf([finding(6, 8), finding(0, 3)], 10)).toEqual([finding(0, 3), finding(6, 8)]);
});

test('what overlaps or touches is one', () => {
  expect(spansOf([finding(2, 5), finding(0, 9), finding(9, 10)], 10)).toEqual([finding(0, 10)]);
});

test('where a calm one overlaps another, the other is seen', () => {
  expect(spansOf([finding(0, 5, 'calm'), finding(3, 9)], 10)).toEqual([finding(0, 9)]);
  expect(spansOf([finding(0, 5), finding(3, 9, 'calm')], 10)).toEqual([finding(0, 9)]);
  expect(spansOf([finding(0, 5, 'calm')], 10)).toEqual([finding(0, 5, 'calm')]);
});

test('never beyond the text', () => {
  expect(spansOf([finding(8, 99), finding(20, 30)], 10)).toEqual([finding(8, 10)]);
});

test('a whole long text is not marked: that would point at nothing', () => {
  expect(spansOf([finding(0, 900), finding(10, 20)], 1000)).toEqual([finding(10, 20)]);
});

test('the findings stay as they are', () => {
  const findings = [finding(2, 5), finding(4, 9)];
  spansOf(findings, 10);
  expect(findings).toEqual([finding(2, 5), finding(4, 9)]);
});
