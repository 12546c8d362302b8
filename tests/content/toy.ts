/** A CRM that shows one record in `#deal` and says nothing of which one, with a content script beside it and time that the test turns. */
import { afterEach, beforeEach, vi } from 'vitest';
import { claim, release, type Shared } from '../../src/content/shared.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Reader } from '../../src/crm/contract.ts';
import { type FakeBrowser, fakeBrowser } from './browser.ts';

export const record = (id: string): RecordRef => ({ crm: 'toy', origin: 'https://crm.example', type: 'deal', id });

export const toy: Reader = {
  crm: 'toy',
  container: (document) => document.querySelector('#deal'),
  read: (container) => ({ title: container.querySelector('h1')?.textContent ?? '' }),
};

export function show(title: string): void {
  document.body.innerHTML = `<div id="deal"><h1>${title}</h1><p></p></div>`;
}

export function write(title: string): void {
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = title;
}

/** Lets the page and the reader go on for this long. */
export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

interface Page {
  browser: FakeBrowser;
  shared: Shared;
}

/** Call at the top of a test file. The page is empty at first. */
export function ownPage() {
  let page: Page;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
    document.body.innerHTML = '';
    const browser = fakeBrowser();
    const shared = claim();
    if (!shared) throw new Error('Another content script is here.');
    page = { browser, shared };
  });
  afterEach(() => {
    release();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  return {
    get browser() {
      return page.browser;
    },
    get shared() {
      return page.shared;
    },
    /** The sidebar reads this record from now on; none where it is closed. */
    readNow(next: RecordRef | null): void {
      page.shared.reading = next;
      for (const turn of page.shared.readers.values()) turn();
    },
  };
}
