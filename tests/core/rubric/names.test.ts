import { expect, test } from 'vitest';
import { EVENTS } from '../../../src/core/rubric/data/events.ts';
import { TOOLS } from '../../../src/core/rubric/data/tools.ts';
import { namesWith, read } from '../../../src/core/rubric/reading/reading.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

const names = namesWith({ ours: ['Handover Desk', 'Salesforce'], competitors: ['Rivalsoft'] });
const marked = (text: string) => {
  const { tokens, marks } = read(text, names);
  return tokens.flatMap(({ norm }, i) => (marks[i] ? [`${norm} ${marks[i]}`] : []));
};

test('several hundred tools and thirty kinds of events are known', () => {
  expect(new Set(TOOLS).size).toBeGreaterThan(300);
  expect(Object.keys(EVENTS).length).toBeGreaterThanOrEqual(30);
});

test('names of several words, in any case, and the workspace’s own before everybody’s', () => {
  expect(marked('They run POWER BI, rivalsoft and the handover desk beside salesforce.')).toEqual([
    'power tool',
    'bi tool',
    'rivalsoft tool',
    'handover ours',
    'desk ours',
    'salesforce ours',
  ]);
});

test('a product of ours is no tool of theirs', () => {
  expect(scoreField('currentState', 'On Salesforce.').level).toBe(2);
  expect(scoreField('currentState', 'On Salesforce.', names).level).toBeLessThan(2);
});
