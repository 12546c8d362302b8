import { expect, test } from 'vitest';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import { sentenceOf } from '../../../src/sidebar/status/sentence.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';

const AT = '2027-03-01T09:00:00.000Z';
const by = (person: string) => ({ at: AT, by: person });
const BEGUN: HandoffEvent[] = [
  { type: 'begun', ...by('sam') },
  { type: 'submitted', ...by('sam'), score: 15, words: 120, ae: 'avery' },
];

const handoff = (state: State, ae: string, ...events: HandoffEvent[]): LocalHandoff => {
  const log = [...BEGUN, ...events];
  const value = { value: ae, revision: 1, ...by('sam') };
  return {
    format: 1,
    owner: 'sam',
    id: 'one',
    record: { crm: 'practice', origin: 'http://127.0.0.1', type: 'deal', id: 'D-101' },
    server: { sdr: 'sam', state, revision: log.length, events: log },
    registers: { ae: { value: ae, base: value, conflict: null } },
    waiting: [],
    refusal: null,
    touched: 0,
  };
};
const reader = {
  me: 'sam',
  nameOf: (id: string | null) => id ?? 'somebody',
  when: () => 'today',
  day: (date: string) => `day ${date}`,
  now: Date.parse(AT),
};

test('who gave it to whom is still said after remarks', () => {
  const given: HandoffEvent = { type: 'reassigned', ...by('mia'), ae: 'bo' };
  const remarks: HandoffEvent[] = [
    { type: 'prep-opened', ...by('bo') },
    { type: 'first-touch', ...by('bo'), when: AT },
    { type: 'rated', ...by('bo'), rating: 'green', missing: [] },
  ];
  expect(sentenceOf(handoff('submitted', 'bo', given, ...remarks), reader)?.what).toBe('mia gave this to bo, today.');
});

test('that they hear of it is said to whoever wrote it, and to nobody else who looks on', () => {
  const given: HandoffEvent = { type: 'reassigned', ...by('mia'), ae: 'bo' };
  const next = (me: string, ...events: HandoffEvent[]) =>
    sentenceOf(handoff('submitted', events.includes(given) ? 'bo' : 'avery', ...events), { ...reader, me })?.next;
  const hears = 'You hear from them when it is accepted or comes back.';
  expect([next('sam'), next('sam', given)]).toEqual([hears, hears]);
  expect([next('lee'), next('lee', given)]).toEqual(['avery accepts it, or sends it back.', 'bo accepts it, or sends it back.']);
  const passed = { ...mended, override: 'The buyer waits' };
  expect([next('mia', passed), next('sam', passed)]).toEqual(['avery accepts it, or sends it back.', hears]);
});

test('what was undone is not said', () => {
  const accepted: HandoffEvent = { type: 'accepted', ...by('avery') };
  const rated: HandoffEvent = { type: 'rated', ...by('avery'), rating: 'red', missing: ['pain'] };
  const undone: HandoffEvent = { type: 'undone', ...by('avery'), undoes: 4 };
  expect(sentenceOf(handoff('accepted', 'avery', accepted, rated), reader)?.next).toBe('Rated red: Pain Points left questions.');
  expect(sentenceOf(handoff('accepted', 'avery', accepted, rated, undone), reader)?.next).toBe('The meeting is in good hands.');
  const back: HandoffEvent = { type: 'reassigned', ...by('mia'), ae: 'bo' };
  expect(sentenceOf(handoff('submitted', 'avery', back, { ...undone, undoes: 3 }), reader)?.what).toBe('Handed off to avery, today.');
});

const accepted: HandoffEvent = { type: 'accepted', ...by('avery') };
const bounced: HandoffEvent = { type: 'bounced', ...by('avery'), reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' };
const held: HandoffEvent = { type: 'held', ...by('avery'), unreviewed: false };
const mended = { type: 'submitted' as const, ...by('sam'), score: 15, words: 130, ae: 'avery' };

test.each<[string, State, HandoffEvent[], string, string]>([
  ['sam', 'submitted', [], 'Handed off to avery, today.', 'You hear from them when it is accepted or comes back.'],
  ['avery', 'submitted', [], 'sam handed this off to you, today.', 'Accept it, or send it back with one reason.'],
  [
    'avery',
    'submitted',
    [bounced, { ...mended, fix: 'Done', changes: [] }],
    'sam handed it off again as it was: “Done.”',
    'Accept it, or send it back with one reason.',
  ],
  [
    'avery',
    'submitted',
    [bounced, { ...mended, fix: 'Done', changes: [{ register: 'pain' }] }],
    'sam mended this and handed it off again, today.',
    'Accept it, or send it back with one reason.',
  ],
  [
    'avery',
    'opportunity',
    [accepted, held, { type: 'opportunity', ...by('avery') }, { type: 'next-step', ...by('avery') }],
    'It is an opportunity.',
    'Nothing more follows here.',
  ],
  [
    'sam',
    'recycled',
    [accepted, held, { type: 'rejected', ...by('avery'), reason: { code: 'wrong-person', rightPerson: 'Ruth Adler' } }],
    'Recycled: Wrong person.',
    'The right person would be: Ruth Adler. Re-engage them.',
  ],
  [
    'avery',
    'submitted',
    [{ ...mended, override: 'The buyer waits' }],
    'sam let it pass to you as it is: The buyer waits.',
    'Accept it, or send it back with one reason.',
  ],
  ['sam', 'bounced', [bounced], 'avery sent it back: Pain Points & Impact.', 'Ask what it costs.'],
  ['avery', 'bounced', [bounced], 'You sent it back: Pain Points & Impact.', '“Ask what it costs.” You see it again when it is mended.'],
  ['avery', 'accepted', [accepted], 'You accepted it.', 'The prep card stays here for the meeting.'],
  [
    'sam',
    'accepted',
    [accepted, { type: 'rescheduled', ...by('avery') }],
    'avery accepted it.',
    'The meeting was moved; its new time is not known yet.',
  ],
  [
    'sam',
    'accepted',
    [accepted, { type: 'no-show', ...by('avery') }],
    'Nobody came to the meeting.',
    'Give it a new time, or withdraw the brief.',
  ],
  ['avery', 'submitted', [{ type: 'cancelled', ...by('sam') }], 'The meeting was cancelled.', 'Give it a new time.'],
  ['mia', 'submitted', [{ type: 'cancelled', ...by('sam') }], 'The meeting was cancelled.', 'sam or avery gives it a new time.'],
  ['avery', 'accepted', [accepted, held], 'You held the meeting.', 'Say what came of it: an opportunity, or a reason to reject it.'],
  [
    'sam',
    'submitted',
    [{ ...held, unreviewed: true }],
    'avery held the meeting.',
    'Nobody had accepted the brief before. avery says what came of it.',
  ],
  [
    'sam',
    'withdrawn',
    [{ type: 'withdrawn', ...by('sam'), reason: 'They are gone.' }],
    'You withdrew it: They are gone.',
    'If it comes back, take it up again in a new brief.',
  ],
  [
    'avery',
    'opportunity',
    [accepted, held, { type: 'opportunity', ...by('avery'), nextStep: { text: 'Proposal', on: '2027-04-01' } }],
    'It is an opportunity.',
    'Next: Proposal, day 2027-04-01.',
  ],
  [
    'sam',
    'recycled',
    [accepted, held, { type: 'rejected', ...by('avery'), reason: { code: 'too-early', waitFor: { months: 3 } } }],
    'Recycled: Too early.',
    'Waits 3 months. Re-engage them when the time has come.',
  ],
  [
    'avery',
    'disqualified',
    [accepted, held, { type: 'rejected', ...by('avery'), reason: { code: 'not-our-segment', learnt: 'They only rent.' } }],
    'Disqualified: Not our segment.',
    'What was learnt: They only rent.',
  ],
])('%s, %s, %#', (me, state, events, what, next) => {
  expect(sentenceOf(handoff(state, 'avery', ...events), { ...reader, me })).toMatchObject({ what, next });
});

const facts = (meetingStart: string) => ({ value: { meetingStart }, revision: 1, ...by('sam') });
const at = (local: LocalHandoff, start: string): LocalHandoff => ({
  ...local,
  registers: { ...local.registers, facts: { value: facts(start).value, base: facts(start), conflict: null } },
});

test('once the time of the meeting has come, its account executive is asked what became of it, reviewed or not', () => {
  const whatOf = (local: LocalHandoff, me: string) => sentenceOf(local, { ...reader, me })?.what;
  const open = handoff('submitted', 'avery');
  const said = {
    what: 'The meeting was for today.',
    next: 'Say under the card what became of it, also where you had not looked at the brief.',
  };
  expect(sentenceOf(at(open, AT), { ...reader, me: 'avery' })).toMatchObject(said);
  expect(whatOf(at(handoff('accepted', 'avery', accepted), AT), 'avery')).toBe('The meeting was for today.');
  expect(whatOf(at(open, '2027-03-01T09:01:00.000Z'), 'avery')).toBe('sam handed this off to you, today.');
  const others = { what: 'The meeting was for today.', next: 'avery has not said what became of it.' };
  for (const me of ['sam', 'mia']) expect(sentenceOf(at(open, AT), { ...reader, me })).toMatchObject(others);
  expect(sentenceOf(at(handoff('accepted', 'avery', accepted), AT), reader)).toMatchObject(others);
  expect(whatOf(at(handoff('bounced', 'avery', bounced), AT), 'avery')).toBe('You sent it back: Pain Points & Impact.');
});

test('nothing is asked of a meeting whose page shows another time that is still to come, unless a later one was agreed', () => {
  const shown = { meetingStart: '2027-03-05T09:00:00.000Z' };
  const open = at(handoff('accepted', 'avery', accepted), AT);
  expect(sentenceOf(open, { ...reader, me: 'avery', shown })?.what).toBe('You accepted it.');
  const moved = at(handoff('accepted', 'avery', accepted, { type: 'rescheduled', ...by('avery'), start: AT }), AT);
  expect(sentenceOf(moved, { ...reader, me: 'avery', shown })?.what).toBe('The meeting was for today.');
});

test('whoever sent it back reads the beginning of what they asked for', () => {
  const nextOf = (fix: string) => sentenceOf(handoff('bounced', 'avery', { ...bounced, fix }), { ...reader, me: 'avery' })?.next;
  const seen = 'You see it again when it is mended.';
  expect(nextOf('Ask who signs ')).toBe(`“Ask who signs.” ${seen}`);
  expect(nextOf(`Ask ${'who signs '.repeat(40)}`)).toBe(`“Ask ${'who signs '.repeat(11)}who …” ${seen}`);
  expect(nextOf('é'.repeat(2000))?.length).toBeLessThan(210);
});

test('what came to the wrong person went on, and both are told', () => {
  const misrouted: HandoffEvent = { type: 'rejected', ...by('avery'), reason: { code: 'misrouted', ae: 'bo' } };
  const local = handoff('accepted', 'bo', accepted, held, misrouted);
  expect(sentenceOf(local, { ...reader, me: 'bo' })).toMatchObject({ what: 'avery gave this to you, today.' });
  expect(sentenceOf(local, { ...reader, me: 'sam' })?.next).toBe('It had come to the wrong person. The meeting is in good hands.');
});

test('what was held before it was given on is not asked for again: a time of their own is', () => {
  const misrouted: HandoffEvent = { type: 'rejected', ...by('avery'), reason: { code: 'misrouted', ae: 'bo' }, anew: true };
  const local = at(handoff('submitted', 'bo', accepted, held, misrouted), AT);
  const now = { ...reader, now: Date.parse(AT) + 60_000 };
  expect(sentenceOf(local, { ...now, me: 'bo' })).toEqual({
    tone: 'info',
    what: 'avery gave this to you: it had come to the wrong person.',
    next: 'avery met them on day 2027-03-01. Agree a time of your own.',
    moves: true,
  });
  const rest = 'It had come to the wrong person. avery met them on day 2027-03-01; bo agrees a time of their own.';
  expect(sentenceOf(local, now)).toMatchObject({ what: 'avery gave this to bo, today.', next: rest });
  const taken = at(handoff('accepted', 'bo', accepted, held, misrouted, { ...accepted, by: 'bo' }), AT);
  expect(sentenceOf(taken, { ...now, me: 'bo' })).toMatchObject({ what: 'You accepted it.', moves: true });
});

test('it is in good hands only while no clock of it is late', () => {
  const local = handoff('accepted', 'avery', accepted);
  expect([sentenceOf(local, reader)?.next, sentenceOf(local, { ...reader, isLate: true })?.next]).toEqual([
    'The meeting is in good hands.',
    '',
  ]);
});

test.each(['accept', 'withdraw', 'held', 'reject', 'undo'] as const)('%s that waits is said to be kept; a remark is not', (name) => {
  const local = { ...handoff('accepted', 'avery', accepted), waiting: [name] };
  expect(sentenceOf(local, reader)?.what).toBe('Your decision is kept.');
  expect(sentenceOf(local, { ...reader, isOnItsWay: true })).toMatchObject({ what: 'Sending…', next: '' });
  expect(sentenceOf({ ...local, waiting: ['rate', 'first-touch'] }, reader)?.what).toBe('avery accepted it.');
});
