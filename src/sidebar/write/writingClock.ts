/** Writing time: runs from the first key stroke, stands still while nobody types, and is advice only. */
import { create } from 'zustand';
import { tabStorage } from '../state/tabStorage.ts';

/** A pause longer than this is thinking or a phone call, not writing. */
const IDLE_MS = 5000;

interface WritingClock {
  /** Which handoff the time belongs to. */
  handoff: string;
  /** Milliseconds written so far. */
  written: number;
  /** `performance.now()` of the last key stroke; 0 while idle. */
  last: number;
}

const kept = (handoff: string) => `baton.writing.${handoff}`;

export const useWritingClock = create<WritingClock>(() => ({ handoff: '', written: 0, last: 0 }));

let idle: ReturnType<typeof setTimeout> | undefined;

function add(now: number): number {
  const { written, last } = useWritingClock.getState();
  return last ? written + Math.min(now - last, IDLE_MS) : written;
}

/** Whole seconds written on the handoff on screen, up to now. */
export const secondsWritten = (): number => Math.floor(add(performance.now()) / 1000);

function rest(): void {
  const written = add(performance.now());
  useWritingClock.setState({ written, last: 0 });
  tabStorage.setItem(kept(useWritingClock.getState().handoff), String(Math.round(written)));
}

/** Goes on with the time of another handoff. */
export function writeOn(handoff: string): void {
  clearTimeout(idle);
  if (useWritingClock.getState().last) rest();
  useWritingClock.setState({ handoff, written: Number(tabStorage.getItem(kept(handoff)) ?? 0) || 0, last: 0 });
}

export function keyStroke(): void {
  const now = performance.now();
  useWritingClock.setState({ written: add(now), last: now });
  clearTimeout(idle);
  idle = setTimeout(rest, IDLE_MS);
}
