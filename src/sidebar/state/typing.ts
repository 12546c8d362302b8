/** What changes the handoff on screen: the person, or the store underneath when another tab or the server did. */
import { valuesOf } from '../../core/handoff/handoff.ts';
import { type Facts, handoffId, type RecordRef } from '../../core/handoff/record.ts';
import type { RegisterName } from '../../core/handoff/registers.ts';
import { sameValue } from '../../core/handoff/values.ts';
import { askForSync } from '../../platform/messages.ts';
import { storageFailure } from '../../storage/failures.ts';
import type { LocalHandoff, OutboxEntry } from '../../sync/ports.ts';
import { viewOf } from '../status/view.ts';
import { device } from './device.ts';
import { useHandoff, type Values, withValue, withValues } from './handoffStore.ts';
import { keepLastWords } from './lastWords.ts';
import { createSaver, type Place } from './saver.ts';
import { useSession } from './session.ts';

/** What the editor last saw of the store, for the handoff on screen. */
let seen: Values = {};

const isOnScreen = (place: Place): boolean => {
  const { owner, record } = useHandoff.getState();
  return record !== null && place.owner === owner && handoffId(place.record) === handoffId(record);
};

const saver = createSaver(device.writeRegisters, (trouble, place, written) => {
  useHandoff.setState({ saveTrouble: trouble ? storageFailure(trouble).message : null });
  if (!trouble) askForSync();
  if (isOnScreen(place)) for (const { name, value } of written) seen[name] = value;
});

/** Brings what was typed to disk now. */
export const saveNow = saver.flush;

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
  useHandoff.setState((state) => ({
    owner,
    record,
    ready: false,
    local: null,
    queued: [],
    pageFacts: {},
    ...withValues({ ...state, pageFacts: {} }, {}),
  }));
}

/** Takes what this device holds, but never over a key stroke that is still on its way there. */
export function takeLocal(local: LocalHandoff | null, queued: readonly OutboxEntry[]): void {
  takeTyped();
  const state = useHandoff.getState();
  const { owner, record } = state;
  if (!record) return;
  const values: Values = local ? valuesOf(local) : {};
  for (const name of new Set([...Object.keys(values), ...Object.keys(state.values)]) as Set<RegisterName>) {
    if (saver.holds({ owner, record }, name)) values[name] = state.values[name];
    else seen[name] = values[name];
  }
  useHandoff.setState({ local, queued, ready: true, ...withValues(state, values) });
  keepFacts();
}

/** Takes what the page tells of the record on screen; it stands in the header at once, and with the brief while that is open. */
export function takeFacts(facts: Facts): void {
  takeTyped();
  useHandoff.setState((state) => {
    const pageFacts = { ...state.pageFacts, ...facts };
    return { pageFacts, ...withValues({ ...state, pageFacts }, state.values) };
  });
  keepFacts();
}

function keepFacts(): void {
  const { ready, local, content, values } = useHandoff.getState();
  const me = useSession.getState().account?.person ?? null;
  if (ready && viewOf(local, me) === 'write' && !sameValue(values.facts ?? {}, content.facts)) write('facts', content.facts);
}

/** The page goes out of sight, perhaps for good. */
async function leave(): Promise<void> {
  keepLastWords(saver.unsaved());
  await saver.flush();
  keepLastWords(saver.unsaved());
}

addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void leave());
addEventListener('pagehide', () => void leave());
