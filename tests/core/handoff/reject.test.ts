import { expect, test } from 'vitest';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import { handedTo } from '../../../src/core/handoff/parties.ts';
import { becomes, REASON_CODES, type RejectReason, rejectReasonSchema } from '../../../src/core/handoff/reasonCodes.ts';
import { standingOf } from '../../../src/core/handoff/replay.ts';
import { AT, handedOff } from './brief.ts';

const avery = { id: 'avery', roles: ['ae' as const] };

/** The table of the product's domain: what each code becomes, with what it asks for. */
const CODES: [RejectReason, 'recycled' | 'disqualified' | 'reassigned'][] = [
  [{ code: 'no-budget-this-year', returnOn: '2027-02-01' }, 'recycled'],
  [{ code: 'wrong-person', rightPerson: 'Ruth Adler, CFO' }, 'recycled'],
  [{ code: 'too-early', waitFor: { months: 6 } }, 'recycled'],
  [{ code: 'too-early', waitFor: { trigger: 'the new plant opens' } }, 'recycled'],
  [{ code: 'wrong-trigger', realTrigger: 'their auditor comes back in May' }, 'recycled'],
  [{ code: 'bound-to-competitor', contractEnd: '2027-06-30' }, 'recycled'],
  [{ code: 'bound-to-competitor', contractEnd: null }, 'disqualified'],
  [{ code: 'misrouted', ae: 'kim' }, 'reassigned'],
  [{ code: 'no-problem-we-solve', learnt: 'They only rent.' }, 'disqualified'],
  [{ code: 'not-our-segment', learnt: 'Nine people.' }, 'disqualified'],
  [{ code: 'other', becomes: 'recycled', text: 'A merger; ask again then.' }, 'recycled'],
  [{ code: 'other', becomes: 'disqualified', text: 'Closed down.' }, 'disqualified'],
];

test.each(CODES)('%o is %s', (reason, what) => {
  expect(becomes(reason)).toBe(what);
  expect(REASON_CODES[reason.code].becomes).toContain(what);
  const held = handedOff('accepted', 'held');
  const decided = decide(held, { name: 'reject', reason }, avery, AT, 1);
  if (!decided.ok) throw new Error(decided.refusal.message);
  const next = advance(held, decided.decision);
  expect(standingOf(next)).toEqual(what === 'reassigned' ? { state: 'submitted', meeting: 'scheduled' } : { state: what, meeting: 'held' });
  expect(handedTo(next)).toBe(what === 'reassigned' ? 'kim' : 'avery');
});

test('every code is tried, and every outcome a code can have', () => {
  const tried = new Set(CODES.map(([reason, what]) => `${reason.code} ${what}`));
  const there = Object.entries(REASON_CODES).flatMap(([code, { becomes }]) => becomes.map((what) => `${code} ${what}`));
  expect([...tried].toSorted()).toEqual(there.toSorted());
});

test.each([
  [{ code: 'no-budget-this-year' }],
  [{ code: 'no-budget-this-year', returnOn: 'spring' }],
  [{ code: 'wrong-person', rightPerson: ' ' }],
  [{ code: 'too-early', waitFor: {} }],
  [{ code: 'too-early', waitFor: { months: 0 } }],
  [{ code: 'wrong-trigger' }],
  [{ code: 'bound-to-competitor' }],
  [{ code: 'misrouted' }],
  [{ code: 'not-our-segment', learnt: '' }],
  [{ code: 'other', text: 'why not' }],
  [{ code: 'because' }],
])('%o asks for more', (reason) => {
  expect(rejectReasonSchema.safeParse(reason).success).toBe(false);
});

test.each(['avery', 'sam'])('misrouted to %s, who has it or wrote it, goes nowhere', (ae) => {
  const decided = decide(handedOff('accepted', 'held'), { name: 'reject', reason: { code: 'misrouted', ae } }, avery, AT, 1);
  expect(decided).toMatchObject({ ok: false, refusal: { reason: 'malformed' } });
});

test.each([
  [{ code: 'no-budget-this-year', returnOn: '2020-02-01' }],
  [{ code: 'bound-to-competitor', contractEnd: '2020-02-01' }],
] as const)('a day that has passed is no day to come back on: %o', (reason) => {
  const decided = decide(handedOff('accepted', 'held'), { name: 'reject', reason }, avery, AT, 1);
  expect(decided).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/This day has passed/) } });
});
