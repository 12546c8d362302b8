import { beforeEach, expect, test } from 'vitest';
import { EMPTY_BRIEF } from '../../src/core/brief/fields.ts';
import { namesWith } from '../../src/core/rubric/reading/reading.ts';
import { scoreField } from '../../src/core/rubric/scoreField.ts';
import { NO_NAMES } from '../../src/protocol/names.ts';
import { readWith, scoreOf } from '../../src/sidebar/state/briefScore.ts';
import { completeBrief } from '../core/handoff/brief.ts';

const content = { brief: EMPTY_BRIEF, people: [], facts: {} };
const landmine = (change: Partial<Parameters<typeof scoreOf>[0]>) => scoreOf({ ...content, ...change }).warnings.redFlags?.[0]?.message;
const RIVAL = { ours: [], competitors: ['Rival Co'] };

beforeEach(() => void readWith(NO_NAMES));

test('a competitor counts from the moment the workspace names it, and no longer', () => {
  const brief = { ...EMPTY_BRIEF, promised: 'They asked how we differ from Rival Co.' };
  expect(landmine({ brief })).toBeUndefined();
  expect(readWith(RIVAL)).toBe(true);
  expect(landmine({ brief })).toContain('Rival Co');
  expect(readWith({ ours: [], competitors: ['Rival Co'] })).toBe(false);
  readWith(NO_NAMES);
  expect(landmine({ brief })).toBeUndefined();
});

test('a brief is read with all names of the workspace', () => {
  const names = { ours: ['Handover Desk'], competitors: ['Rival Co'] };
  const before = scoreOf(content);
  readWith(names);
  const read = scoreOf(content);
  expect(read).not.toBe(before);
  readWith({ ...names, ours: [] });
  expect(scoreOf(content)).not.toBe(read);
  readWith(names);
  for (const currentState of ['They would run everything in Handover Desk', 'Two planners copy orders into Rival Co every morning.']) {
    const { fields } = scoreOf({ ...content, brief: { ...EMPTY_BRIEF, currentState } });
    expect(fields.currentState).toEqual(scoreField('currentState', currentState, namesWith(names)));
  }
});

test('a competitor is found in what the page tells, but not where the page speaks of us or of the buyer', () => {
  readWith(RIVAL);
  const attendees = [{ name: 'Dana', role: 'Consultant at Rival Co' }];
  expect(landmine({ facts: { title: 'Northwind, away from Rival Co' } })).toContain('Rival Co');
  expect(landmine({ facts: { attendees } })).toContain('Rival Co');
  expect(landmine({ facts: { account: 'Rival Co', owner: 'Rival Co', domain: 'rival-co.example' } })).toBeUndefined();
});

test('what did not change keeps its identity', () => {
  readWith(RIVAL);
  const brief = { ...completeBrief, redFlags: '', promised: 'They asked how we differ from Rival Co.' };
  const first = scoreOf({ ...content, brief });
  expect(scoreOf({ ...content, brief: { ...brief } })).toBe(first);
  const next = scoreOf({ ...content, brief: { ...brief, promised: `${brief.promised} Twice.` } });
  expect(next).not.toBe(first);
  expect(next.warnings.redFlags).toBe(first.warnings.redFlags);
  expect(next.fields.pain).toBe(first.fields.pain);
});
