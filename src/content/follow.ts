/** Keeps a reader on the record that is to be read: waits for its container, watches only that, and tells facts that are new. */
import type { Facts, RecordRef } from '../core/handoff/record.ts';
import type { Reader, Session } from '../crm/contract.ts';
import { connected } from '../platform/content.ts';
import type { FromPage } from '../protocol/messages.ts';
import { asking } from './asking.ts';
import { keepNotes } from './keepNotes.ts';
import { readDeals } from './readDeals.ts';
import { keyOf, shared } from './shared.ts';

/** A page writes in bursts, and some write the new record before they change the address: read when it has been quiet this long. */
const QUIET = 250;
/** A page that never gets quiet is read at least this often. */
const LONGEST = 1000;
/** Looking for the container, and whether it is still there: ever more slowly, up to this. */
const SLOWEST = 1000;
const FASTEST = 60;

type Told = Extract<FromPage, { type: 'page/facts' }>;

/** Loaded a second time, a reader that is here already tells its facts again. What the CRM itself says, through `session`, stands over what its page shows. */
export function follow(builtIn: Reader, builtInSession?: Session): void {
  const place = shared();
  if (!place) return;
  const reader = place.adapt?.reader(builtIn) ?? builtIn;
  const session = builtInSession && (place.adapt?.session(builtInSession) ?? builtInSession);
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
  /** What the page showed when its address left a record. Until it shows something else, that is not the next record's. */
  let left: { key: string; container: Element; text: string } | null = null;
  /** Does this page write the next record after it moved, or before? Undefined until a move from a record that was told has shown it. */
  let late: boolean | undefined;
  let again = false;
  /** What the page shows of the record, and what the CRM said of it. */
  let shown: Pick<Told, 'facts' | 'touches'> | null = null;
  let known: Facts | null = null;
  let said = '';
  let looking: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  const observer = new MutationObserver(changed);
  const api = session && asking(session, heard);

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
    // What nobody has saved is not the record's yet: what the CRM said of it stands until then, and is asked for anew after.
    if (known && reader.isEdited?.(container)) return;
    const now = shownIn(container, record);
    const text = JSON.stringify(now);
    if (left && left.key !== key && left.container === container && left.text === text) return;
    if (text === told.text && (key !== told.key || (shown && !again))) return;
    // What is seen first is what the CRM is being asked about.
    if (told.key === key && text !== told.text) {
      known = known && shown && stillKnown(known, shown.facts, now.facts);
      api?.changed();
    }
    told = { key, text };
    left = null;
    shown = now;
    say();
  }

  function say(): void {
    if (!record) return;
    const api = Object.keys(known ?? {});
    const message: FromPage = {
      type: 'page/facts',
      record,
      ...shown,
      facts: { ...shown?.facts, ...known },
      ...(api.length > 0 && { api }),
    };
    const text = JSON.stringify(message);
    if (text === said && !again) return;
    said = text;
    again = false;
    place?.tell(message);
  }

  function heard(about: RecordRef, { facts, trouble }: Parameters<Parameters<typeof asking>[1]>[1]): void {
    if (facts) {
      known = facts;
      say();
    }
    // After the facts: whoever acts upon it knows them.
    place?.tell({ type: 'page/session', record: about, trouble });
  }

  function shownIn(container: Element, record: RecordRef): Pick<Told, 'facts' | 'touches'> {
    const touches = reader.touches?.(container) ?? [];
    return { facts: reader.read(container, record), ...(touches.length > 0 && { touches }) };
  }

  /** Called before the record changes. A closed sidebar says nothing of how the page moves. */
  function leave(moved: boolean): void {
    const before = record && reader.container(document, record);
    if (!record || !before) return;
    const text = JSON.stringify(shownIn(before, record));
    if (moved && told.key === key) late = late || text === told.text;
    left = late === false ? null : { key, container: before, text };
  }

  function turn(repeat = false): void {
    const next = place?.reading?.crm === reader.crm ? place.reading : null;
    const isOther = next !== null && keyOf(next) !== key;
    const isOpened = isOther || !record;
    if (!next || isOther) leave(next !== null);
    stop();
    again = repeat;
    record = next;
    if (!next || isOpened) api?.turn(next);
    if (!record) return;
    if (isOther) {
      shown = null;
      known = null;
    }
    key = keyOf(record);
    if (known) say();
    look(FASTEST);
  }

  place.readers.set(reader.crm, turn);
  if (session) {
    keepNotes(session, place);
    readDeals(session, place);
  }
  turn();
}

/** What the CRM answered is older than what its page shows otherwise since. A time has two names. */
function stillKnown(known: Facts, before: Facts, now: Facts): Facts {
  const differs = (name: keyof Facts): boolean => JSON.stringify(before[name]) !== JSON.stringify(now[name]);
  const isMoved = differs('meetingStart') || differs('meetingStartText');
  const isOld = (name: string): boolean => differs(name as keyof Facts) || (isMoved && name === 'meetingStart');
  return Object.fromEntries(Object.entries(known).filter(([name]) => !isOld(name)));
}
