import { expect, test } from 'vitest';
import type { EventType, HandoffEvent } from '../../../src/core/handoff/events.ts';
import { REASON_CODES, type ReasonCode, type RejectReason } from '../../../src/core/handoff/reasonCodes.ts';
import { happened } from '../../../src/sidebar/status/happened.ts';
import { codeName, outcomeOf } from '../../../src/sidebar/status/outcome.ts';

const stamp = { at: '2027-03-01T09:00:00.000Z', by: 'avery' };
const names: Record<string, string> = { avery: 'Avery Lund', kim: 'Kim Ode', sam: 'Sam Rivera' };
const reader = { nameOf: (id: string | null) => names[id ?? ''] ?? 'a colleague', when: () => 'Tue 9 Mar, 10:00', day: () => 'Tue 9 Mar' };

/** `said` with it, or what `more` there is to know. */
type Example<T extends EventType> = [event: Omit<Extract<HandoffEvent, { type: T }>, 'at' | 'by' | 'type'>, did: string, said?: string];

/** Every kind of event there is. */
const EXAMPLES: { [T in EventType]: Example<T> } = {
  begun: [{}, 'began the brief'],
  submitted: [
    { score: 12, words: 140, ae: 'avery', fix: 'Asked what it costs them' },
    'handed it off to Avery Lund',
    'Asked what it costs them.',
  ],
  accepted: [{}, 'accepted it'],
  bounced: [
    { reason: { kind: 'bar', key: 'budget', name: 'Budget reality' }, fix: 'Ask for the line.' },
    'sent it back: Budget reality',
    'Ask for the line.',
  ],
  reassigned: [{ ae: 'kim' }, 'gave it to Kim Ode'],
  rated: [{ rating: 'yellow', missing: ['pain', 'trigger'] }, 'rated it yellow: Pain Points, Trigger Signal left questions'],
  withdrawn: [{ reason: 'They hired somebody else' }, 'withdrew it', 'They hired somebody else.'],
  rescheduled: [{ start: '2027-03-09T10:00:00+01:00' }, 'moved the meeting to Tue 9 Mar, 10:00'],
  held: [
    { unreviewed: true, joined: false },
    'held the meeting; nobody had accepted it before; the SDR was not there for the first five minutes',
  ],
  'no-show': [{}, 'said that nobody came to the meeting'],
  cancelled: [{}, 'said that the meeting was cancelled'],
  opportunity: [
    { nextStep: { text: 'Proposal to Dana', on: '2027-03-09' } },
    'made it an opportunity',
    'Next: Proposal to Dana, Tue 9 Mar.',
  ],
  'next-step': [{ nextStep: { text: 'Terms with legal', on: '2027-03-09' } }, 'said what comes next', 'Next: Terms with legal, Tue 9 Mar.'],
  rejected: [{ reason: { code: 'too-early', waitFor: { months: 6 } } }, 'rejected it: Too early', 'Waits 6 months.'],
  'first-touch': [{ when: stamp.at }, 'made the first touch, Tue 9 Mar, 10:00'],
  introduced: [{ joins: true }, 'introduced them, and joins the first five minutes'],
  confirmed: [{}, 'confirmed the meeting to the buyer by mail'],
  'prep-opened': [{}, 'opened the prep card'],
  'asked-again': [{ minutes: 1 }, 'spent 1 minute asking again what was known'],
  'meeting-quality': [{ score: 4, line: 'Right people, real pain' }, 'called the meeting a 4 of 5', 'Right people, real pain.'],
  undone: [{ undoes: 3 }, 'took that back'],
};

test.each(Object.entries(EXAMPLES))('%s', (type, [event, did, said]) => {
  const words = happened({ type, ...stamp, ...event } as HandoffEvent, reader);
  expect(words.did).toBe(did);
  expect(words.said ?? words.more).toBe(said);
  expect(words.done).toMatch(/^[A-Z]/);
});

const REASONS: { [C in ReasonCode]: [Extract<RejectReason, { code: C }>, string] } = {
  'no-budget-this-year': [{ code: 'no-budget-this-year', returnOn: '2027-03-09' }, 'Waits until Tue 9 Mar.'],
  'wrong-person': [{ code: 'wrong-person', rightPerson: 'Omar Haddad, IT' }, 'The right person would be: Omar Haddad, IT.'],
  'too-early': [{ code: 'too-early', waitFor: { trigger: 'the new plant opens' } }, 'Waits for: the new plant opens.'],
  'wrong-trigger': [{ code: 'wrong-trigger', realTrigger: 'An audit.' }, 'The real trigger: An audit.'],
  'bound-to-competitor': [{ code: 'bound-to-competitor', contractEnd: null }, 'Nobody knows when the contract ends.'],
  misrouted: [{ code: 'misrouted', ae: 'kim' }, 'It went on to Kim Ode.'],
  'no-problem-we-solve': [{ code: 'no-problem-we-solve', learnt: 'They only rent' }, 'What was learnt: They only rent.'],
  'not-our-segment': [{ code: 'not-our-segment', learnt: 'Three people!' }, 'What was learnt: Three people!'],
  other: [{ code: 'other', becomes: 'recycled', text: 'Their CFO left' }, 'Their CFO left.'],
};

test.each(Object.values(REASONS))('$code', (reason, words) => {
  expect(outcomeOf(reason, reader)).toBe(words);
  expect(codeName(reason)).toBe(REASON_CODES[reason.code].name);
});
