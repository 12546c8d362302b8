import { expect, test } from 'vitest';
import { clocksOf } from '../../../src/core/clocks/clocksOf.ts';
import { momentsOf } from '../../../src/core/clocks/moments.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { accepted, BOOKED, firstTouch, HOUR, hour, played, STANDARD, submitted } from './log.ts';

function moments(log: Parameters<typeof played>[0], settings = STANDARD): string[] {
  const runs = clocksOf(played(log), settings, hour(0));
  return momentsOf(runs, settings).map(({ run, does, at }) => `${(at - BOOKED) / HOUR} ${run.clock} ${does}`);
}

test('soon due, breached, and up the ladder; only a touch goes to who stands in', () => {
  expect(moments([])).toEqual(['18 complete-brief due-soon', '24 complete-brief breach', '24 complete-brief tell-manager']);
  expect(moments([[1, submitted]]).filter((line) => line.includes('review'))).toEqual([
    '4 review due-soon',
    '5 review breach',
    '5 review tell-manager',
    '7 review give-to-backup',
  ]);
});

test('what is done needs nothing more from then on; what was missed was missed', () => {
  const touched = (hours: number) =>
    moments([
      [1, submitted],
      [1.5, accepted],
      [hours, firstTouch(hours)],
    ]).filter((line) => line.includes('first-touch'));
  expect(touched(2)).toEqual([]);
  expect(touched(5)).toEqual(['4 first-touch due-soon']);
  expect(touched(6)).toEqual(['4 first-touch due-soon', '5 first-touch breach', '5 first-touch tell-manager']);
});

test('the ladder is the workspace’s own, and may be empty', () => {
  const settings = { ...clocks.standard, ladder: [] };
  expect(moments([], settings)).toEqual(['18 complete-brief due-soon', '24 complete-brief breach']);
  const twice = [
    { after: 0, does: 'tell-manager' },
    { after: 60, does: 'tell-manager' },
  ];
  expect(clocks.schema.safeParse({ ...clocks.standard, ladder: twice }).success).toBe(false);
});

test('settings of an earlier release, with parts missing, count with the standard in their place', () => {
  expect(clocks.schema.parse({})).toEqual(clocks.standard);
  expect(clocks.schema.parse({ limits: { review: 30 } }).limits).toEqual({ ...clocks.standard.limits, review: 30 });
});

test.each([
  ['a zone that is none', { zone: 'Europe/Nowhere' }],
  ['no day', { days: [] }],
  ['half an hour', { from: '09:00', to: '09:30' }],
  ['a day that is none', { holidays: ['2027-02-30'] }],
  ['a time that is none', { from: '24:00' }],
])('working hours with %s are refused', (_, wrong) => {
  const office = { zone: 'Europe/Berlin', days: [1], from: '09:00', to: '17:00', holidays: [] };
  expect(clocks.schema.safeParse({ hours: office }).success).toBe(true);
  expect(clocks.schema.safeParse({ hours: { ...office, ...wrong } }).success).toBe(false);
});
