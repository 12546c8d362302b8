/** A key as a vendor shows it: one word of plain signs, so that it can stand in a header. */
import * as z from 'zod';

export const keySchema = (most = 300) =>
  z
    .string()
    .trim()
    .min(1, 'Paste the key here.')
    .max(most, 'This is too long for a key: paste the key alone.')
    .regex(/^[!-~]+$/, 'Paste the key as it is shown, without spaces or line breaks.');
