/**
 * The file: gzip of lines, each a JSON value. First the head, then for each table `{"table","columns"}` and its rows as lists in that order,
 * last the foot. The same for both databases, so that a backup of one can be restored into the other.
 */
import * as z from 'zod';

export const FORMAT = 'baton-backup';
/** Raised when a reader of the version before could not read it. */
export const VERSION = 1;

export const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  /** ISO 8601. */
  at: z.iso.datetime(),
  /** The last migration of the store it was taken from. */
  migration: z.string(),
});
export type Head = z.infer<typeof headSchema>;

export const sectionSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

export const cellSchema = z.union([z.string(), z.number(), z.null()]);
export const rowSchema = z.array(cellSchema);
export type Row = z.infer<typeof rowSchema>;

export const footSchema = z.object({
  end: z.literal(true),
  /** Rows by table. */
  rows: z.record(z.string(), z.int()),
  /** SHA-256, in hexadecimal, of all lines before this one, each with its line end. */
  sha256: z.string(),
});
