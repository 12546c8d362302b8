/** Bookings on the server, for the page that shows them. */
import {
  type BookingList,
  bookingListSchema,
  type Import,
  type ImportAnswer,
  importAnswerSchema,
  type NewHook,
  newHookSchema,
} from '../protocol/bookings.ts';
import type { Transported } from '../sync/ports.ts';
import { request } from './http.ts';

interface Account {
  server: string;
  token: string;
}

export function getBookings({ server, token }: Account): Promise<Transported<BookingList>> {
  return request(server, { method: 'GET', path: '/v1/bookings', token, schema: bookingListSchema });
}

/** The same again changes nothing. */
export function postBookings({ server, token }: Account, body: Import): Promise<Transported<ImportAnswer>> {
  const key = crypto.randomUUID();
  return request(server, { method: 'POST', path: '/v1/bookings/import', token, key, body, schema: importAnswerSchema });
}

export function newBookingHook({ server, token }: Account): Promise<Transported<NewHook>> {
  const key = crypto.randomUUID();
  return request(server, { method: 'POST', path: '/v1/bookings/hook', token, key, body: {}, schema: newHookSchema });
}
