/** Bookings over HTTP. */
import * as z from 'zod';
import { bookingSchema } from '../core/bookings/booking.ts';
import { recordSchema } from '../core/handoff/record.ts';
import { isZone } from '../core/settings/clocks.ts';

const id = z.string().max(100);

/** Booked, no brief yet. */
export const openBookingSchema = z.object({
  id,
  /** User id. */
  sdr: id,
  account: z.string().nullable(),
  contact: z.string().nullable(),
  domain: z.string().nullable(),
  record: recordSchema.nullable(),
  /** ISO 8601. */
  booked: z.string(),
  /** Nobody told when it was booked: this is when it was first seen. */
  isFirstSeen: z.boolean(),
  start: z.string().nullable(),
});
export type OpenBooking = z.infer<typeof openBookingSchema>;

export const bookingListSchema = z.object({
  /** Of those that this person may see, the earliest booked first. */
  bookings: z.array(openBookingSchema),
  /** Whether they may tell of others' bookings too. */
  /** For administrators: since when the workspace's programs can send bookings; null where they cannot yet. Left out for others. */
  hook: z.object({ since: z.string() }).nullable().optional(),
});
export type BookingList = z.infer<typeof bookingListSchema>;

/** Characters of a list; longer ones are sent in parts. */
export const IMPORT_MAX = 900_000;

export const importSchema = z.object({
  kind: z.enum(['csv', 'ics']),
  text: z.string().min(1).max(IMPORT_MAX),
  /** Which comes first in dates that can be read two ways; left out: they are refused. */
  order: z.enum(['dmy', 'mdy']).exactOptional(),
  /** IANA name of the time zone of times that name none; left out: the workspace's. */
  zone: z.string().max(60).refine(isZone, 'Give a time zone by its name, as Europe/Berlin.').exactOptional(),
});
export type Import = z.infer<typeof importSchema>;

export const importAnswerSchema = z.object({
  added: z.int(),
  changed: z.int(),
  /** Known already, as they stand there. */
  same: z.int(),
  /** Of those taken, how many do not tell when they were booked. */
  open: z.int(),
  /** By the number of their line, or of the meeting in a calendar file. */
  refused: z.array(z.object({ line: z.int(), why: z.string() })),
});
export type ImportAnswer = z.infer<typeof importAnswerSchema>;

export const newHookSchema = z.object({
  /** Shown once. */
  secret: z.string(),
  /** Behind the server's address. */
  path: z.string(),
});
export type NewHook = z.infer<typeof newHookSchema>;

/** What a signed delivery holds. */
export const hookBodySchema = z.object({ bookings: z.array(bookingSchema).min(1).max(500) });
export type HookBody = z.output<typeof hookBodySchema>;

export const hookAnswerSchema = z.object({
  /** In the order of the bookings. */
  results: z.array(z.object({ is: z.enum(['added', 'changed', 'same', 'refused']), why: z.string().optional() })),
  /** It came before, and changed nothing now. */
  isAgain: z.boolean(),
});
export type HookAnswer = z.infer<typeof hookAnswerSchema>;
