/**
 * The last key strokes before a page goes. A page that is being closed can no longer finish a transaction, but what it puts here at that moment stays:
 * `localStorage` is written at once. The next page brings it into the database.
 */
import * as z from 'zod';
import { type RecordRef, recordSchema } from '../core/handoff/record.ts';
import { isRegisterName } from '../core/handoff/registers.ts';
import type { Write } from './drafts.ts';

const PREFIX = 'baton.unsaved.';

export interface Unsaved {
  /** User id; empty before the first sign-in. */
  owner: string;
  record: RecordRef;
  writes: Write[];
}

const schema = z.array(
  z.object({
    owner: z.string(),
    record: recordSchema,
    writes: z.array(
      z.object({
        name: z.string().refine(isRegisterName),
        value: z.unknown(),
        // JSON drops what was never written.
        from: z.object({ value: z.unknown().optional() }).optional(),
      }),
    ),
  }),
);

/** Keeps what is not in the database yet, in the place of what the same page kept before. */
export function keepUnsaved(page: string, unsaved: readonly Unsaved[]): void {
  if (unsaved.length > 0) localStorage.setItem(PREFIX + page, JSON.stringify(unsaved));
  else localStorage.removeItem(PREFIX + page);
}

/** What pages before this one left behind, by page; what cannot be read is left where it is. */
export function unsavedOfPages(): Map<string, Unsaved[]> {
  const found = new Map<string, Unsaved[]>();
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    const unsaved = read(localStorage.getItem(key) ?? '');
    if (unsaved) found.set(key.slice(PREFIX.length), unsaved);
  }
  return found;
}

function read(text: string): Unsaved[] | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as Unsaved[]) : null;
  } catch {
    return null;
  }
}
