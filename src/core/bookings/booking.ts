/** A meeting that was booked, as a calendar, a CRM or a list tells it: with or without a brief. */
import * as z from 'zod';
import { recordSchema } from '../handoff/record.ts';

const text = z.string().trim().max(300);
const instant = z.iso.datetime({ offset: true });

export const bookingSchema = z.object({
  /** The calendar's own id of the meeting. */
  uid: z.string().min(1).max(300).exactOptional(),
  /** The CRM's record, where it is known. */
  record: recordSchema.omit({ round: true }).exactOptional(),
  account: text.exactOptional(),
  /** Of the account's addresses: `halden.example`. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'Give a domain like halden.example.')
    .max(253)
    .exactOptional(),
  contact: text.exactOptional(),
  /** E-mail address of the SDR who booked it. */
  sdr: z.string().trim().toLowerCase().pipe(z.email('Give the e-mail address of the SDR who booked it.').max(254)),
  /** When it was booked, ISO 8601 with offset; left out where nobody tells. */
  booked: instant.exactOptional(),
  /** When it takes place, ISO 8601 with offset. */
  start: instant.exactOptional(),
  cancelled: z.boolean().default(false),
});
export type Booking = z.output<typeof bookingSchema>;

/** By which of these a booking is found again, there must be one. */
export const isFindable = ({ uid, record, domain, start }: Booking): boolean =>
  uid !== undefined || record !== undefined || (domain !== undefined && start !== undefined);

/** Milliseconds by which two programs may differ on when the same meeting begins. */
const SAME_START_MS = 15 * 60_000;

/** Epoch milliseconds. */
export const isSameStart = (one: number, other: number): boolean => Math.abs(one - other) <= SAME_START_MS;
