/** The 90-second bar check: a clock that advises, and locks or clears nothing. */
import { create } from 'zustand';
import { tabStorage } from '../../state/tabStorage.ts';

interface BarCheck {
  handoff: string;
  /** Epoch milliseconds of its start; null while it does not run. */
  startedAt: number | null;
  /** Seconds the last check took; null before the first. */
  took: number | null;
}

const kept = (handoff: string) => `baton.bar-check.${handoff}`;

export const useBarCheck = create<BarCheck>(() => ({ handoff: '', startedAt: null, took: null }));

export function barCheckOf(handoff: string): void {
  const startedAt = Number(tabStorage.getItem(kept(handoff)) ?? 0) || null;
  useBarCheck.setState({ handoff, startedAt, took: null });
}

export function startBarCheck(): void {
  const startedAt = Date.now();
  tabStorage.setItem(kept(useBarCheck.getState().handoff), String(startedAt));
  useBarCheck.setState({ startedAt, took: null });
}

export function stopBarCheck(): void {
  const { startedAt, handoff } = useBarCheck.getState();
  tabStorage.removeItem(kept(handoff));
  useBarCheck.setState({ startedAt: null, took: startedAt === null ? null : Math.round((Date.now() - startedAt) / 1000) });
}
