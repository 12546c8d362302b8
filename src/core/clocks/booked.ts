/** When a meeting was booked. */
import type { HandoffEvent } from '../handoff/events.ts';
import type { Facts } from '../handoff/record.ts';

export interface Booked {
  /** Epoch milliseconds. */
  at: number;
  /** Nobody told it: it is when the record was first seen, and says so wherever it is shown. */
  isFirstSeen: boolean;
}

/** Null where it is no time. */
export function instantOf(text: string | undefined): number | null {
  const at = Date.parse(text ?? '');
  return Number.isFinite(at) ? at : null;
}

/** The time at which the CRM says that the meeting was made; else when its brief was begun. */
export function bookedOf(events: readonly HandoffEvent[], { booked }: Facts): Booked {
  const told = instantOf(booked);
  if (told !== null) return { at: told, isFirstSeen: false };
  return { at: instantOf(events[0]?.at) ?? 0, isFirstSeen: true };
}
