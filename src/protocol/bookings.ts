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

/** So many stand on a page of the list. */
export const BOOKINGS_PAGE = 50;
/** So many are told of to a work list. */
export const BOOKINGS_WORK = 200;

export const bookingListSchema = z.object({
  /** Of those that this person may see, a page; the last booked first. */
  bookings: z.array(openBookingSchema),
  /** To be given back for the next page; null behind the last, and where the server, of a release before, tells all at once. */
  next: z.string().nullable().default(null),
  /** No meeting of theirs is known at all, with or without a brief; a server of a release before does not say. */
  isNoneKnown: z.boolean().default(false),
  /** For administrators: since when the workspace's programs can send bookings; null where they cannot yet. Left out for others. */
  hook: z.object({ since: z.string() }).nullable().optional(),
});
export type BookingList = z.infer<typeof bookingListSchema>;

/** Where a page of the list begins: epoch milliseconds and the id, of the booking before it. */
export const bookingCursorSchema = z.string().regex(/^-?\d{1,16}\.[\w-]{1,100}$/, 'Give back what came with the page before.');

/** What is asked of a person: their own meetings and those of the team they manage, for as long as a brief is worth asking for. */
export const bookedWorkSchema = z.object({
  /** Those that were booked first come first. */
  bookings: z.array(openBookingSchema),
  /** There are more than are told here: the list has them. */
  isMore: z.boolean(),
});

/** What a device keeps of them, to be shown offline. */
export const keptBookedSchema = bookedWorkSchema.extend({
  /** User id of whose work they are. */
  owner: z.string(),
});
export type KeptBooked = z.infer<typeof keptBookedSchema>;

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
  /** By which all of it can be taken back, and until when, ISO 8601; null where nothing changed, or the server, of a release before, cannot take it back. */
  undo: z.object({ id, until: z.iso.datetime() }).nullable().default(null),
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

export const undoneImportSchema = z.object({
  /** Meetings that it had added, and that are gone again. */
  removed: z.int(),
  /** Meetings that it had changed, and that are as they were. */
  restored: z.int(),
  /** Meetings on which somebody has written since: they stay as they are. */
  kept: z.int(),
});
export type UndoneImport = z.infer<typeof undoneImportSchema>;

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
