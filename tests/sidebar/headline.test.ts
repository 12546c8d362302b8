/** Where a brief stands and what comes next, in the order of what keeps it back. */
import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../src/core/bar/bar.ts';
import { scoreBrief } from '../../src/core/rubric/scoreBrief.ts';
import { choiceOf, headlineOf, isOwnNote } from '../../src/sidebar/state/headline.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { completeBrief, completeHandoff } from '../core/handoff/brief.ts';
import { toldTo } from './people.ts';

const local = toldTo('sam', completeHandoff());

const inConflict = (name: 'pain' | 'bar:budgetReality'): LocalHandoff => {
  const theirs = { value: 'theirs', revision: 2, at: '2027-03-01T09:00:00Z', by: 'sam' };
  return { ...local, registers: { ...local.registers, [name]: { value: 'mine', base: theirs, conflict: { theirs, original: '' } } } };
};

test.each([
  ['pain', 'Pain Points was changed elsewhere too: choose which text stays.'],
  ['bar:budgetReality', 'A part of it was changed elsewhere too: choose which text stays.'],
] as const)('two texts wait for a choice: %s', (name, next) => {
  expect(choiceOf(inConflict(name))).toEqual({ where: 'It needs your decision.', next });
  expect(choiceOf(local)).toBeNull();
  expect(choiceOf(null)).toBeNull();
});

test('a field that is empty is told by what belongs in it, without its name twice', () => {
  const brief = { ...completeBrief, currentState: '' };
  const { where, next } = headlineOf(brief, scoreBrief(brief), [], STANDARD_BAR);
  expect(where).toBe('Current State keeps this from going out.');
  expect(next).toBe('What they use, how it is done today, the workaround, the gap that is left.');
});

test('a note of one’s own is one before the server has heard of it, too', () => {
  expect(isOwnNote({ ...local, server: null }, { ae: 'sam' })).toBe(true);
  expect(isOwnNote(local, { ae: 'sam' })).toBe(true);
  expect(isOwnNote(local, { ae: 'avery' })).toBe(false);
  expect(isOwnNote(local, {})).toBe(false);
  // A manager who looks at somebody else’s.
  expect(isOwnNote({ ...local, owner: 'morgan' }, { ae: 'morgan' })).toBe(false);
  expect(isOwnNote(null, { ae: 'sam' })).toBe(false);
});
