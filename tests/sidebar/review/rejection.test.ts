import { expect, test } from 'vitest';
import { REASON_CODES, type ReasonCode, type RejectReason, rejectReasonSchema } from '../../../src/core/handoff/reasonCodes.ts';
import { instantOf, localOf } from '../../../src/sidebar/review/outcome/newTime.ts';
import { draftOfReason, NO_REJECTION, rejectionOf } from '../../../src/sidebar/review/outcome/rejection.ts';

const TODAY = '2027-03-09';

const REASONS: RejectReason[] = [
  { code: 'no-budget-this-year', returnOn: '2027-09-01' },
  { code: 'wrong-person', rightPerson: 'Omar Haddad' },
  { code: 'too-early', waitFor: { months: 6 } },
  { code: 'too-early', waitFor: { trigger: 'the new plant' } },
  { code: 'wrong-trigger', realTrigger: 'the audit' },
  { code: 'bound-to-competitor', contractEnd: '2028-01-31' },
  { code: 'bound-to-competitor', contractEnd: null },
  { code: 'misrouted', ae: 'kim' },
  { code: 'no-problem-we-solve', learnt: 'They rent.' },
  { code: 'not-our-segment', learnt: 'Three people.' },
  { code: 'other', becomes: 'disqualified', text: 'Their CFO left.' },
];

test.each(REASONS)('$code: what was said can be filled in, and comes out the same', (reason) => {
  expect(rejectionOf(draftOfReason(reason), TODAY)).toEqual({ ok: true, reason });
});

test.each(Object.keys(REASON_CODES) as ReasonCode[])('%s asks for what it needs, and is nothing the server would refuse', (code) => {
  expect(rejectionOf({ ...NO_REJECTION, code, text: '  ' }, TODAY)).toMatchObject({ ok: false, message: /.{10}/ });
  const filled = rejectionOf(
    { code, day: '2027-09-01', months: '3', text: ' said ', ae: 'kim', isEndUnknown: false, becomes: 'recycled' },
    TODAY,
  );
  expect(filled.ok && rejectReasonSchema.safeParse(filled.reason)).toMatchObject({ success: true });
});

test.each(['0', '61', '2.5', 'x'])('%s months are asked for again', (months) => {
  expect(rejectionOf({ ...NO_REJECTION, code: 'too-early', months, text: 'the plant' }, TODAY)).toMatchObject({
    ok: false,
    control: 'reject-months',
  });
});

test.each(['no-budget-this-year', 'bound-to-competitor'] as const)('%s: a day that has passed is asked for again', (code) => {
  const filled = { ...NO_REJECTION, code, day: '2027-03-08' };
  expect(rejectionOf(filled, TODAY)).toMatchObject({ ok: false, control: 'reject-day', message: /has passed/ });
  expect(rejectionOf({ ...filled, day: '2027-03-09' }, TODAY)).toMatchObject({ ok: true });
});

test('nothing chosen is the first thing to choose', () => {
  expect(rejectionOf(NO_REJECTION, TODAY)).toEqual({ ok: false, control: 'reject-code', message: 'Choose a reason.' });
});

test.each(['2027-03-09T10:00', '2027-07-01T23:59'])('%s is the same time on its way and back', (local) => {
  expect(localOf(instantOf(local) ?? '')).toBe(local);
  expect(instantOf(local)).toMatch(/Z$/);
});

test.each(['', 'soon'])('"%s" is no time', (text) => {
  expect(instantOf(text)).toBeNull();
  expect(localOf(text)).toBe('');
});
