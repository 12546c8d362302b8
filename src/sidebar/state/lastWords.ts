/** Carries the last key strokes over the end of a page. */
import { browserJournal } from '../../platform/session.ts';
import { type Journal, keepUnsaved, ownJournal, type Unsaved, unsavedOfPages } from '../../storage/journal.ts';
import { device, isRelayed } from './device.ts';
import { reportFailure } from './failures.ts';

const PAGE = crypto.randomUUID();

let isKept = false;

/** Puts what is not on disk yet where a page that is being closed still can. The database is tried all the same. */
export function keepLastWords(unsaved: readonly Unsaved[]): void {
  isKept = unsaved.length > 0;
  keepUnsaved(isRelayed() ? browserJournal : ownJournal, PAGE, unsaved).catch(reportFailure);
}

/** Everything is on disk after all. */
export function forgetLastWords(): void {
  if (isKept) keepLastWords([]);
}

/** Says what is not on disk yet to the worker, which goes on when this page is gone. Nobody waits for its answer. */
export function tellLastWords(unsaved: readonly Unsaved[]): void {
  for (const { owner, record, writes } of unsaved) device.writeRegisters(owner, record, writes).catch(() => undefined);
}

/** Brings the last words of pages that are gone to disk. What the disk refuses is tried again by the next page. */
export async function bringLastWords(): Promise<void> {
  await bring(browserJournal);
  if (!isRelayed()) await bring(ownJournal);
}

async function bring(journal: Journal): Promise<void> {
  for (const [page, unsaved] of await unsavedOfPages(journal)) {
    if (page === PAGE) continue;
    for (const { owner, record, writes } of unsaved) await device.writeRegisters(owner, record, writes);
    await keepUnsaved(journal, page, []);
  }
}
