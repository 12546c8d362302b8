/** What changes the handoff on screen: the person, or the store underneath when another tab or the server did. */
import { bookedWithin } from '../../core/bookings/within.ts';
import { valuesOf } from '../../core/handoff/handoff.ts';
import { OF_MEETING, readSince } from '../../core/handoff/reading.ts';
import { type Facts, handoffId, type RecordRef } from '../../core/handoff/record.ts';
import type { RegisterName } from '../../core/handoff/registers.ts';
import { isEmptyValue, sameValue } from '../../core/handoff/values.ts';
import { askForSync } from '../../platform/messages.ts';
import type { WorkspaceNames } from '../../protocol/names.ts';
import type { Given } from '../../protocol/sync.ts';
import { storageFailure } from '../../storage/failures.ts';
import type { LocalHandoff, OutboxEntry } from '../../sync/ports.ts';
import { viewOf } from '../status/view.ts';
import { readWith } from './briefScore.ts';
import { device, isRelayed } from './device.ts';
import { useHandoff, type Values, withValue, withValues } from './handoffStore.ts';
import { forgetLastWords, keepLastWords, tellLastWords } from './lastWords.ts';
import { createSaver, type Place } from './saver.ts';
import { useSession } from './session.ts';

/** What the editor last saw of the store, for the handoff on screen. */
let seen: Values = {};

const isOnScreen = (place: Place): boolean => {
  const { owner, record } = useHandoff.getState();
  return record !== null && place.owner === owner && handoffId(place.record) === handoffId(record);
};

const saver = createSaver(device.writeRegisters, (trouble, place, written) => {
  if (trouble) return useHandoff.setState({ saveTrouble: storageFailure(trouble).message });
  askForSync();
  if (saver.unsaved().length === 0) {
    useHandoff.setState({ saveTrouble: null });
    forgetLastWords();
  }
  if (isOnScreen(place)) for (const { name, value } of written) seen[name] = value;
});

/** Brings what was typed to disk now. Resolves with false where the disk refused it; what is written after the call is not waited for. */
export function saveNow(): Promise<boolean> {
  takeTyped();
  return saver.flush();
}

/**
 * Somebody has begun the brief on screen: it is stored, its words are on their way to the disk, or the disk has them and has not said so yet. What its
 * page told begins none.
 */
export function isBegun(): boolean {
  const { owner, record, local, values } = useHandoff.getState();
  if (!record) return false;
  const isWritten = Object.entries(values).some(([name, value]) => name !== 'facts' && !isEmptyValue(value));
  return local !== null || isWritten || [...saver.held({ owner, record }).keys()].some((name) => name !== 'facts');
}

/** Typed, and neither scored nor drawn yet. */
const typed = new Map<RegisterName, unknown>();
let isDue = false;

/** How long what was typed may wait where nothing is painted. */
const UNPAINTED_MS = 60;

/** Takes a key stroke: on disk soon after, and scored once the letter itself is on screen, which nothing may hold up. */
export function type(name: RegisterName, text: string): void {
  const { owner, record, ready } = useHandoff.getState();
  if (!record || !ready) return;
  saver.keep({ owner, record }, { name, value: text, from: { value: seen[name] } });
  typed.set(name, text);
  if (isDue) return;
  isDue = true;
  const late = setTimeout(takeTyped, UNPAINTED_MS);
  requestAnimationFrame(() => {
    clearTimeout(late);
    setTimeout(takeTyped, 0);
  });
}

/** Brings the screen up to what was typed. Before anything else changes the handoff, or is decided by what it says. */
export function takeTyped(): void {
  isDue = false;
  if (typed.size === 0) return;
  let state = useHandoff.getState();
  for (const [name, text] of typed) state = { ...state, ...withValue(state, name, text) };
  typed.clear();
  useHandoff.setState(state);
}

/** Takes what the person chose or wrote elsewhere than in the six fields: on screen at once, on disk soon after. */
export function write(name: RegisterName, value: unknown): void {
  takeTyped();
  const state = useHandoff.getState();
  const { owner, record, ready } = state;
  if (!record || !ready) return;
  useHandoff.setState(withValue(state, name, value));
  saver.keep({ owner, record }, { name, value, from: { value: seen[name] } });
}

/** Puts another handoff on screen, empty until this device has answered. */
export function showRecord(owner: string, record: RecordRef | null): void {
  takeTyped();
  seen = {};
  heldOff = null;
  hasNewFacts = false;
  const empty = { owner, record, ready: false, local: null, given: null, queued: [], pageFacts: {} };
  useHandoff.setState((state) => ({ ...empty, ...withValues({ ...state, local: null, pageFacts: {} }, {}) }));
}

/** A letter is being put together, as Japanese or accents are: nothing may change around it. */
let isComposing = false;
/** What came meanwhile. Until it is on screen, what is typed stands on what was there before. */
let heldOff: { local: LocalHandoff | null; queued: readonly OutboxEntry[]; given: Given | null } | null = null;

/** Takes what this device holds, but never over words that are still on their way there. */
export function takeLocal(local: LocalHandoff | null, queued: readonly OutboxEntry[], given: Given | null = null): void {
  takeTyped();
  const state = useHandoff.getState();
  const { owner, record, ready } = state;
  if (!record) return;
  heldOff = isComposing && ready ? { local, queued, given } : null;
  if (heldOff) return;
  const stored: Values = local ? valuesOf(local) : {};
  const held = saver.held({ owner, record });
  const values = { ...stored };
  for (const { name, value } of held.values()) values[name] = value;
  for (const name of new Set([...Object.keys(stored), ...Object.keys(seen)]) as Set<RegisterName>)
    if (!held.has(name)) seen[name] = stored[name];
  useHandoff.setState({ local, queued, given, ready: true, ...withValues({ ...state, local }, values) });
  keepFacts();
}

/** Takes the names of the workspace: what is on screen is read with them. */
export function takeNames(names: WorkspaceNames): void {
  takeTyped();
  if (readWith(names)) useHandoff.setState((state) => withValues(state, state.values));
}

/** What is set has changed, the bar perhaps with it. */
export function takeSettings(): void {
  takeTyped();
  useHandoff.setState((state) => withValues(state, state.values));
}

/** The page told something that is not kept with the brief yet. */
let hasNewFacts = false;

/** Takes all that the page tells of the record on screen. It stands in the header at once, and with the brief while that is open. */
export function takeFacts(facts: Facts): void {
  takeTyped();
  useHandoff.setState((state) => ({ pageFacts: facts, ...withValues({ ...state, pageFacts: facts }, state.values) }));
  hasNewFacts = true;
  keepFacts();
}

/** Only what the page newly told is written: two tabs whose pages tell different things must not answer each other for ever. */
function keepFacts(): void {
  const { ready, record, local, given, values, pageFacts } = useHandoff.getState();
  const me = useSession.getState().account?.person ?? null;
  if (!hasNewFacts || !ready || viewOf(local, me, given) !== 'write') return;
  hasNewFacts = false;
  const before: Facts = values.facts ?? {};
  const kept = pageFacts.deal ? before : Object.fromEntries(OF_MEETING.map((name) => [name, before[name]]));
  // When it was booked, a list or a calendar may have told.
  const booked = before.booked === undefined ? {} : { booked: before.booked };
  const read = readSince({ ...(record?.type === 'deal' ? kept : booked), ...pageFacts }, before);
  // By when it was known, the server says by its own clock.
  const facts = bookedWithin(read, { facts: before, listed: null, knownBy: Number.POSITIVE_INFINITY });
  if (!sameValue(before, facts)) write('facts', facts);
}

function composed(): void {
  isComposing = false;
  // One browser tells the finished letter before this, another right behind it.
  setTimeout(() => heldOff && takeLocal(heldOff.local, heldOff.queued, heldOff.given), 0);
}

addEventListener('compositionstart', () => {
  isComposing = true;
});
addEventListener('compositionend', composed);

/** The page goes out of sight, perhaps for good. */
function leave(): void {
  takeTyped();
  keepLastWords(saver.unsaved());
  if (isRelayed()) tellLastWords(saver.unsaved('leaving'));
  void saver.flush();
}

addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
addEventListener('pagehide', leave);
