/** Whose turn it is, and what runs out first. */
import { describe, expect, test } from 'vitest';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Person } from '../../../src/core/handoff/person.ts';
import type { Meeting } from '../../../src/core/handoff/standing.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { sectionsOf } from '../../../src/core/work/sections.ts';
import { type Work, workOf } from '../../../src/core/work/work.ts';
import { AT, completeHandoff, handedOff, record, without } from '../handoff/brief.ts';
import { avery, morgan, PEOPLE, person, sam, summed } from './summed.ts';

const HOUR = 60 * 60_000;
const START = Date.parse(AT);
const reader = (me: Person, hours: number, people = PEOPLE) => ({ me, people, settings: clocks.standard, now: START + hours * HOUR });
const withFacts = (handoff: Handoff, facts: object): Handoff => ({
  ...handoff,
  registers: { ...handoff.registers, facts: { value: facts, revision: 1, at: AT, by: 'sam' } },
});
const meetingIn = (hours: number) => ({ meetingStart: new Date(START + hours * HOUR).toISOString() });
const said = (work: Work | null) =>
  work && [work.whose, work.action?.key ?? null, work.due.at === null ? null : (work.due.at - START) / HOUR];

const touched: HandoffEvent = { type: 'first-touch', at: AT, by: 'avery', when: AT };
const rated: HandoffEvent = { type: 'rated', at: AT, by: 'avery', rating: 'green', missing: [] };
const also = (handoff: Handoff, ...events: HandoffEvent[]): Handoff => ({ ...handoff, events: [...handoff.events, ...events] });

describe('for each of the two', () => {
  const table: [string, Handoff, number, unknown, unknown][] = [
    ['a draft', completeHandoff(), 1, ['mine', 'hand-off', 24], null],
    ['handed off', handedOff('submitted'), 1, ['others', 'review', 4], ['mine', 'review', 4]],
    [
      'handed off, and the meeting would not wait',
      withFacts(handedOff('submitted'), meetingIn(20)),
      1,
      ['mine', 'introduce', 20],
      ['mine', 'review', 4],
    ],
    [
      'handed off, for a meeting in some days',
      withFacts(handedOff('submitted'), meetingIn(50)),
      1,
      ['others', 'review', 4],
      ['mine', 'review', 4],
    ],
    ['bounced', handedOff('bounced'), 1, ['mine', 'mend', 24], ['others', 'mend', 24]],
    ['accepted', handedOff('accepted'), 1, ['mine', 'introduce', null], ['mine', 'first-touch', 4]],
    ['accepted and touched', also(handedOff('accepted'), touched), 1, ['mine', 'introduce', null], ['mine', 'rate', 48]],
    [
      'the meeting is tomorrow',
      withFacts(also(handedOff('accepted'), touched, rated), meetingIn(10)),
      1,
      ['mine', 'introduce', 10],
      ['mine', 'prepare', 10],
    ],
    [
      'the meeting is over',
      withFacts(also(handedOff('accepted'), touched, rated), meetingIn(10)),
      12,
      ['others', 'say-held', 11],
      ['mine', 'say-held', 11],
    ],
    [
      'the meeting is over, and nobody reviewed it, touched it or rated it',
      withFacts(handedOff('submitted'), meetingIn(60)),
      62,
      ['others', 'say-held', 61],
      ['mine', 'say-held', 61],
    ],
    ['held', also(handedOff('accepted', 'held'), rated), 1, ['others', 'decide', 48], ['mine', 'decide', 48]],
    ['bounced, and held all the same', also(handedOff('bounced', 'held'), rated), 1, ['mine', 'mend', null], ['mine', 'decide', 48]],
    ['bounced, and off', handedOff('bounced', 'cancelled'), 1, ['mine', 'find-time', null], ['others', 'find-time', null]],
    ['no-show, and nobody rated it', handedOff('accepted', 'no-show'), 1, ['mine', 'find-time', null], ['others', 'find-time', null]],
    ['cancelled, and long unreviewed', handedOff('submitted', 'cancelled'), 90, ['mine', 'find-time', null], ['others', 'find-time', null]],
    ['no-show', also(handedOff('accepted', 'no-show'), rated), 1, ['mine', 'find-time', null], ['others', 'find-time', null]],
  ];
  test.each(table)('%s', (_, handoff, hours, forSdr, forAe) => {
    expect(said(workOf(summed(handoff), reader(sam, hours)))).toEqual(forSdr);
    expect(said(workOf(summed(handoff, { owner: 'avery' }), reader(avery, hours)))).toEqual(forAe);
  });

  test.each<[State, Meeting]>([
    ['withdrawn', 'scheduled'],
    ['opportunity', 'held'],
    ['disqualified', 'held'],
  ])('%s is nobody’s any more', (state, meeting) => {
    const handoff = also(handedOff(state, meeting), rated);
    for (const me of PEOPLE) expect(workOf(summed(handoff, { owner: me.id }), reader(me, 1))).toBeNull();
  });
});

describe.each<State>(['opportunity', 'recycled', 'disqualified'])('%s, and nobody rated the brief', (state) => {
  const decided = handedOff(state, 'held');
  test('it stays on the account executive’s list, and runs out there', () => {
    expect(said(workOf(summed(decided, { owner: 'avery' }), reader(avery, 1)))).toEqual(['mine', 'rate', 48]);
    const [section] = sectionsOf([summed(decided, { owner: 'avery' })], reader(avery, 50));
    expect([section?.key, section?.work[0]?.action?.key]).toEqual(['late', 'rate']);
  });
  test('the manager sees it once it is late', () =>
    expect(said(workOf(summed(decided, { owner: 'morgan' }), reader(morgan, 50)))).toEqual(['team', 'rate', 48]));
  test('a brief that was sent back and not mended is not rated', () => {
    const back = handedOff('bounced').events.at(-1);
    const { events } = decided;
    const met = { ...decided, events: [...events.slice(0, -2), ...(back ? [back] : []), ...events.slice(-2)] };
    expect(workOf(summed(met, { owner: 'avery' }), reader(avery, 1))?.action ?? null).toBeNull();
  });
});

describe('the next step of an opportunity', () => {
  const day = (on: string) => new Date(`${on}T00:00:00`).getTime();
  const on = (me: Person, now: number) => ({ ...reader(me, 0), now });
  const step = (on?: string): HandoffEvent => ({ type: 'next-step', at: AT, by: 'avery', ...(on && { nextStep: { text: 'Terms', on } }) });
  const won = also(handedOff('opportunity'), rated);
  const agreed = also(won, step('2026-12-10'));
  const listed = (handoff: Handoff, me: Person, now: number) => {
    const work = workOf(summed(handoff, { owner: me.id }), on(me, now));
    return work && [work.whose, work.action?.key, work.due.at];
  };
  test('is its account executive’s to do from its day on, and late once that is over', () => {
    const sectionAt = (now: number) => sectionsOf([summed(agreed, { owner: 'avery' })], on(avery, now)).map(({ key }) => key);
    expect(listed(agreed, avery, day('2026-12-01'))).toEqual(['mine', 'next-step', day('2026-12-11') - 1]);
    expect([sectionAt(day('2026-12-10') - 1), sectionAt(day('2026-12-10')), sectionAt(day('2026-12-11') - 1)]).toEqual([
      ['later'],
      ['soon'],
      ['late'],
    ]);
  });
  test('the manager sees it from then on, its writer never', () => {
    expect(listed(agreed, morgan, day('2026-12-10') - 1)).toBeNull();
    expect(listed(agreed, morgan, day('2026-12-11'))).toEqual(['team', 'next-step', day('2026-12-11') - 1]);
    for (const at of ['2026-12-09', '2026-12-11']) expect(listed(agreed, sam, day(at))).toBeNull();
    const unrated = also(handedOff('opportunity'), step('2026-12-02'));
    expect(listed(unrated, sam, day('2026-12-02'))?.slice(0, 2), 'and is in nobody’s way').toEqual(['others', 'rate']);
  });
  test('counts as it was said last, and not at all once nothing more is to follow, or on a day that no calendar has', () => {
    expect(listed(also(agreed, step('2026-12-17')), avery, day('2026-12-11'))).toEqual(['mine', 'next-step', day('2026-12-18') - 1]);
    for (const none of [also(agreed, step()), won])
      expect([summed(none, { owner: 'avery' }).open, listed(none, avery, day('2026-12-11'))]).toEqual([0, null]);
    expect(listed(also(won, step('2026-02-31')), avery, day('2026-12-11'))).toEqual(['others', undefined, null]);
  });
  test('comes before a late rating from its day on, for both, and says that its day has passed', () => {
    const unrated = also(handedOff('opportunity'), step('2026-12-10'));
    for (const me of [avery, morgan]) {
      expect(listed(unrated, me, day('2026-12-10') - 1)?.[1]).toBe('rate');
      expect(listed(unrated, me, day('2026-12-10'))?.[1]).toBe('next-step');
      const late = workOf(summed(unrated, { owner: me.id }), on(me, day('2026-12-11')));
      expect(late?.action).toEqual({ key: 'next-step', says: 'Say what comes after the next step, whose day has passed' });
    }
    expect(workOf(summed(unrated, { owner: 'avery' }), on(avery, day('2026-12-10')))?.action?.says).toContain('Take the next step');
  });
  test('is no longer to be said while that is on its way', () =>
    expect(workOf(summed(agreed, { owner: 'avery', waiting: ['next-step'] }), on(avery, day('2026-12-11')))?.action).toBeNull());
});

test('a draft with nothing in it is written first', () => {
  const { ae, facts } = completeHandoff().registers;
  const empty = completeHandoff({ registers: { ...(ae && { ae }), ...(facts && { facts }) } });
  expect(workOf(summed(empty), reader(sam, 1))?.action?.key).toBe('write');
});

test('a note to oneself is on no list', () => expect(workOf(summed(without('ae', 'sam')), reader(sam, 1))).toBeNull());

test('what is decided and on its way is not to be decided again', () => {
  const work = workOf(summed(handedOff('submitted'), { owner: 'avery', waiting: ['accept'] }), reader(avery, 1));
  expect(said(work)).toEqual(['others', null, null]);
});

test('that the card was opened is on its way: the review stays to be done', () =>
  expect(workOf(summed(handedOff('submitted'), { owner: 'avery', waiting: ['prep-opened'] }), reader(avery, 1))?.action?.key).toBe(
    'review',
  ));

describe('a manager', () => {
  test('sees what runs out or ran out in their team, and whose turn it is', () => {
    expect(said(workOf(summed(handedOff('bounced'), { owner: 'morgan' }), reader(morgan, 20)))).toEqual(['team', 'mend', 24]);
    expect(workOf(summed(handedOff('bounced'), { owner: 'morgan' }), reader(morgan, 30))?.by).toBe('sam');
  });
  test('and, apart from it, what is open with time left: by what runs out first, with whose turn it is', () => {
    const one = (id: string, handoff: Handoff) => summed({ ...handoff, id }, { owner: 'morgan' });
    const introduced: HandoffEvent = { type: 'introduced', at: AT, by: 'sam', joins: false };
    const quiet = also(handedOff('accepted'), introduced, touched, rated);
    const all = [
      one('quiet', quiet),
      one('draft', completeHandoff()),
      one('late', handedOff('submitted')),
      one('bounced', handedOff('bounced')),
    ];
    const listed = (hours: number) =>
      sectionsOf(all, reader(morgan, hours)).map(({ name, work }) => [
        name,
        ...work.map(({ summary, by, action }) => [summary.id, by, action?.key ?? null].join()),
      ]);
    expect(listed(3.5)).toEqual([
      ['Late or about to be', 'late,avery,review'],
      ['Open in the team', 'draft,sam,hand-off', 'bounced,sam,mend', 'quiet,,'],
    ]);
    expect(listed(5)[0]?.[0]).toBe('Running late in the team');
    expect(sectionsOf([summed(also(handedOff('recycled', 'held'), rated), { owner: 'morgan' })], reader(morgan, 1))).toEqual([]);
  });
  test('nothing of another team', () => {
    expect(workOf(summed(handedOff('bounced'), { owner: 'lee' }), reader(person('lee', ['manager'], { team: 'two' }), 30))).toBeNull();
  });
  test('gives on what is with nobody', () => {
    const nobodys = withoutAe(handedOff('submitted'));
    expect(said(workOf(summed(nobodys, { owner: 'morgan' }), reader(morgan, 1)))).toEqual(['mine', 'give', 4]);
  });
});

function withoutAe(handoff: Handoff): Handoff {
  const { ae: _, ...registers } = handoff.registers;
  return {
    ...handoff,
    registers,
    events: handoff.events.map((event) => (event.type === 'submitted' ? { ...event, ae: undefined } : event)) as HandoffEvent[],
  };
}

test('who stands in for somebody who left does their work', () => {
  const bob = person('bob', ['ae']);
  const left = { ...avery, active: false, backup: 'bob' };
  const work = (people: Person[]) => said(workOf(summed(handedOff('submitted'), { owner: 'bob' }), reader(bob, 1, people)));
  expect(work([sam, left, bob])).toEqual(['mine', 'review', 4]);
  expect(work([sam, { ...left, active: true }, bob])).toBeNull();
});

describe('put off', () => {
  const recycled = also(handedOff('recycled', 'held'), rated);
  test('it comes back on its day, and not before', () => {
    expect(workOf(summed(recycled), { ...reader(sam, 0), now: Date.parse('2027-01-31T12:00:00') })?.action ?? null).toBeNull();
    expect(workOf(summed(recycled), { ...reader(sam, 0), now: Date.parse('2027-02-01T12:00:00') })?.action?.key).toBe('take-up');
  });
  test('once it is taken up again, the new draft alone is listed', () => {
    const again = completeHandoff({
      id: 'again',
      record: { ...record, round: 2 },
      events: [{ type: 'begun', at: AT, by: 'sam', from: recycled.id }],
    });
    const sections = sectionsOf([summed(recycled), summed(again)], { ...reader(sam, 0), now: Date.parse('2027-02-01T12:00:00') });
    expect(sections.flatMap(({ work }) => work.map(({ summary }) => summary.id))).toEqual(['again']);
    const [unrated] = sectionsOf([summed(handedOff('recycled', 'held'), { owner: 'avery' }), summed(again)], reader(avery, 1));
    expect(unrated?.work.map(({ summary, action }) => [summary.id, action?.key])).toEqual([[recycled.id, 'rate']]);
  });
});

test('sections by what runs out first; what runs out never stands last', () => {
  const draft = (id: string, hoursAgo: number) =>
    summed(completeHandoff({ id, events: [{ type: 'begun', at: new Date(START - hoursAgo * HOUR).toISOString(), by: 'sam' }] }));
  const noShow = summed({ ...handedOff('accepted', 'no-show'), id: 'off' });
  const sections = sectionsOf([noShow, draft('new', 1), draft('old', 30), draft('older', 40), draft('near', 20)], reader(sam, 0));
  expect(sections.map(({ key, work }) => [key, ...work.map(({ summary }) => summary.id)])).toEqual([
    ['late', 'older', 'old'],
    ['soon', 'near'],
    ['later', 'new', 'off'],
  ]);
});

describe('an introduction counts for the account executive whom it named', () => {
  const introduced: HandoffEvent = { type: 'introduced', at: AT, by: 'sam', joins: false };
  const later = new Date(START + 20 * HOUR).toISOString();
  const key = (handoff: Handoff, hours: number) => workOf(summed(handoff), reader(sam, hours))?.action?.key;

  test('given on, they are introduced anew', () => {
    const before = withFacts(also(handedOff('accepted'), touched, rated, introduced), meetingIn(40));
    expect(key(before, 21)).not.toBe('introduce');
    const given = also(before, { type: 'reassigned', at: later, by: 'morgan', ae: 'bob', anew: true });
    expect(key(given, 21)).toBe('introduce');
    expect(key(also(given, { ...introduced, at: later }), 21)).not.toBe('introduce');
  });

  test('misrouted after its meeting was held, the next meeting is introduced too', () => {
    const held = withFacts(also(handedOff('accepted', 'held'), introduced), meetingIn(10));
    const reason = { code: 'misrouted', ae: 'bob' } as const;
    const given = also(held, { type: 'rejected', at: later, by: 'avery', reason, anew: true });
    expect(key({ ...given, state: 'submitted' }, 21), 'they have not accepted it yet').not.toBe('introduce');
    const taken = also(given, { type: 'accepted', at: later, by: 'bob' });
    expect(key(taken, 21)).toBe('introduce');
    const ofBob = (handoff: Handoff) => workOf(summed(handoff, { owner: 'bob' }), reader(person('bob', ['ae']), 21));
    const bobs = also({ ...taken, state: 'accepted' }, { ...touched, at: later, by: 'bob' }, { ...rated, at: later, by: 'bob' });
    expect(ofBob(bobs)?.action?.key, 'nothing is to be said of what was held before').toBe('own-time');
    const start = new Date(START + 20.5 * HOUR).toISOString();
    expect(ofBob(also(bobs, { type: 'rescheduled', at: later, by: 'bob', start }))?.action?.key).toBe('say-held');
  });
});

test('recycled for the wrong person, its writer takes it up with the right one at once, and it is on nobody else’s list', () => {
  const reason = { code: 'wrong-person', rightPerson: 'Ruth Adler' } as const;
  const held = also(handedOff('accepted', 'held'), rated, { type: 'rejected', at: AT, by: 'avery', reason });
  const recycled: Handoff = { ...held, state: 'recycled' };
  expect(workOf(summed(recycled), reader(sam, 1))).toMatchObject({ whose: 'mine', action: { says: 'Re-engage: Ruth Adler' } });
  expect([workOf(summed(recycled), reader(avery, 1)), workOf(summed(recycled), reader(morgan, 1))]).toEqual([null, null]);
});
