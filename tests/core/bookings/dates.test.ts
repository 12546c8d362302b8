import { expect, test } from 'vitest';
import { orderOf, timeIn } from '../../../src/core/bookings/dates.ts';

const read = (cell: string, order: 'dmy' | 'mdy' | null = null, zone: string | null = 'Europe/Berlin') => {
  const time = timeIn(cell, order, zone);
  return time.ok ? new Date(time.at).toISOString() : time.why;
};

test.each([
  ['2026-11-30T14:00:00+01:00', '2026-11-30T13:00:00.000Z'],
  ['2026-11-30T13:00Z', '2026-11-30T13:00:00.000Z'],
  ['2026-11-30 14:00', '2026-11-30T13:00:00.000Z'],
  ['2026/11/30 14:00:05', '2026-11-30T13:00:05.000Z'],
  ['30.11.2026 14:00', '2026-11-30T13:00:00.000Z'],
  // With points the day stands first, also where both could be a month.
  ['04.05.2026 09:30', '2026-05-04T07:30:00.000Z'],
  ['30/11/2026 2:00 PM', '2026-11-30T13:00:00.000Z'],
  ['30-11-2026 14:00', '2026-11-30T13:00:00.000Z'],
  ['11/30/2026 12:00 am', '2026-11-29T23:00:00.000Z'],
  ['05/05/2026 09:30', '2026-05-05T07:30:00.000Z'],
  ['30 Nov 2026 14:00', '2026-11-30T13:00:00.000Z'],
  ['30-Nov-2026 14:00', '2026-11-30T13:00:00.000Z'],
  ['Mon, 30 November 2026 at 14:00', '2026-11-30T13:00:00.000Z'],
  ['Nov 30, 2026, 2:00 p.m.', '2026-11-30T13:00:00.000Z'],
  ['30/11/2026 18:30 +0530', '2026-11-30T13:00:00.000Z'],
])('%s is read', (cell, at) => {
  expect(read(cell)).toBe(at);
});

test('what can be read two ways is left open, until somebody says which, or another line does', () => {
  expect(read('04/05/2026 09:30')).toBe('two-ways');
  expect(read('04-05-2026 09:30')).toBe('two-ways');
  expect(read('04/05/2026 09:30', 'dmy')).toBe('2026-05-04T07:30:00.000Z');
  expect(read('04/05/2026 09:30', 'mdy')).toBe('2026-04-05T07:30:00.000Z');
  expect(orderOf(['04/05/2026 09:30', '17/05/2026 09:30'])).toBe('dmy');
  expect(orderOf(['04/05/2026', '04/17/2026'])).toBe('mdy');
  expect(orderOf(['17/05/2026', '05/17/2026'])).toBeNull();
  expect(orderOf(['04/05/2026', '17.05.2026', '2026-05-17'])).toBeNull();
  // What somebody said does not make a month of 17.
  expect(read('17/05/2026 09:30', 'mdy')).toBe('2026-05-17T07:30:00.000Z');
});

test.each([
  ['2026-11-30', 'no-time'],
  ['30.11.2026', 'no-time'],
  ['31.02.2026 10:00', 'unreadable'],
  ['31.02.2026', 'unreadable'],
  ['2026-13-01 10:00', 'unreadable'],
  ['30.11.2026 25:00', 'unreadable'],
  ['30.11.2026 13:00 pm', 'unreadable'],
  ['tomorrow at noon', 'unreadable'],
  ['30.11.26 10:00', 'unreadable'],
  ['45991.58', 'unreadable'],
  ['', 'unreadable'],
])('%s is left open: %s', (cell, why) => {
  expect(read(cell)).toBe(why);
});

test('a time without a zone needs one; the nights of changing clocks have their own', () => {
  expect(read('2026-11-30 14:00', null, null)).toBe('no-zone');
  expect(read('2026-11-30 14:00Z', null, null)).toBe('2026-11-30T14:00:00.000Z');
  expect(read('2026-10-25 02:30')).toBe('2026-10-25T00:30:00.000Z');
  expect(read('2026-03-29 02:30')).toBe('2026-03-29T01:30:00.000Z');
});
