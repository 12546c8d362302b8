/** Keeps frame, record and readers in step with where the page is. */
import type { RecordRef } from '../core/handoff/record.ts';
import { detect } from '../crm/registry.ts';
import { connected, frameAddress, listen, takeLines, tell } from '../platform/content.ts';
import type { FromPage, PageState, PageToggle } from '../protocol/messages.ts';
import { type Frame, mountFrame } from './frame.ts';
import { heard } from './heard.ts';
import { watchMoves } from './moves.ts';
import { release, type Shared } from './shared.ts';

/** As `platform/frame.ts` calls it. */
const PAGE_LINE = 'baton-page';
/** A frame that came up has greeted before the browser says that it is loaded, or, on a busy machine, soon after. */
const GREETS_WITHIN = 700;

const say = (message: FromPage | PageToggle): void => tell(message);
const same = (a: RecordRef | null, b: RecordRef | null): boolean =>
  a === b || (a !== null && b !== null && a.origin === b.origin && a.type === b.type && a.id === b.id);

export function runPage(shared: Shared): void {
  let address = '';
  let record: RecordRef | null = null;
  let crm: string | null = null;
  let frame: Frame | null = null;
  /** The person asked for the sidebar on a page without a record. */
  let wanted = false;
  let open = false;
  /** A press that came before the frame could hear it. */
  let pressed: PageToggle | null = null;
  let greeted = false;
  /** This page lets in no frame but one without a memory of its own. */
  let strict = self.crossOriginIsolated === true;

  const stops = [watchMoves(moved), listen(hear), takeLines(PAGE_LINE)];

  shared.look = () => {
    address = '';
    moved();
  };

  function leave(): void {
    for (const stop of stops) stop();
    frame?.element.remove();
    shared.reading = null;
    tellReaders();
    release();
  }

  function mount(): Frame {
    if (frame?.element.isConnected) return frame;
    greeted = false;
    open = false;
    const loaded = (): void => void setTimeout(lookAgain, GREETS_WITHIN);
    frame = mountFrame(document.documentElement, { address: frameAddress(), credentialless: strict, loaded });
    // A page that stays where it is after an update of the extension would keep a dead panel: look again when the person turns to it.
    frame.element.addEventListener('pointerenter', () => connected() || leave());
    return frame;
  }

  /** Nobody came up in the frame: the page may let in only a stricter one. */
  function lookAgain(): void {
    if (greeted || strict || !frame?.element.isConnected || !connected()) return;
    strict = true;
    frame.element.remove();
    mount().show(Boolean(record) || wanted);
  }

  function tellReaders(): void {
    for (const follow of shared.readers.values()) follow();
  }

  function read(): void {
    const next = open ? record : null;
    if (same(shared.reading, next)) return;
    shared.reading = next;
    tellReaders();
  }

  function moved(): void {
    if (address === location.href) return;
    if (!connected()) {
      leave();
      return;
    }
    address = location.href;
    const before = record;
    record = shared.detect?.(new URL(address)) ?? detect(address);
    crm = record?.crm ?? crm;
    if (record) {
      wanted = false;
      mount();
    }
    frame?.show(Boolean(record) || wanted);
    if (!same(before, record) && greeted) say({ type: 'page/record', record });
    read();
  }

  function press(how: PageToggle['how']): void {
    const inSight = frame?.element.isConnected && greeted && (record || wanted);
    wanted = !record;
    mount().show(true);
    const toggle: PageToggle = { type: 'page/toggle', how: inSight ? how : 'show' };
    if (greeted) say(toggle);
    else pressed = toggle;
  }

  function hear(message: unknown): PageState | true | undefined {
    const said = heard(message);
    if (said?.type === 'frame/hello') {
      greeted = true;
      if (pressed) setTimeout(say, 0, pressed);
      pressed = null;
      return { record, crm };
    }
    if (said?.type === 'frame/layout') {
      open = !said.collapsed;
      frame?.lay(said);
      read();
      return true;
    }
    if (said?.type === 'toolbar/press') {
      press(said.how);
      return true;
    }
    return undefined;
  }

  moved();
}
