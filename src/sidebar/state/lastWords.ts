/** Carries the last key strokes over the end of a page. */
import { keepUnsaved, type Unsaved, unsavedOfPages } from '../../storage/journal.ts';
import { device } from './device.ts';
import { reportFailure } from './failures.ts';

const PAGE = crypto.randomUUID();

let isKept = false;

/** Puts what is not on disk yet where a page that is being closed still can. The database is tried all the same. */
export function keepLastWords(unsaved: readonly Unsaved[]): void {
  try {
    keepUnsaved(PAGE, unsaved);
    isKept = unsaved.length > 0;
  } catch (error) {
    reportFailure(error);
  }
}

/** Everything is on disk after all. */
export function forgetLastWords(): void {
  if (isKept) keepLastWords([]);
}

/** Brings the last words of pages that are gone to disk. What the disk refuses is tried again by the next page. */
export async function bringLastWords(): Promise<void> {
  for (const [page, unsaved] of unsavedOfPages()) {
    if (page === PAGE) continue;
    for (const { owner, record, writes } of unsaved) await device.writeRegisters(owner, record, writes);
    keepUnsaved(page, []);
  }
}
