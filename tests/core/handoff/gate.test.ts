import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { gapsOf } from '../../../src/core/handoff/gate.ts';
import { type Handoff, valuesOf } from '../../../src/core/handoff/handoff.ts';
import { hasPassed } from '../../../src/core/handoff/passed.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';
import { AT, completeHandoff, without } from './brief.ts';

function gaps(handoff: Handoff) {
  const content = contentOf(valuesOf(handoff));
  return gapsOf(content, scoreBrief(content.brief), STANDARD_BAR, Date.parse(AT));
}

test('a whole brief has no gap', () => {
  expect(gaps(completeHandoff())).toEqual([]);
});

test('an empty brief names all six fields first, then the bar, the people and the next step', () => {
  const kinds = gaps(completeHandoff({ registers: {} })).map((gap) => gap.kind);
  expect(kinds).toEqual([...Array(6).fill('field'), ...Array(4).fill('bar'), 'attendees', 'ae', 'nextStep', 'nextStepDate']);
});

test('the emptiest field stands first', () => {
  const handoff = without('pain', 'wants to be more efficient');
  const { redFlags: _, ...registers } = handoff.registers;
  expect(gaps({ ...handoff, registers }).map((gap) => gap.kind === 'field' && gap.key)).toEqual(['redFlags', 'pain']);
});

test('a tick without evidence is told apart from no tick', () => {
  expect(gaps(without('bar:budget', { ticked: true, evidence: ' ' }))).toMatchObject([{ kind: 'bar', key: 'budget', part: 'evidence' }]);
  expect(gaps(without('bar:budget'))).toMatchObject([{ kind: 'bar', key: 'budget', part: 'tick' }]);
});

test('items that the motion does not ask for are no gap', () => {
  expect(gaps(without('bar:reasonNow'))).toEqual([]);
});

test('a value that does not fit its schema counts as absent', () => {
  expect(gaps(without('attendees', 'Dana'))).toMatchObject([{ kind: 'attendees' }]);
});

test('a next step in the past is none; a day passes as long as it lasts anywhere', () => {
  expect(gaps(without('nextStepDate', '2020-01-01'))).toMatchObject([{ kind: 'nextStepDate' }]);
  // At nine in the morning of 1 December at Greenwich it is still 30 November west of it.
  expect(gaps(without('nextStepDate', '2026-11-30'))).toEqual([]);
  expect(gaps(without('nextStepDate', '2026-11-29'))).toMatchObject([{ kind: 'nextStepDate' }]);
});

test.each([
  ['2026-12-01T11:59:59.999Z', true],
  ['2026-12-01T12:00:00.000Z', false],
])('30 November at %s', (now, isOpen) => {
  expect(hasPassed('2026-11-30', Date.parse(now))).toBe(!isOpen);
});

test('where the writer’s own day is known, it counts', () => {
  const content = contentOf(valuesOf(without('nextStepDate', '2026-11-30')));
  const on = (today: string) => gapsOf(content, scoreBrief(content.brief), STANDARD_BAR, Date.parse(AT), today);
  expect(on('2026-11-30')).toEqual([]);
  expect(on('2026-12-01')).toMatchObject([{ kind: 'nextStepDate' }]);
});

test('a letter is no evidence', () => {
  expect(gaps(without('bar:budget', { ticked: true, evidence: 'x' }))).toMatchObject([{ kind: 'bar', part: 'evidence' }]);
});

test('a text too long to send says so', () => {
  expect(gaps(without('pain', 'They lose €4k a week to wrong pallets. '.repeat(600)))[0]).toMatchObject({ kind: 'field', key: 'pain' });
});

test('a motion that waives the brief asks for its bar, an attendee, the AE and the next step alone', () => {
  const content = contentOf(valuesOf(completeHandoff({ registers: {} })));
  const kinds = gapsOf(content, scoreBrief(content.brief), { ...STANDARD_BAR, waivesBrief: true }, Date.parse(AT)).map(({ kind }) => kind);
  expect(kinds).toEqual([...Array(4).fill('bar'), 'attendees', 'ae', 'nextStep', 'nextStepDate']);
});

test('no two gaps are called alike, whatever the bar asks for', () => {
  const content = contentOf(valuesOf(completeHandoff({ registers: {} })));
  const all = { ...STANDARD_BAR, items: STANDARD_BAR.items.map((item) => ({ ...item, required: true })) };
  const names = gapsOf(content, scoreBrief(content.brief), all, Date.parse(AT)).map(({ name }) => name);
  expect(names).toHaveLength(16);
  expect(new Set(names).size).toBe(16);
});
