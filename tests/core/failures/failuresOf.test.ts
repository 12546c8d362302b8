/** The seven known failures, each on a handoff that has it, and silent where it does not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../src/core/brief/fields.ts';
import type { FailureContext, FailureKey } from '../../../src/core/failures/failure.ts';
import { failuresOf } from '../../../src/core/failures/failuresOf.ts';
import { failureKinds } from '../../../src/core/failures/registry.ts';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import { type Handoff, valuesOf } from '../../../src/core/handoff/handoff.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { STANDINGS } from '../../../src/core/handoff/standing.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';
import { AT, completeBrief, completeHandoff, handedOff } from '../handoff/brief.ts';
import { ourFacts } from '../promises/facts.ts';

const HOUR = 60 * 60_000;
const NOW = Date.parse(AT) + HOUR;

const written = (value: unknown) => ({ value, revision: 1, at: AT, by: 'sam' });
const withBrief = (handoff: Handoff, brief: Partial<Brief>): Handoff => ({
  ...handoff,
  registers: { ...handoff.registers, ...Object.fromEntries(Object.entries(brief).map(([name, text]) => [name, written(text)])) },
});
const withEvents = (handoff: Handoff, ...events: HandoffEvent[]): Handoff => ({ ...handoff, events: [...handoff.events, ...events] });

function failures(handoff: Handoff, context: Partial<FailureContext> = {}, now = NOW) {
  const content = contentOf(valuesOf(handoff));
  const score = scoreBrief(content.brief, { peopleNamed: content.people.length });
  return failuresOf(handoff, { facts: { ...ourFacts, prices: [], dates: [] }, motion: 'mid-market', score, ...context }, now);
}
const keys = (...of: Parameters<typeof failures>): FailureKey[] => failures(...of).map(({ key }) => key);

const empty: Handoff = { ...completeHandoff(), registers: {} };
const by = { at: AT, by: 'avery' };

test('a complete brief shows none of them, in any state before the meeting', () => {
  for (const state of ['draft', 'submitted', 'accepted', 'bounced'] as const) expect(keys(handedOff(state))).toEqual([]);
});

test('what has ended shows none, whatever it showed before', () => {
  const broken = { trigger: 'Interested in our platform.', redFlags: 'see Slack', promised: 'A pilot in January.' };
  const context = { facts: ourFacts, firstTouchDue: NOW };
  expect(keys(withBrief(handedOff('accepted', 'held'), broken), context).length).toBeGreaterThan(3);
  for (const state of ['withdrawn', 'opportunity', 'recycled', 'disqualified'] as const)
    expect(keys(withBrief(handedOff(state, 'held'), broken), context), state).toEqual([]);
});

describe('ghost handoff: booked 12 hours ago, no field begun', () => {
  test('from the hour on', () => {
    expect(keys(empty, {}, Date.parse(AT) + 12 * HOUR - 1)).toEqual([]);
    expect(keys(empty, {}, Date.parse(AT) + 12 * HOUR)).toEqual(['ghost-handoff']);
  });
  test('counted from the booking, where that is known', () =>
    expect(keys(empty, { booked: '2026-11-30T20:00:00Z' })).toEqual(['ghost-handoff']));
  test('a word in any field is a beginning; a choice beside them is none', () => {
    const later = NOW + 24 * HOUR;
    expect(keys(withBrief(empty, { redFlags: 'IT doubts it' }), {}, later)).not.toContain('ghost-handoff');
    expect(keys({ ...empty, registers: { ae: written('avery') } }, {}, later)).toContain('ghost-handoff');
  });
});

describe('time warp: the first touch is past its clock', () => {
  test.each(['submitted', 'bounced', 'accepted'] as State[])('%s', (state) => {
    expect(keys(handedOff(state), { firstTouchDue: NOW })).toEqual(['time-warp']);
    expect(keys(handedOff(state), { firstTouchDue: NOW + 1 })).toEqual([]);
  });
  test('not once it was made, nor where no clock runs', () => {
    expect(keys(withEvents(handedOff('accepted'), { type: 'first-touch', ...by, when: AT }), { firstTouchDue: NOW - HOUR })).toEqual([]);
    expect(keys(handedOff('accepted'))).toEqual([]);
    expect(keys(completeHandoff(), { firstTouchDue: NOW - HOUR })).toEqual([]);
  });
});

describe('restart: asked again, or the card was not opened', () => {
  const opened: HandoffEvent = { type: 'prep-opened', ...by };
  const held: HandoffEvent = { type: 'held', ...by, unreviewed: false };
  const asked: HandoffEvent = { type: 'asked-again', ...by, minutes: 15 };
  const accepted = handedOff('accepted');
  test.each<[string, Handoff, FailureKey[]]>([
    ['held without a look at the card', withEvents(accepted, held), ['restart']],
    ['held after a look', withEvents(accepted, opened, held), []],
    ['asked again', withEvents(accepted, opened, held, asked), ['restart']],
    ['nothing was asked again', withEvents(accepted, opened, held, { ...asked, minutes: 0 }), []],
    [
      'said which field it was',
      withEvents(accepted, opened, held, asked, { type: 'rated', ...by, rating: 'yellow', missing: ['pain'] }),
      [],
    ],
    [
      'asked again by somebody who had it before',
      withEvents(
        accepted,
        held,
        asked,
        { type: 'rejected', ...by, reason: { code: 'misrouted', ae: 'kim' }, anew: true },
        { ...opened, by: 'kim' },
        { ...held, by: 'kim' },
      ),
      [],
    ],
    ['not held yet', accepted, []],
    ['ended since', { ...withEvents(accepted, held, asked), state: 'opportunity' }, []],
    ['held, and that was taken back', withEvents(accepted, held, { type: 'undone', ...by, undoes: accepted.events.length + 1 }), []],
  ])('%s', (_, handoff, found) => expect(keys(handoff)).toEqual(found));
});

describe('context void: the trigger is below level 2', () => {
  test('in what was begun, and in what a manager let pass', () => {
    expect(keys(withBrief(completeHandoff(), { trigger: 'Interested in our platform.' }))).toEqual(['context-void']);
    expect(keys(withBrief(handedOff('submitted'), { trigger: '' }))).toEqual(['context-void']);
  });
  test('an untouched brief has nothing to miss yet', () => expect(keys(empty)).toEqual([]));
});

describe('expectation mismatch: what was promised differs from the facts', () => {
  test('says what was promised and what holds, and where it is set right', () => {
    const [found] = failures(handedOff('submitted'), { facts: ourFacts });
    expect(found).toMatchObject({
      key: 'expectation-mismatch',
      what: '“pilot in two plants is possible in January” differs from what may be promised. Pilot: not before 15 February 2027.',
      mend: { at: 'promised', who: 'sdr' },
    });
  });
  test('several are counted', () => {
    const brief = { promised: 'Said €20 a seat, a pilot in January, and that it runs in offline mode.' };
    expect(failures(withBrief(completeHandoff(), brief), { facts: ourFacts })[0]?.what).toMatch(
      /^“€20 a seat” differs from .* So do “pilot in January”, “offline mode”\.$/,
    );
  });
  test('a month is the next one from when it was said', () => {
    const handoff = withBrief(handedOff('submitted'), { promised: 'A pilot in March.' });
    expect(keys(handoff, { facts: ourFacts }, Date.parse('2027-05-01T09:00:00Z'))).toEqual([]);
    const early = withBrief(handedOff('submitted'), { promised: 'A pilot in January.' });
    expect(keys(early, { facts: ourFacts }, Date.parse('2027-02-01T09:00:00Z'))).toEqual(['expectation-mismatch']);
  });
});

describe('multi-stakeholder miss: nobody but the contact, where the motion wants more', () => {
  const alone = withBrief(completeHandoff(), { buyingProcess: 'Dana decides; budget is in the FY27 plan; sign by 18 December.' });
  const facts = { facts: written({ contact: 'Dana Whitfield' }) };
  const known = { ...alone, registers: { ...alone.registers, ...facts } };
  test('raised', () => {
    expect(keys(alone)).toEqual(['multi-stakeholder-miss']);
    expect(keys(known)).toEqual(['multi-stakeholder-miss']);
    expect(keys(known, { motion: 'enterprise' })).toEqual(['multi-stakeholder-miss']);
  });
  test('small deals are decided by one', () => {
    expect(keys(known, { motion: 'velocity' })).toEqual([]);
    expect(keys(known, { motion: 'high-velocity inbound' })).toEqual([]);
  });
  test.each<[string, Handoff]>([
    [
      'another person',
      { ...known, registers: { ...known.registers, people: written([{ id: 'p', name: 'Ruth Adler', role: 'CFO', stance: 'unknown' }]) } },
    ],
    [
      'another attendee',
      { ...known, registers: { ...known.registers, attendees: written([{ id: 'a', name: 'Ruth Adler', role: '', confirmed: true }]) } },
    ],
    ['another in the text', withBrief(known, { buyingProcess: completeBrief.buyingProcess })],
    ['nobody wrote of it yet', withBrief(known, { buyingProcess: '' })],
  ])('silent: %s', (_, handoff) => expect(keys(handoff)).not.toContain('multi-stakeholder-miss'));
});

describe('tool graveyard: the text points elsewhere', () => {
  test('alone, and beside something that is said', () => {
    const [found] = failures(withBrief(completeHandoff(), { redFlags: 'see Slack' }));
    expect(found).toMatchObject({ key: 'tool-graveyard', mend: { at: 'redFlags' } });
    expect(keys(withBrief(completeHandoff(), { pain: `${completeBrief.pain} See the recording for the rest.` }))).toEqual([
      'tool-graveyard',
    ]);
  });
});

test('there are seven, each with a name, a sentence and one action, and none ends a look with an error', () => {
  expect(new Set(failureKinds.map(({ key }) => key)).size).toBe(7);
  const handoffs = fc.constantFrom(...STANDINGS.map(({ state, meeting }) => handedOff(state, meeting)), empty);
  const briefs = fc.record({ trigger: fc.string(), promised: fc.string(), buyingProcess: fc.string() });
  fc.assert(
    fc.property(handoffs, briefs, fc.integer({ min: 0, max: 100 }), (handoff, brief, hours) => {
      for (const { what, mend } of failures(withBrief(handoff, brief), { facts: ourFacts, firstTouchDue: NOW }, NOW + hours * HOUR)) {
        expect(what).toMatch(/[.”]$/);
        for (const words of Object.values(mend.words)) expect(words).toMatch(/^[A-Z].*\.$/);
        expect(new Set(Object.values(mend.words)).size).toBe(3);
        expect(mend.label).not.toBe('');
      }
    }),
  );
});
