/** Bookings on the server, for the pages that show them. */
import type * as z from 'zod';
import {
  type BookingList,
  bookedWorkSchema,
  bookingListSchema,
  type Import,
  type ImportAnswer,
  importAnswerSchema,
  type NewHook,
  newHookSchema,
  type UndoneImport,
  undoneImportSchema,
} from '../protocol/bookings.ts';
import type { Transported } from '../sync/ports.ts';
import { request } from './http.ts';

interface Account {
  server: string;
  token: string;
}

/** `cursor`: what came with the page before; null for the first. */
export function getBookings({ server, token }: Account, cursor: string | null = null): Promise<Transported<BookingList>> {
  const path = `/v1/bookings${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`;
  return request(server, { method: 'GET', path, token, schema: bookingListSchema });
}

/** What is asked of this person. */
export function getBookedWork({ server, token }: Account): Promise<Transported<z.output<typeof bookedWorkSchema>>> {
  return request(server, { method: 'GET', path: '/v1/bookings/work', token, schema: bookedWorkSchema });
}

/** Takes back the whole list. The same again changes nothing. */
export function undoBookings({ server, token }: Account, id: string): Promise<Transported<UndoneImport>> {
  const path = `/v1/bookings/import/${encodeURIComponent(id)}/undo`;
  return request(server, { method: 'POST', path, token, key: crypto.randomUUID(), body: {}, schema: undoneImportSchema });
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
