/** When a meeting was booked, as whoever is credited for it tells it: within what is known already, for it decides whether credit is earned. */
import { instantOf } from '../clocks/booked.ts';
import type { Facts } from '../handoff/record.ts';

export interface KnownBooking {
  /** What was told before. */
  facts: Facts;
  /** As the workspace's own programs, calendars or lists told it, epoch milliseconds; null where none did. */
  listed: number | null;
  /** Epoch milliseconds by which it must have been booked, for it was known then. */
  knownBy: number;
}

/** The facts as they count: a booking never moves to a later time, nor goes; what was listed stands. Facts without a booking are as they were told. */
export function bookedWithin(told: Facts, { facts, listed, knownBy }: KnownBooking): Facts {
  if (listed !== null) return { ...told, booked: textOf(listed, told, facts) };
  const times = [told.booked, facts.booked].map(instantOf).filter((at) => at !== null);
  if (times.length === 0) return told;
  return { ...told, booked: textOf(Math.min(...times, knownBy), told, facts) };
}

/** In the words in which it was told, where they say that time. */
const textOf = (at: number, ...facts: Facts[]): string =>
  facts.find(({ booked }) => instantOf(booked) === at)?.booked ?? new Date(at).toISOString();
