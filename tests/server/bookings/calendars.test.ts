import { expect, test } from 'vitest';
import { problemOf } from '../harness.ts';
import { brought, office, open, sent } from './desk.ts';

interface Event {
  sdr: string;
  uid?: string;
  start?: string;
  more?: string[];
}

const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Made up at the office',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0330',
  'TZOFFSETTO:+0330',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const file = (
  { sdr, uid = 'u-1', start = 'DTSTART;TZID=Europe/Berlin:20270305T100000', more = [] }: Event,
  method = 'REQUEST',
  before: string[] = [],
) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${method}`,
    ...before,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    start,
    'CREATED:20270228T080000Z',
    `ORGANIZER;CN=Sam:mailto:${sdr}`,
    'ATTENDEE;CN="Ingrid Solheim":MAILTO:ingrid@halden.example',
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

test('a meeting is read with its zone, its people and when it was made; the same file again changes nothing', async () => {
  const { sam, mail } = await office();
  const text = file({ sdr: mail('Sam') });
  expect(await brought(sam, text, {}, 'ics')).toMatchObject({ added: 1, open: 0, refused: [] });
  expect(await brought(sam, text, {}, 'ics')).toMatchObject({ added: 0, same: 1 });
  expect((await open(sam)).bookings).toMatchObject([
    { contact: 'Ingrid Solheim', domain: 'halden.example', booked: '2027-02-28T08:00:00.000Z', start: '2027-03-05T09:00:00.000Z' },
  ]);
});

test('a zone that the file describes counts as described there, and in no other file', async () => {
  const { sam, mail } = await office();
  const event = { sdr: mail('Sam'), start: 'DTSTART;TZID=Made up at the office:20270305T100000' };
  expect(await brought(sam, file(event, 'REQUEST', ZONE), {}, 'ics')).toMatchObject({ added: 1 });
  expect((await open(sam)).bookings).toMatchObject([{ start: '2027-03-05T06:30:00.000Z' }]);
  expect(await brought(sam, file({ ...event, uid: 'u-2' }), {}, 'ics')).toMatchObject({
    added: 0,
    refused: [{ why: expect.stringMatching(/zone/) }],
  });
});

test('a meeting that was moved moves; one that is called off is listed no more', async () => {
  const { sam, mail } = await office();
  const event = { sdr: mail('Sam') };
  await brought(sam, file(event), {}, 'ics');
  expect(await brought(sam, file({ ...event, start: 'DTSTART:20270306T100000Z' }), {}, 'ics')).toMatchObject({ changed: 1 });
  expect((await open(sam)).bookings).toMatchObject([{ start: '2027-03-06T10:00:00.000Z' }]);
  expect(await brought(sam, file(event, 'CANCEL'), {}, 'ics')).toMatchObject({ changed: 1 });
  expect((await open(sam)).bookings).toEqual([]);
});

test.each<[string, Partial<Event>, RegExp]>([
  ['a series', { more: ['RRULE:FREQ=WEEKLY'] }, /series/],
  ['a day', { start: 'DTSTART;VALUE=DATE:20270305' }, /all day/],
  ['a time of no zone', { start: 'DTSTART:20270305T100000' }, /zone is not known/],
  ['nobody of ours', { sdr: 'who@strange.example' }, /Nobody of this workspace/],
])('%s is refused, with what to do', async (_, event, says) => {
  const { sam, mail } = await office();
  const answer = await brought(sam, file({ sdr: mail('Sam'), ...event }), {}, 'ics');
  expect(answer).toMatchObject({ added: 0, refused: [{ line: 1, why: expect.stringMatching(says) }] });
});

test('what is no calendar is refused as a whole', async () => {
  const { sam } = await office();
  for (const text of ['no calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'BEGIN:VCALENDAR'])
    expect(await problemOf(await sent(sam, text, {}, 'ics'))).toMatchObject({ name: 'unfitting' });
});
