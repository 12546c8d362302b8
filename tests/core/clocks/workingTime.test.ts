import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsOut, spend } from '../../../src/core/clocks/workingTime.ts';
import type { WorkingHours } from '../../../src/core/settings/clocks.ts';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number): string => new Date(ms).toISOString();

const office = (change: Partial<WorkingHours> = {}): WorkingHours => ({
  zone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  holidays: [],
  ...change,
});

test('elapsed time is counted day and night, whatever the clocks do', () => {
  expect(iso(runsOut(24 * HOUR, at('2027-03-27T12:00:00Z'), null))).toBe('2027-03-28T12:00:00.000Z');
});

describe('working hours', () => {
  test.each([
    ['within a day', '2027-03-01T08:30:00Z', 4, '2027-03-01T12:30:00Z'],
    ['to the very end of a day', '2027-03-01T08:00:00Z', 8, '2027-03-01T16:00:00Z'],
    ['into the next day', '2027-03-01T15:00:00Z', 4, '2027-03-02T11:00:00Z'],
    ['begun at night', '2027-03-01T23:00:00Z', 1, '2027-03-02T09:00:00Z'],
    ['over a weekend', '2027-03-05T15:30:00Z', 1, '2027-03-08T08:30:00Z'],
    ['begun on a Saturday', '2027-03-06T10:00:00Z', 24, '2027-03-10T16:00:00Z'],
  ])('%s', (_, start, hours, due) => {
    expect(iso(runsOut(hours * HOUR, at(start), office()))).toBe(iso(at(due)));
  });

  test('holidays are left out, also several in a row and beside a weekend', () => {
    const easter = office({ holidays: ['2027-03-26', '2027-03-29'] });
    // Thursday before Easter, 16:30 in Berlin; Tuesday after it is already summer time.
    expect(iso(runsOut(HOUR, at('2027-03-25T15:30:00Z'), easter))).toBe('2027-03-30T07:30:00.000Z');
  });

  test.each([
    ['Berlin', 'Europe/Berlin', '2027-07-01T07:00:00Z'],
    ['New York', 'America/New_York', '2027-07-01T13:00:00Z'],
    ['Kathmandu, three quarters of an hour off', 'Asia/Kathmandu', '2027-07-01T03:15:00Z'],
    ['Sydney, a day ahead of the west', 'Australia/Sydney', '2027-06-30T23:00:00Z'],
    ['Honolulu', 'Pacific/Honolulu', '2027-07-01T19:00:00Z'],
    ['UTC', 'UTC', '2027-07-01T09:00:00Z'],
  ])('the day begins at nine in %s', (_, zone, nine) => {
    const start = at(nine) - 5 * HOUR;
    expect(iso(runsOut(HOUR, start, office({ zone, days: [1, 2, 3, 4, 5, 6, 7] })))).toBe(iso(at(nine) + HOUR));
  });

  test('hours over midnight belong to the day on which they begin', () => {
    const night = office({ from: '22:00', to: '06:00' });
    // Friday 22:00 to Saturday 06:00 counts, Saturday night does not.
    expect(iso(runsOut(9 * HOUR, at('2027-03-05T21:00:00Z'), night))).toBe('2027-03-08T22:00:00.000Z');
    // Begun at three in the night of Friday's shift.
    expect(iso(runsOut(2 * HOUR, at('2027-03-06T02:00:00Z'), night))).toBe('2027-03-06T04:00:00.000Z');
  });

  test('a holiday takes the shift that begins on it, and not the one that began the evening before', () => {
    const night = office({ from: '22:00', to: '06:00', holidays: ['2027-03-03'] });
    expect(iso(runsOut(HOUR, at('2027-03-03T03:00:00Z'), night))).toBe('2027-03-03T04:00:00.000Z');
    expect(iso(runsOut(HOUR, at('2027-03-03T20:00:00Z'), night))).toBe('2027-03-04T22:00:00.000Z');
  });

  test('the same time twice is the whole day', () => {
    const allDay = office({ from: '00:00', to: '00:00' });
    expect(iso(runsOut(26 * HOUR, at('2027-03-05T12:00:00Z'), allDay))).toBe('2027-03-08T14:00:00.000Z');
  });
});

describe('nights in which the clocks are changed', () => {
  test.each([
    // 28 March 2027 in Berlin: 02:00 becomes 03:00. A shift from 22:00 to 06:00 has seven hours.
    ['put forward', 'Europe/Berlin', '2027-03-27T21:00:00Z', 7, '2027-03-28T04:00:00Z', 8, '2027-03-28T21:00:00Z'],
    // 31 October 2027: 03:00 becomes 02:00. It has nine.
    ['put back', 'Europe/Berlin', '2027-10-30T20:00:00Z', 9, '2027-10-31T05:00:00Z', 10, '2027-10-31T22:00:00Z'],
    ['put forward in New York', 'America/New_York', '2027-03-14T03:00:00Z', 7, '2027-03-14T10:00:00Z', 8, '2027-03-15T03:00:00Z'],
    ['put back in New York', 'America/New_York', '2027-11-07T02:00:00Z', 9, '2027-11-07T11:00:00Z', 10, '2027-11-08T04:00:00Z'],
  ])('%s: a night shift is as long as the clocks make it', (_, zone, start, hours, ends, more, next) => {
    const night = office({ zone, from: '22:00', to: '06:00', days: [1, 2, 3, 4, 5, 6, 7] });
    expect(iso(runsOut(hours * HOUR, at(start), night))).toBe(iso(at(ends)));
    expect(iso(runsOut(more * HOUR, at(start), night))).toBe(iso(at(next)));
  });

  test('half an hour on Lord Howe Island', () => {
    const night = office({ zone: 'Australia/Lord_Howe', from: '00:00', to: '06:00', days: [7] });
    // 3 October 2027: 02:00 becomes 02:30.
    expect(iso(runsOut(5.5 * HOUR, at('2027-10-02T13:30:00Z'), night))).toBe('2027-10-02T19:00:00.000Z');
  });

  test('a time that the night leaves out is as much later; the day before and after are as they were', () => {
    const gap = office({ from: '02:30', to: '10:00', days: [7] });
    expect(iso(runsOut(1, at('2027-03-28T00:00:00Z'), gap))).toBe('2027-03-28T01:30:00.001Z');
  });

  test('a day at the office is not longer or shorter for it', () => {
    for (const day of ['2027-03-26', '2027-03-29', '2027-10-29', '2027-11-01']) {
      const start = at(`${day}T05:00:00Z`);
      const end = runsOut(8 * HOUR, start, office());
      expect(end - runsOut(0, end - 8 * HOUR, office()), day).toBe(8 * HOUR);
    }
  });
});

const hoursArbitrary: fc.Arbitrary<WorkingHours> = fc
  .record({
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 23 }),
    lasts: fc.integer({ min: 1, max: 24 }),
    holidays: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 3 }),
  })
  .map(({ zone, days, from, lasts, holidays }) => ({
    zone,
    days,
    from: `${String(from).padStart(2, '0')}:00`,
    to: `${String((from + lasts) % 24).padStart(2, '0')}:00`,
    holidays: holidays.map((day) => `2027-03-${String(day).padStart(2, '0')}`),
  }));
const start = fc.integer({ min: at('2027-02-20T00:00:00Z'), max: at('2027-11-20T00:00:00Z') });

describe('whatever the hours are', () => {
  const amount = fc.integer({ min: 1, max: 100 * HOUR });

  test('an amount takes at least as long as it is, and more of it takes longer', () => {
    fc.assert(
      fc.property(hoursArbitrary, start, amount, amount, (hours, from, some, more) => {
        const one = runsOut(some, from, hours);
        expect(one).toBeGreaterThanOrEqual(from + some);
        expect(runsOut(some + more, from, hours)).toBeGreaterThan(one);
      }),
    );
  });

  test('counted in two parts it is the same', () => {
    fc.assert(
      fc.property(hoursArbitrary, start, amount, amount, (hours, from, some, more) => {
        expect(runsOut(more, runsOut(some, from, hours), hours)).toBe(runsOut(some + more, from, hours));
      }),
    );
  });

  test('what is left at an end is used up behind it', () => {
    fc.assert(
      fc.property(hoursArbitrary, start, amount, fc.integer({ min: 0, max: 200 * HOUR }), (hours, from, some, until) => {
        const spent = spend(some, from, from + until, hours);
        const due = runsOut(some, from, hours);
        expect('at' in spent ? spent.at : runsOut(spent.left, from + until, hours)).toBe(due);
        expect('at' in spent).toBe(due <= from + until);
      }),
    );
  });
});
