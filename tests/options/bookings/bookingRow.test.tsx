// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { BookingRow } from '../../../src/options/bookings/BookingRow.tsx';
import type { OpenBooking } from '../../../src/protocol/bookings.ts';
import { ownPlace } from '../../ui/mounted.tsx';

const show = ownPlace();
const booking: OpenBooking = {
  ...{ id: 'one', sdr: 'sam', account: 'Northwind Analytics', contact: null, domain: null, isFirstSeen: false, start: null },
  record: { crm: 'practice', origin: 'http://127.0.0.1', type: 'deal', id: 'D-101' },
  booked: '2027-03-01T09:00:00.000Z',
};
const linkOf = (sdr: string | null, isOwn: boolean) => {
  show(<BookingRow booking={booking} sdr={sdr} isOwn={isOwn} adapters={[]} />);
  return document.querySelector('a')?.firstChild?.textContent;
};

test('one’s own booking is begun; another’s is looked at', () => {
  expect(linkOf(null, true)).toBe('Begin brief');
  expect(linkOf('Sam', false)).toBe('Open the record');
});
