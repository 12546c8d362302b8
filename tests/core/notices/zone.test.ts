import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeIn, zoneOf } from '../../../src/core/notices/zone.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';

const NOW = Date.parse('2027-03-27T20:00:00Z');
const hours = (zone: string) => ({ hours: { zone, days: [1], from: '09:00', to: '17:00', holidays: [] } });

test('the person’s own zone comes first, then their device’s, then that of the workspace’s hours, then UTC', () => {
  const [person, device, workspace] = [{ zone: 'America/New_York' }, 'Asia/Kolkata', hours('Europe/Berlin')];
  expect(zoneOf({ person, device, workspace })).toBe('America/New_York');
  expect(zoneOf({ person: { zone: '' }, device, workspace })).toBe('Asia/Kolkata');
  expect(zoneOf({ person: { zone: '' }, workspace })).toBe('Europe/Berlin');
  expect(zoneOf({ person: null, workspace })).toBe('Europe/Berlin');
  expect(zoneOf({ person: { zone: '' }, device: 'Mars/Olympus', workspace: clocks.standard })).toBe('UTC');
});

test.each([
  ['2027-03-27T21:30:00Z', 'Europe/Berlin', 'today, 22:30 CET'],
  ['2027-03-28T08:00:00Z', 'Europe/Berlin', 'Sun 28 Mar, 10:00 CEST'],
  ['2027-03-28T08:00:00Z', 'America/New_York', 'Sun 28 Mar, 04:00 EDT'],
  ['2027-03-27T21:30:00Z', 'America/Chicago', 'today, 16:30 CDT'],
  ['2027-07-28T08:00:00Z', 'Europe/London', 'Wed 28 Jul, 09:00 BST'],
  ['2027-03-27T21:30:00Z', 'Asia/Kolkata', 'today, 03:00 Kolkata time'],
  ['2027-03-28T08:00:00Z', 'America/Argentina/Buenos_Aires', 'Sun 28 Mar, 05:00 Buenos Aires time'],
  ['2027-03-27T21:30:00Z', 'UTC', 'today, 21:30 UTC'],
  ['2027-03-27T21:30:00Z', 'Etc/GMT+5', 'today, 16:30 UTC-5'],
  ['sometime', 'Europe/Berlin', ''],
])('%s in %s is said as %j', (iso, zone, said) => {
  expect(timeIn(iso, zone, NOW)).toBe(said);
});

test('in every zone that there is, the zone is named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      (zone, at) => {
        expect(timeIn(at.toISOString(), zone, NOW)).toMatch(/, \d\d:\d\d (?:[A-Z]{3,4}|UTC[+-][\d:]+|[A-Z][\p{L}' -]+ time)$/u);
      },
    ),
    { seed: 3, numRuns: 500 },
  );
});
