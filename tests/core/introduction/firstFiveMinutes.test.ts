/** The calendar entry, read by another library than the one that writes it. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { firstFiveMinutes } from '../../../src/core/introduction/firstFiveMinutes.ts';

const entry = {
  id: 'http://crm.example|deal|7',
  start: '2027-03-28T03:30:00+02:00',
  account: 'Müller, Söhne; “Nord”\nDTSTART:19700101T000000Z \\ 2 🏗️'.repeat(3),
  ae: 'Avery Lund',
  now: Date.parse('2026-12-01T09:00:00Z'),
};

const read = (file: string) => new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('five minutes from the start, in UTC, whatever the zone it was told in', () => {
  const file = firstFiveMinutes(entry);
  const [event, ...others] = read(file);
  expect(others).toEqual([]);
  expect(event?.startDate.zone.tzid).toBe('UTC');
  expect(event?.startDate.toJSDate().toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(event?.endDate.toJSDate().toISOString()).toBe('2027-03-28T01:35:00.000Z');
  expect(event?.uid).toBe(entry.id);
  expect(file).toContain('DTSTAMP:20261201T090000Z');
});

test('a name with commas, line ends and signs stays one text (RFC 5545, 3.3.11), on lines of 75 octets', () => {
  const file = firstFiveMinutes(entry);
  expect(read(file)[0]?.summary).toBe(`First five minutes: ${entry.account}`);
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test('it reminds ten minutes before', () => {
  const alarm = new ICAL.Component(ICAL.parse(firstFiveMinutes(entry))).getFirstSubcomponent('vevent')?.getFirstSubcomponent('valarm');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT10M');
});
