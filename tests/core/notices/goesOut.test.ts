import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterQuiet, mailDue, showsNow } from '../../../src/core/notices/goesOut.ts';
import { type NoticeChoices, notices } from '../../../src/core/settings/notices.ts';

const choices = (change: Partial<NoticeChoices> = {}): NoticeChoices => ({ ...notices.standard, zone: 'Europe/Berlin', ...change });
const night = { from: '19:00', to: '08:00', weekends: false };
const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));

test.each([
  ['by day', '2027-03-03T10:00Z', night, '2027-03-03T10:00'],
  ['in the evening', '2027-03-03T19:00Z', night, '2027-03-04T07:00'],
  ['at its first minute', '2027-03-03T18:00Z', night, '2027-03-04T07:00'],
  ['at its end', '2027-03-03T07:00Z', night, '2027-03-03T07:00'],
  ['before dawn', '2027-03-03T03:00Z', night, '2027-03-03T07:00'],
  ['over noon', '2027-03-03T11:30Z', { from: '12:00', to: '13:00', weekends: false }, '2027-03-03T12:00'],
  ['on Friday night before a quiet weekend', '2027-03-05T20:00Z', { ...night, weekends: true }, '2027-03-08T07:00'],
  ['on Sunday noon', '2027-03-07T11:00Z', { ...night, weekends: true }, '2027-03-08T07:00'],
  ['where both ends are the same', '2027-03-03T22:00Z', { from: '08:00', to: '08:00', weekends: false }, '2027-03-03T22:00'],
  ['in the night that loses an hour', '2027-03-27T22:00Z', night, '2027-03-28T06:00'],
  ['in the night that gains an hour', '2027-10-30T22:00Z', night, '2027-10-31T07:00'],
  ['with an end in the hour that is lost', '2027-03-27T23:00Z', { from: '22:00', to: '02:30', weekends: false }, '2027-03-28T01:30'],
])('quiet %s', (_, now, quiet, until) => {
  expect(iso(afterQuiet(at(now), choices({ quiet })))).toBe(until);
});

test('a moment after the quiet lies in no quiet, is not in the past, and is at most four days off', () => {
  const time = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
  fc.assert(
    fc.property(
      fc.integer({ min: at('2027-01-01T00:00Z'), max: at('2028-01-01T00:00Z') }),
      fc.record({ from: time, to: time, weekends: fc.boolean() }),
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', ''),
      (now, quiet, zone) => {
        const set = choices({ quiet, zone });
        const after = afterQuiet(now, set);
        expect(after).toBeGreaterThanOrEqual(now);
        expect(after - now).toBeLessThanOrEqual(4 * 24 * 60 * 60 * 1000);
        expect(afterQuiet(after, set)).toBe(after);
      },
    ),
    { seed: 7 },
  );
});

test('a mail goes at once, with the next daily one, or never; and none of them in the quiet hours', () => {
  const now = at('2027-03-03T10:00Z');
  expect(iso(mailDue('bounced', choices(), now))).toBe('2027-03-03T10:00');
  expect(iso(mailDue('held', choices(), now))).toBe('2027-03-04T07:00');
  expect(iso(mailDue('held', choices({ dailyAt: '17:30' }), now))).toBe('2027-03-03T16:30');
  expect(mailDue('bounced', choices({ mail: { ...choices().mail, review: 'never' } }), now)).toBeNull();
  expect(iso(mailDue('bounced', choices({ quiet: night }), at('2027-03-03T20:00Z')))).toBe('2027-03-04T07:00');
  expect(iso(mailDue('held', choices({ quiet: { from: '07:30', to: '09:00', weekends: false } }), now))).toBe('2027-03-04T08:00');
});

test('the daily mail keeps its time of the day when the clocks change', () => {
  expect(iso(mailDue('held', choices(), at('2027-03-27T10:00Z')))).toBe('2027-03-28T06:00');
  expect(iso(mailDue('held', choices(), at('2027-10-30T10:00Z')))).toBe('2027-10-31T07:00');
});

test('the browser shows what was chosen, and nothing in the quiet hours', () => {
  const now = at('2027-03-03T10:00Z');
  expect([showsNow('bounced', choices(), now), showsNow('held', choices(), now)]).toEqual([true, false]);
  expect(showsNow('bounced', choices({ quiet: night }), at('2027-03-03T20:00Z'))).toBe(false);
});

test('choices that an earlier release kept are read with what was added since', () => {
  const read = notices.schema.parse({ mail: { review: 'never' }, quiet: null });
  expect(read).toMatchObject({ mail: { review: 'never', incoming: 'now' }, browser: { incoming: true }, zone: '' });
  expect(notices.schema.safeParse({ zone: 'Middle/Earth' }).success).toBe(false);
  expect(notices.schema.safeParse({ quiet: { from: '25:00', to: '08:00', weekends: false } }).success).toBe(false);
});
