/** Edits and notes of this browser over the made-up data, kept in localStorage so that a reload does not lose them. */
import { useSyncExternalStore } from 'react';
import { dealOf } from './find.ts';
import { type Activity, type Deal, type Logged, type Note, stages } from './model.ts';

export type DealEdit = Pick<Deal, 'name' | 'stage' | 'amount'>;
interface Kept {
  edits: Record<string, Partial<DealEdit>>;
  notes: Record<string, Note[]>;
  /** Left out by releases in which nothing could be logged. */
  logged?: Record<string, Logged[]>;
}

const KEY = 'practice-crm';
const listeners = new Set<() => void>();
let kept: Kept = load();

function load(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof found === 'object' && found !== null && 'edits' in found && 'notes' in found) return found as Kept;
  } catch {
    // A browser that denies storage, or holds something else there: start from the made-up data.
  }
  return { edits: {}, notes: {} };
}

function keep(next: Kept): void {
  kept = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Denied or full: the edit lives until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = (): Kept => kept;
const edited = (deal: Deal, { edits }: Kept): Deal => {
  const edit = { ...deal, ...edits[deal.id] };
  return { ...edit, stage: stages.includes(edit.stage) ? edit.stage : deal.stage };
};

export function useDeal(id: string): Deal | undefined {
  const now = useSyncExternalStore(subscribe, current);
  const deal = dealOf(id);
  return deal && edited(deal, now);
}

export function useDeals(list: readonly Deal[]): Deal[] {
  const now = useSyncExternalStore(subscribe, current);
  return list.map((deal) => edited(deal, now));
}

export function useNotes(deal: string): Note[] {
  return useSyncExternalStore(subscribe, current).notes[deal] ?? [];
}

const NONE: readonly Logged[] = [];

export function useLogged(deal: string): readonly Logged[] {
  return useSyncExternalStore(subscribe, current).logged?.[deal] ?? NONE;
}

export function log(deal: string, kind: Activity['kind'], by: string): void {
  const entry: Logged = { kind, by, at: new Date().toISOString() };
  keep({ ...kept, logged: { ...kept.logged, [deal]: [entry, ...(kept.logged?.[deal] ?? [])] } });
}

export function saveDeal(id: string, edit: DealEdit): void {
  keep({ ...kept, edits: { ...kept.edits, [id]: edit } });
}

export function addNote(deal: string, note: Note): void {
  keep({ ...kept, notes: { ...kept.notes, [deal]: [note, ...(kept.notes[deal] ?? [])] } });
}
