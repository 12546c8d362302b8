/** Carries the last key strokes over the end of a page. */
import { keepUnsaved, type Unsaved, unsavedOfPages } from '../../storage/journal.ts';
import { device } from './device.ts';

const PAGE = crypto.randomUUID();

/** Puts what is not on disk yet where a page that is being closed still can. */
export function keepLastWords(unsaved: readonly Unsaved[]): void {
  keepUnsaved(PAGE, unsaved);
}

/** Brings the last words of pages that are gone to disk. What the disk refuses is tried again by the next page. */
export async function bringLastWords(): Promise<void> {
  for (const [page, unsaved] of unsavedOfPages()) {
    for (const { owner, record, writes } of unsaved) await device.writeRegisters(owner, record, writes);
    keepUnsaved(page, []);
  }
}
