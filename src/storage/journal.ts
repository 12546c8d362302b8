/**
 * The last key strokes before a page goes. A page that is being closed can no longer finish a transaction, but what it puts here at that moment stays.
 * The next page brings it into the database.
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

/** Where they are put: whatever a page can still reach while it is closed, without waiting for an answer. */
export interface Journal {
  keep(name: string, text: string): void | Promise<void>;
  drop(name: string): void | Promise<void>;
  all(): Promise<Record<string, unknown>>;
}

/** Written at once. */
export const ownJournal: Journal = {
  keep: (name, text) => localStorage.setItem(name, text),
  drop: (name) => localStorage.removeItem(name),
  all: async () => ({ ...localStorage }),
};

/** Keeps what is not in the database yet, in the place of what the same page kept before. */
export async function keepUnsaved(journal: Journal, page: string, unsaved: readonly Unsaved[]): Promise<void> {
  if (unsaved.length > 0) await journal.keep(PREFIX + page, JSON.stringify(unsaved));
  else await journal.drop(PREFIX + page);
}

/** What pages before this one left behind, by page; what cannot be read is left where it is. */
export async function unsavedOfPages(journal: Journal): Promise<Map<string, Unsaved[]>> {
  const found = new Map<string, Unsaved[]>();
  for (const [name, text] of Object.entries(await journal.all())) {
    if (!name.startsWith(PREFIX) || typeof text !== 'string') continue;
    const unsaved = read(text);
    if (unsaved) found.set(name.slice(PREFIX.length), unsaved);
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
