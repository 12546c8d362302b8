/** Keeps frame, record and readers in step with where the page is. */
import type { RecordRef } from '../core/handoff/record.ts';
import { isUnsaved } from '../core/handoff/unsaved.ts';
import { detect, detectUnsaved, overlayAt } from '../crm/registry.ts';
import { connected, listen, takePorts, tell } from '../platform/content.ts';
import type { FromPage, PageBarred, PageState, PageToggle, RecordAt } from '../protocol/messages.ts';
import { heard } from './heard.ts';
import { onceRead, watchMoves } from './moves.ts';
import { sayGone } from './orphan.ts';
import { type Opened, watchOverlay } from './overlay.ts';
import { release, type Shared } from './shared.ts';
import { standOn } from './stand.ts';

const say = (message: FromPage | PageToggle | PageBarred): void => tell(message);
const same = (a: RecordRef | null, b: RecordRef | null): boolean =>
  a === b || (a !== null && b !== null && a.origin === b.origin && a.type === b.type && a.id === b.id);

/** As the browser names what was taken back: a host, or `*.` for one and all below it; of one scheme or `*`. */
function isOfThisHost(pattern: string): boolean {
  const [, scheme, below, host = ''] = /^(\*|[a-z]+):\/\/(\*\.)?([^/]+)\/\*$/.exec(pattern) ?? [];
  const { protocol, hostname } = location;
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  return host === '*' || hostname === host || (below !== undefined && hostname.endsWith(`.${host}`));
}

export function runPage(shared: Shared): void {
  let address = '';
  let opened: Opened = { record: null, isUnsure: false };
  let crm: string | null = null;
  /** The person asked for the sidebar on a page without a record. */
  let wanted = false;
  let open = false;
  /** A press that came before the frame could hear it. */
  let pressed: PageToggle | null = null;
  let stopOverlay = (): void => {};

  const stand = standOn({
    dead: () => leave(sayGone),
    silent() {
      open = false;
      read();
    },
    stands: (stands) => say({ type: 'page/barred', barred: !stands }),
  });
  const stops = [watchMoves(moved), onceRead(watchView), listen(hear), takePorts(stand.beside)];

  function leave(last = (): void => {}): void {
    for (const stop of stops) stop();
    stopOverlay();
    const wasThere = stand.isInSight();
    stand.leave();
    shared.reading = null;
    tellReaders();
    release();
    if (wasThere) last();
  }

  function tellReaders(): void {
    for (const follow of shared.readers.values()) follow();
  }

  function read(): void {
    const next = open ? opened.record : null;
    if (same(shared.reading, next)) return;
    shared.reading = next;
    tellReaders();
  }

  function moved(): void {
    if (address === location.href) return;
    if (connected()) goTo(location.href);
    else leave(sayGone);
  }

  function goTo(next: string): void {
    address = next;
    watchView();
    turn(ofAddress());
  }

  function watchView(): void {
    stopOverlay();
    const overlay = overlayAt(address);
    // What stands over a page may go and leave the record that the workspace's own adapter finds there.
    stopOverlay = overlay ? watchOverlay(overlay, (next) => turn(next.record || next.isUnsure ? next : ofAddress())) : () => {};
  }

  const recordAt = (at: string): RecordRef | null => shared.detect?.(new URL(at)) ?? detect(at);

  /** A record that has no id yet: only whoever asks for the sidebar there begins a brief of it. */
  const begun = (): RecordRef | null => (wanted ? detectUnsaved(address) : null);

  const ofAddress = (): Opened => ({ record: recordAt(address) ?? begun(), isUnsure: false });

  /** Another record is in sight, or none. */
  function turn(next: Opened): void {
    const before = opened;
    opened = next;
    const { record, isUnsure } = next;
    const isOther = !same(before.record, record);
    crm = record?.crm ?? crm;
    if (record && !isUnsaved(record)) wanted = false;
    if (isOther) stand.another();
    stand.show(Boolean(record) || wanted);
    if ((isOther || before.isUnsure !== isUnsure) && stand.isHeard()) say({ type: 'page/record', record, ...(isUnsure && { isUnsure }) });
    read();
  }

  function press(how: PageToggle['how']): void {
    const isInSight = stand.isInSight();
    wanted ||= !opened.record;
    stand.ask();
    const record = opened.record ?? begun();
    if (record !== opened.record) turn({ record, isUnsure: false });
    const toggle: PageToggle = { type: 'page/toggle', how: isInSight ? how : 'show' };
    if (stand.isHeard()) say(toggle);
    else pressed = toggle;
  }

  function hear(message: unknown): PageState | RecordAt | true | undefined {
    const said = heard(message);
    if (said?.type === 'frame/hello') {
      stand.heard();
      if (pressed) setTimeout(say, 0, pressed);
      pressed = null;
      return { record: opened.record, crm, ...(opened.isUnsure && { isUnsure: true }) };
    }
    if (said?.type === 'frame/layout') {
      open = !said.collapsed;
      stand.lay(said);
      read();
      return true;
    }
    if (said?.type === 'frame/record-at') return { record: URL.canParse(said.address) ? recordAt(said.address) : null };
    if (said?.type === 'toolbar/press') {
      press(said.how);
      return true;
    }
    if (said?.type === 'page/leave') {
      if (said.patterns.some(isOfThisHost)) leave();
      return true;
    }
    return undefined;
  }

  shared.look = () => {
    address = '';
    moved();
  };
  moved();
}
