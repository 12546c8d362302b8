/** Looks through the notes of one record, page by page, and no further than is sensible. */
import * as z from 'zod';
import type { Answered } from '../../core/handoff/crmNote.ts';
import type { Standing } from '../../core/handoff/keepNote.ts';

export interface Page {
  /** Those with the mark. */
  standing: Standing[];
  /** Where the next page begins; null behind the last one. */
  next: string | null;
}

/** Pages of one record. */
const MOST = 20;

/** Where none was found in so many, there may be one further on: nothing is written then, because it would stand there twice. */
const TOO_MANY = 'There are too many notes on this record to look through them all.';

/** `first`: where the first page begins. */
export async function allPages(first: string, read: (from: string) => Promise<Answered<Page>>): Promise<Answered<Standing[]>> {
  const standing: Standing[] = [];
  let from: string | null = first;
  for (let count = 0; count < MOST && from !== null; count += 1) {
    const page = await read(from);
    if (!page.ok) return page;
    standing.push(...page.value.standing);
    from = page.value.next;
  }
  return from !== null && standing.length === 0 ? { ok: false, trouble: 'refused', words: TOO_MANY } : { ok: true, value: standing };
}

/** What a vendor tells as a list; what is in it, each row's own schema says. */
export const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** Those that are notes as this version knows them; others somebody else has put there, and they are none of ours. */
export const rowsOf = <T>(rows: readonly unknown[], schema: z.ZodType<T>): T[] => rows.flatMap((row) => schema.safeParse(row).data ?? []);
