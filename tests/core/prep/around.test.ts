/** What the card says beside the brief: how old contact data is, which story fits, who else is in the deal, what is new, who looked. */
import { describe, expect, test } from 'vitest';
import { EMPTY_BRIEF } from '../../../src/core/brief/fields.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { chanceStillRight, contactAge } from '../../../src/core/prep/age.ts';
import { caseStudyFor } from '../../../src/core/prep/caseStudy.ts';
import { changedSince, lookAgain, revisionsOf } from '../../../src/core/prep/changes.ts';
import { competitorsNamed } from '../../../src/core/prep/competitors.ts';
import { isFirstOpening, lastOpening } from '../../../src/core/prep/opened.ts';
import { knownPeople } from '../../../src/core/prep/people.ts';
import { completeBrief, handedOff } from '../handoff/brief.ts';

const NOW = Date.parse('2027-12-01T09:00:00.000Z');

describe('contact data', () => {
  test.each([
    ['2027-12-01T09:00:00.000Z', 1],
    ['2026-12-01T03:00:00.000Z', 0.775],
    ['2025-11-30T21:00:00.000Z', 0.775 ** 2],
    ['2028-12-01T09:00:00.000Z', 1],
  ])('checked %s', (at, chance) => expect(chanceStillRight(at, NOW)).toBeCloseTo(chance, 4));

  const at = { facts: '2027-11-01T09:00:00.000Z', attendees: '2027-11-20T09:00:00.000Z' };
  const facts = { contact: 'Dana Whitfield' };
  const dana = { id: 'd', name: 'Dana Whitfield', role: '', confirmed: true };
  test('who was confirmed to come was checked then', () =>
    expect(contactAge(contentOf({ facts, attendees: [dana] }), at, NOW)).toMatchObject({ by: 'confirmed', checkedAt: at.attendees }));
  test('who may come, and has not said so, was not', () =>
    expect(contactAge(contentOf({ facts, attendees: [{ ...dana, confirmed: false }] }), at, NOW)).toMatchObject({ by: 'page' }));
  test('somebody else’s coming says nothing of them', () =>
    expect(contactAge(contentOf({ facts, attendees: [{ ...dana, name: 'Ruth' }] }), at, NOW)).toMatchObject({
      by: 'page',
      checkedAt: at.facts,
    }));
  test('no contact, or nobody knows when: nothing is said', () => {
    expect(contactAge(contentOf({}), at, NOW)).toBeNull();
    expect(contactAge(contentOf({ facts }), {}, NOW)).toBeNull();
  });
});

describe('a case study', () => {
  const fit = { size: '', industry: 'Food manufacturing', technology: '', growth: '', whyTargeted: '', confirmed: true };
  const study = (title: string, industry: string, pain: string) => ({ title, industry, pain, link: '' });
  const closing = study('Kestrel', 'Logistics', 'Analysts rebuild reports by hand at the end of the month');
  const food = study('Halden', 'Food', 'Returns');
  test('of the industry first', () =>
    expect(caseStudyFor({ brief: completeBrief, fit }, [closing, food])).toMatchObject({
      title: 'Halden',
      because: { by: 'industry', industry: 'Food manufacturing' },
    }));
  test('else of the pain, and it says by which words', () =>
    expect(caseStudyFor({ brief: completeBrief, fit: null }, [food, closing])).toMatchObject({
      title: 'Kestrel',
      because: { by: 'pain', words: ['analysts', 'rebuild', 'reports'] },
    }));
  test('none where nothing fits', () => {
    expect(caseStudyFor({ brief: completeBrief, fit: null }, [food, study('Vey', '', 'Wrong pallets')])).toBeNull();
    expect(caseStudyFor({ brief: EMPTY_BRIEF, fit: null }, [closing])).toBeNull();
  });
});

test('competitors by the workspace’s own list, with its answer, and not those that are out of the deal', () => {
  const brief = { ...EMPTY_BRIEF, redFlags: 'Rivalsoft quoted last week. They dropped Otherly in 2021. A competitor calls.' };
  const known = [{ name: 'Rival, Rivalsoft', answer: 'No audit trail.' }];
  expect(competitorsNamed(brief, known, ['Otherly', 'Rivalsoft', 'Thirdco'])).toMatchObject([
    { name: 'Rival', answer: 'No audit trail.', sentence: { text: 'Rivalsoft quoted last week.' } },
  ]);
});

test('what was written since is new; nothing is, to somebody who never looked', () => {
  const first = { pain: { revision: 1, at: 'a', by: 's' }, ae: { revision: 1, at: 'a', by: 's' } };
  const later = { pain: { revision: 2, at: 'b', by: 's' }, fit: { revision: 1, at: 'b', by: 's' }, ae: { revision: 2, at: 'b', by: 's' } };
  expect(changedSince(later, revisionsOf(first)).map(({ name }) => name)).toEqual(['pain', 'fit']);
  expect(changedSince(later, revisionsOf(later))).toEqual([]);
  expect(changedSince(later, null)).toEqual([]);
});

describe('that it was opened is written down once', () => {
  const opened: HandoffEvent = { type: 'prep-opened', at: '2026-12-01T10:00:00.000Z', by: 'avery' };
  const touched: HandoffEvent = { type: 'first-touch', at: '2026-12-01T11:00:00.000Z', by: 'avery', when: '2026-12-01T11:00:00.000Z' };
  const { events } = handedOff('submitted');
  test('by whoever has not yet', () => expect(isFirstOpening(events, 'avery')).toBe(true));
  test('remarks since are no reason to write it again', () => expect(isFirstOpening([...events, opened, touched], 'avery')).toBe(false));
  test('another person’s counts for them', () => expect(isFirstOpening([...events, opened], 'bob')).toBe(true));
  test('what was decided since makes it worth it', () =>
    expect(isFirstOpening([...events, opened, { type: 'accepted', at: opened.at, by: 'avery' }], 'avery')).toBe(true));
  test('and the last one is known', () => {
    expect(lastOpening([...events, opened], 'avery')).toEqual(opened);
    expect(lastOpening(events, 'avery')).toBeUndefined();
  });
});

describe('looks', () => {
  const HOUR = 60 * 60_000;
  const first = lookAgain(null, { pain: 1 }, NOW);
  test('the first sees nothing as new but what comes while it lasts', () => {
    const later = lookAgain(first, { pain: 2 }, NOW + HOUR / 2);
    expect(later).toEqual({ since: { at: NOW, revisions: { pain: 1 } }, last: { at: NOW, revisions: { pain: 2 } } });
  });
  test('what is new in it stays so, however often one turns to it', () => {
    const twice = lookAgain(lookAgain(first, { pain: 2 }, NOW + 5), { pain: 3 }, NOW + 9);
    expect(twice).toEqual({ since: { at: NOW, revisions: { pain: 1 } }, last: { at: NOW, revisions: { pain: 3 } } });
  });
  test('after a pause what was seen last is old', () => {
    const again = lookAgain(lookAgain(first, { pain: 2 }, NOW + 5), { pain: 3 }, NOW + 2 * HOUR);
    expect(again).toEqual({ since: { at: NOW, revisions: { pain: 2 } }, last: { at: NOW + 2 * HOUR, revisions: { pain: 3 } } });
  });
  test('a clock that was set back begins a new look too', () =>
    expect(lookAgain(first, { pain: 2 }, NOW - 2 * HOUR).last.at).toBe(NOW - 2 * HOUR));
});

test('whom the brief knows, once each, those who come first', () => {
  const person = (name: string, stance: 'blocks' | 'unknown' = 'unknown') => ({ id: name, name, role: 'CFO', stance });
  const comes = (name: string, confirmed = true) => ({ id: name, name, role: '', confirmed });
  const people = knownPeople({
    people: [person('Luc', 'blocks'), person(' Ruth ')],
    attendees: [comes('ruth'), comes('Dana'), comes('Omar', false)],
  });
  expect(people.map(({ name, stance, attends }) => [name, stance, attends])).toEqual([
    ['Ruth', 'unknown', true],
    ['Dana', 'unknown', true],
    ['Luc', 'blocks', false],
  ]);
});
