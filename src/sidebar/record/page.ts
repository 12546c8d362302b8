/** Follows the CRM page under the frame: which record it shows, what it tells, and when the toolbar calls. */

import { lastOf } from '../../core/handoff/log.ts';
import { factsOfDeal } from '../../core/handoff/meetingDeal.ts';
import { readNow } from '../../core/handoff/reading.ts';
import { handoffId, isOfRecord, nextRound, type RecordRef, roundBefore } from '../../core/handoff/record.ts';
import { scoreField } from '../../core/rubric/scoreField.ts';
import { withFactNames } from '../../core/settings/facts.ts';
import { settingIn } from '../../core/settings/kept.ts';
import { readRecord, tellStands } from '../../platform/frame.ts';
import type { FromPage, PageState } from '../../protocol/messages.ts';
import { followSeen, useSeen } from '../contact/seen.ts';
import { followCrmNote, noted, onSession } from '../crmNote/keep.ts';
import { followTab } from '../frame/beside.ts';
import { restoreLayout, setCollapsed, useLayout } from '../frame/layout.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { bringLastWords } from '../state/lastWords.ts';
import { takeAccount, useSession } from '../state/session.ts';
import { isBegun, saveNow, showRecord, takeFacts, takeLocal, takeNames, takeSettings } from '../state/typing.ts';
import { useAround } from '../work/around.ts';
import { barCheckOf } from '../write/bar/barCheck.ts';
import { writeOn } from '../write/writingClock.ts';
import { leaveUnsaved, recognise, writtenOn } from './begun.ts';
import { followDeal, shownDeal, stopLooking, toldOf, useDeal } from './deal.ts';
import { dealFacts, forgetDeal, heardDeal } from './dealFacts.ts';
import { greeted, listenToPage } from './ear.ts';
import { followDue } from './meetingsDue.ts';
import { onRound, useRounds } from './rounds.ts';

/** The record of the page; the one on screen is its deal, where the page of a meeting tells it, or a person did. */
let ofPage: RecordRef | null = null;
let stop = () => {};

const owner = (): string => useSession.getState().account?.person.id ?? '';
/** Whoever signs in may know other briefs of it. */
const firstRound = ({ round: _, ...record }: RecordRef): RecordRef => record;
const isSame = (a: RecordRef | null, b: RecordRef | null): boolean => a !== null && b !== null && handoffId(a) === handoffId(b);

/** Whoever types on while the page moves would write into another record. */
function leaveBox(): void {
  const { activeElement: box } = document;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.blur();
}

/** Puts a record on screen; what was typed for the one before is brought to disk under its own name. */
function show(record: RecordRef | null): void {
  if (!isSame(record, useHandoff.getState().record)) leaveBox();
  stop();
  void saveNow();
  showRecord(owner(), record);
  onRound(record);
  if (!record) return;
  const id = handoffId(record);
  writeOn(id);
  barCheckOf(id);
  const stops = [
    device.watchHandoff(owner(), id, ({ handoff, queued, given }) => takeLocal(handoff, queued, given)),
    followBefore(record),
    followNext(record),
  ];
  stop = () => {
    for (const end of stops) end();
  };
}

/** What the one before ended in is where this one begins. */
function followBefore(record: RecordRef): () => void {
  const before = roundBefore(record);
  if (!before) return () => {};
  return device.watchHandoff(owner(), handoffId(before), ({ handoff }) =>
    useRounds.setState({ ended: lastOf(handoff?.server?.events ?? [], 'rejected', 'withdrawn') ?? null }),
  );
}

/** Goes on to the brief that takes this one up again, as soon as there is one; who went back on purpose stays, and is told of it. */
function followNext(record: RecordRef): () => void {
  const next = nextRound(record);
  return device.watchHandoff(owner(), handoffId(next), ({ handoff }) => {
    if (handoff && !isSame(useRounds.getState().chosen, record)) showOther(next);
    else useRounds.setState({ after: handoff ? next : null });
  });
}

/** Another brief of the record on screen: its page is the same, and tells its facts again. */
function showOther(record: RecordRef): void {
  if (isSame(record, useHandoff.getState().record)) return;
  show(record);
  readPage();
}

function moved(record: RecordRef | null): void {
  if (record && isSame(record, ofPage)) return;
  leaveUnsaved(ofPage, record);
  ofPage = record;
  forgetDeal();
  onSession(null);
  useAround.setState({ around: null });
  useRounds.setState({ chosen: null });
  show(record && writtenOn(record));
  followDeal(owner(), record);
  readPage();
}

/** The page is read only while the sidebar is open, and not before it is known to be. */
function readPage(): void {
  const { restored, collapsed } = useLayout.getState();
  if (ofPage && restored && !collapsed) readRecord(ofPage.crm);
}

/** Brings the deal that was told on screen, unless a brief was begun on the meeting before, and the meeting again where that is denied. */
function settle(): void {
  const state = useDeal.getState();
  const { record: shown, local, ready } = useHandoff.getState();
  if (!ofPage || !shown || !isSame(state.meeting, ofPage) || state.isRead || state.kept === undefined) return;
  const deal = toldOf(state);
  if (isSame(shown, ofPage) && local) stopLooking();
  else if (deal && isSame(shown, ofPage) && ready && !isBegun()) showOther(deal);
  else if (!deal && !isOfRecord(shown, ofPage)) showOther(ofPage);
}

type Told = Extract<FromPage, { type: 'page/facts' }>;

/** The CRM may answer before this device has said whether a brief was begun, and says it once. */
let early: Told | null = null;

function told(message: Told): void {
  const { record, facts: said, touches = [], api = [] } = message;
  if (!isSame(record, ofPage)) return;
  const { deal: read, ...facts } = readNow(said, api, new Date().toISOString());
  const { record: shown, ready } = useHandoff.getState();
  const told = shownDeal();
  early = read && isSame(shown, record) && !ready ? message : null;
  if (read) useDeal.setState({ isRead: true });
  // A meeting belongs to its deal, unless a brief was begun before the page told so.
  const isFree = isSame(shown, record) && ready && !isBegun();
  if (read && (isFree || (told && !isSame(read, told)))) show(read);
  const deal = read ?? told;
  takeFacts(record.type === 'meeting' && deal ? factsOfDeal(facts, record, deal, read ? null : dealFacts(record, deal)) : facts);
  useSeen.setState({ record, touches });
  recognise(record, facts.title);
}

const unsure = ({ isUnsure }: Pick<PageState, 'isUnsure'>): void => useAround.setState({ isUnsure: isUnsure === true });

/** A page that was greeted: where it is, and how the sidebar stands there. */
async function standOn(page: PageState): Promise<void> {
  moved(page.record);
  unsure(page);
  await restoreLayout(page.crm ?? 'none');
  readPage();
}

/** A page that takes frames out does so sooner. */
const STANDS_MS = 5_000;

export async function followPage(): Promise<void> {
  useHandoff.subscribe((now, before) => now.ready && !before.ready && early && told(early));
  useHandoff.subscribe((now, before) => (now.ready !== before.ready || now.local !== before.local) && settle());
  useDeal.subscribe(settle);
  followDue();
  useRounds.subscribe((now, before) => now.chosen && now.chosen !== before.chosen && showOther(now.chosen));
  useSession.subscribe((now, before) => {
    if (now.names !== before.names || now.settings !== before.settings)
      takeNames(withFactNames(now.names, settingIn(now.settings, 'facts', '')));
    if (now.settings !== before.settings || now.account?.person.team !== before.account?.person.team) takeSettings();
  });
  const [page, account] = await Promise.all([greeted, device.account().catch(reportFailure)]);
  // A store that cannot be asked says nothing of who is signed in.
  if (account !== undefined) takeAccount(account);
  // Before anything is heard: a press of the toolbar button comes after, and over, how the sidebar was left.
  await standOn(page);
  followTab((next) => void standOn(next));
  listenToPage((message) => {
    if (message.type === 'page/record') {
      moved(message.record);
      unsure(message);
    }
    if (message.type === 'page/facts') told(message);
    if (message.type === 'page/session') onSession(message);
    if (message.type === 'page/deal') {
      heardDeal(message);
      readPage();
    }
    if (message.type === 'page/noted') noted(message.ask, message.answer);
    if (message.type === 'page/around') useAround.setState({ around: message });
    if (message.type === 'page/toggle') setCollapsed(message.how === 'toggle' && !useLayout.getState().collapsed);
  });
  followSeen();
  followCrmNote();
  useLayout.subscribe((now, before) => {
    if (before.collapsed && !now.collapsed) readPage();
  });
  device.watchAccount((now) => {
    const before = owner();
    takeAccount(now);
    if (owner() === before) return;
    useRounds.setState({ chosen: null });
    const { record } = useHandoff.getState();
    show(record && firstRound(record));
    followDeal(owner(), ofPage);
    readPage();
  });
  setTimeout(tellStands, STANDS_MS);
  await bringLastWords();
  // The scorer makes its dictionary when it first reads: better now than under the first key stroke.
  requestIdleCallback(() => scoreField('trigger', 'ready for the first words'));
}
