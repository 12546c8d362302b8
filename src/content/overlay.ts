/** Watches for records that a view opens over itself without another address: after a click or a key, for as long as a page takes, and never in between. */
import type { RecordRef } from '../core/handoff/record.ts';
import type { Overlaid } from '../crm/contract.ts';
import type { Overlying } from '../crm/registry.ts';

export interface Opened {
  record: RecordRef | null;
  /** Something is open, and the page does not say which record it is. */
  isUnsure: boolean;
}

/** Milliseconds after a click. Odoo waits 250 for a second one; what is fetched first takes longer. */
const LOOKS = [60, 300, 400, 700, 1_200, 2_500];

/** Milliseconds from one look to the next behind the last of these, while the page shows that it is still fetching: ten seconds in all. */
const LONGER = [1_000, 1_500, 2_000, 3_000];

/** Milliseconds after the page has come to an address where only what it draws says what is there. */
const LATE_LOOKS = [300, 700, 1_200, 2_500, 5_000, 10_000];

const openedBy = (now: Exclude<Overlaid, 'coming' | undefined>): Opened =>
  now === 'unsure' ? { record: null, isUnsure: true } : { record: now, isUnsure: false };

/**
 * `look` says what is open, by what was clicked last. `turned` hears of what is opened at once, and of what was closed only when the page has had its
 * time to open another. Returns the way to stop.
 */
export function watchOverlay({ look, isDrawnLate }: Overlying, turned: (opened: Opened) => void): () => void {
  const stop = new AbortController();
  let timers: ReturnType<typeof setTimeout>[] = [];
  let before: Overlaid = null;

  function lookNow(clicked: Element | null, isLast: boolean, [next, ...later] = LONGER): void {
    const seen = look(clicked);
    if (seen === 'coming' && isLast && next) {
      timers = [setTimeout(lookNow, next, clicked, isLast, later)];
      return;
    }
    const now = seen === 'coming' ? null : seen;
    // What is drawn in the place of a record is another one, at once.
    if (now === undefined || (now === null && !isLast && !isDrawnLate) || JSON.stringify(now) === JSON.stringify(before)) return;
    before = now;
    turned(openedBy(now));
  }

  function lookAfter(clicked: Element | null, looks = LOOKS): void {
    forget();
    timers = looks.map((wait, place) => setTimeout(lookNow, wait, clicked, place === looks.length - 1));
  }

  function forget(): void {
    for (const timer of timers) clearTimeout(timer);
  }

  function acted(event: Event): void {
    const [target] = event.composedPath();
    lookAfter(target instanceof Element ? target : null);
  }

  /** The person went to the sidebar, or to another window: what closes by itself then was not closed by them. */
  function left(): void {
    if (before) forget();
  }

  addEventListener('blur', left, { signal: stop.signal });
  for (const kind of ['click', 'keyup']) addEventListener(kind, acted, { signal: stop.signal, capture: true, passive: true });
  if (isDrawnLate) lookAfter(null, LATE_LOOKS);
  else if (look(null)) lookAfter(null);
  return () => {
    stop.abort();
    forget();
  };
}
