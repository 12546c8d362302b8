import { describe, expect, test } from 'vitest';
import { EMPTY_BRIEF, FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import { bandOf, createBriefScorer, scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';

const FULL = {
  trigger: 'Took over a bakery chain in Graz in March, read in the trade press.',
  pain: 'One in ten parcels goes to the wrong depot; re-delivery costs them €40k a month.',
  currentState: 'Orders arrive in NetSuite; two clerks copy them into a sheet each night.',
  buyingProcess: 'Head of fleet decides with legal, before Easter, out of the capex line.',
  promised: 'Quoted €28 a seat, pilot starts on 4 June.',
  redFlags: 'The plant controller doubts it since the last vendor left.',
};

test('a full brief: 15, excellent, complete, nothing next', () => {
  expect(scoreBrief(FULL)).toMatchObject({ total: 15, band: 'excellent', completeness: 'complete', next: null });
});

test('an empty brief: 0, gap, minimal, begins at the first field', () => {
  expect(scoreBrief(EMPTY_BRIEF)).toMatchObject({
    total: 0,
    band: 'gap',
    completeness: 'minimal',
    words: 0,
    next: { field: 'trigger', blocks: true },
  });
});

test('promised is not in the sum but blocks', () => {
  expect(scoreBrief({ ...FULL, promised: '' })).toMatchObject({
    total: 15,
    completeness: 'partial',
    next: { field: 'promised', blocks: true },
  });
});

test('what blocks is named before what is nearest', () => {
  const brief = { ...FULL, trigger: 'They lost their largest client last month.', redFlags: 'tbd' };
  expect(scoreBrief(brief).next).toMatchObject({ field: 'redFlags', blocks: true });
  expect(scoreBrief({ ...FULL, trigger: brief.trigger }).next).toMatchObject({ field: 'trigger', blocks: false });
});

test('among open fields the one whose next level is nearest comes first', () => {
  const brief = { ...FULL, trigger: 'moving off Zendesk', redFlags: 'tight budget, max €15k' };
  // The trigger misses its date and its source, the red flags only one of what would complete them.
  expect(scoreBrief(brief).next).toMatchObject({ field: 'redFlags', blocks: false });
});

describe('the same text in several fields', () => {
  test('is worth nothing in any of them', () => {
    const text = 'Head of fleet decides with legal before Easter, capex line, because SAP ends on 1 May.';
    const brief = scoreBrief({ ...EMPTY_BRIEF, trigger: text, buyingProcess: `${text} !`, pain: FULL.pain });
    expect(brief.fields.trigger).toMatchObject({ level: 0, generic: true });
    expect(brief.fields.buyingProcess.findings.map((finding) => finding.rule)).toEqual(['generic.same-text']);
    expect(brief.fields.pain.level).toBe(3);
  });

  test('short answers may be alike', () => {
    const brief = scoreBrief({ ...FULL, redFlags: 'none', promised: 'none' });
    expect(brief.fields.redFlags.level).toBe(1);
  });
});

test('bands: what lies between belongs to the lower one', () => {
  expect([0, 9, 9.9, 10, 12.5, 12.9, 13, 15].map(bandOf)).toEqual([
    'gap',
    'gap',
    'gap',
    'acceptable',
    'acceptable',
    'acceptable',
    'excellent',
    'excellent',
  ]);
});

test('words are counted over all six fields', () => {
  expect(scoreBrief({ ...EMPTY_BRIEF, trigger: 'one two', pain: 'three — four' }).words).toBe(4);
  expect(FIELD_KEYS).toHaveLength(6);
});

test('a field that did not change keeps its score, so that nothing that hangs on it is drawn again', () => {
  const score = createBriefScorer();
  const brief = { ...EMPTY_BRIEF, trigger: 'New CFO since 1 May, her post says.', pain: 'slow' };
  const before = score(brief).fields;
  const after = score({ ...brief, pain: 'slower' }).fields;
  expect(after.trigger).toBe(before.trigger);
  expect(after.pain).not.toBe(before.pain);
});

test('the field that blocks most is named first, then the next in order', () => {
  expect(scoreBrief({ ...FULL, trigger: '', currentState: 'by hand' }).next).toMatchObject({ field: 'trigger', blocks: true });
  expect(scoreBrief({ ...FULL, pain: '', currentState: '' }).next).toMatchObject({ field: 'pain', blocks: true });
});
