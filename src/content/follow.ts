/** Keeps a reader on the record that is to be read: waits for its container, watches only that, and tells facts that are new. */
import type { RecordRef } from '../core/handoff/record.ts';
import type { Reader } from '../crm/contract.ts';
import { connected, tell } from '../platform/content.ts';
import type { FromPage } from '../protocol/messages.ts';
import { shared } from './shared.ts';

/** A page writes in bursts, and some write the new record before they change the address: read when it has been quiet this long. */
const QUIET = 250;
/** A page that never gets quiet is read at least this often. */
const LONGEST = 1000;
/** Looking for the container, and whether it is still there: ever more slowly, up to this. */
const SLOWEST = 1000;
const FASTEST = 60;

/** Loaded a second time, a reader that is here already tells its facts again. */
export function follow(reader: Reader): void {
  const place = shared();
  if (!place) return;
  const here = place.readers.get(reader.crm);
  if (here) {
    here(true);
    return;
  }

  let record: RecordRef | null = null;
  let container: Element | null = null;
  let key = '';
  /** Facts that were told last, and of which record. A page that shows another record's facts has not caught up with its address. */
  let told = { key: '', text: '' };
  let again = false;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  const observer = new MutationObserver(changed);

  function stop(): void {
    clearTimeout(looking);
    clearTimeout(quiet);
    quiet = undefined;
    observer.disconnect();
    container?.removeEventListener('change', changed);
    container = null;
  }

  function look(wait: number): void {
    if (!record || !connected()) {
      stop();
      return;
    }
    const found = reader.container(document, record);
    if (found !== container) {
      observer.disconnect();
      container?.removeEventListener('change', changed);
      container = found;
      // Inputs change without a mutation.
      found?.addEventListener('change', changed);
      if (found) {
        observer.observe(found, {
          subtree: true,
          childList: true,
          characterData: true,
          attributeFilter: ['value', 'class', 'datetime', 'aria-checked'],
        });
        changed();
      }
    }
    looking = setTimeout(look, wait, Math.min(SLOWEST, wait * 1.5));
  }

  function changed(): void {
    const now = performance.now();
    if (quiet === undefined) firstChange = now;
    clearTimeout(quiet);
    quiet = setTimeout(() => requestIdleCallback(read, { timeout: LONGEST }), Math.min(QUIET, Math.max(0, firstChange + LONGEST - now)));
  }

  function read(): void {
    quiet = undefined;
    // The page may have put another container there, or gone on, since the change.
    if (!record || !container || reader.container(document, record) !== container) return;
    const facts = reader.read(container, record);
    const text = JSON.stringify(facts);
    if (text === told.text && !(again && key === told.key)) return;
    told = { key, text };
    again = false;
    const message: FromPage = { type: 'page/facts', record, facts };
    tell(message);
  }

  function turn(repeat = false): void {
    stop();
    again = repeat;
    record = place?.reading?.crm === reader.crm ? place.reading : null;
    if (!record) return;
    key = keyOf(record);
    look(FASTEST);
  }

  place.readers.set(reader.crm, turn);
  turn();
}

const keyOf = ({ origin, type, id }: RecordRef): string => `${origin}|${type}|${id}`;
