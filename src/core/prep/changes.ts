/** What of a handoff was written since its prep card was last looked at. */
import type { RegisterName } from '../handoff/registers.ts';

/** How often each part had been written when it was looked at. */
export type SeenRevisions = Record<string, number>;

export interface Changed {
  name: RegisterName;
  /** ISO 8601. */
  at: string;
  /** User id. */
  by: string;
}

type Written = Partial<Record<string, { revision: number; at: string; by: string }>>;

export const revisionsOf = (written: Written): SeenRevisions =>
  Object.fromEntries(Object.entries(written).flatMap(([name, one]) => (one ? [[name, one.revision]] : [])));

/** None where it was never looked at: then all of it is new. The account executive's name is no part of the card. */
export function changedSince(written: Written, seen: SeenRevisions | null): Changed[] {
  if (!seen) return [];
  return Object.entries(written).flatMap(([name, one]): Changed[] => {
    if (!one || name === 'ae' || one.revision <= (seen[name] ?? 0)) return [];
    return [{ name: name as RegisterName, at: one.at, by: one.by }];
  });
}

/** One look at a card: when it began, epoch milliseconds, and what stood there at its end. */
export interface Look {
  at: number;
  revisions: SeenRevisions;
}

/** `since`: the look before this one; in the first, this one as it began. */
export interface Looks {
  since: Look;
  last: Look;
}

/** A pause longer than this ends a look. */
const LOOK_MS = 60 * 60_000;

/** Turned to once more: within the hour it is the same look, and what was new in it stays so. */
export function lookAgain(before: Looks | null, revisions: SeenRevisions, now: number): Looks {
  if (!before) return { since: { at: now, revisions }, last: { at: now, revisions } };
  const isSameLook = Math.abs(now - before.last.at) < LOOK_MS;
  return { since: isSameLook ? before.since : before.last, last: { at: isSameLook ? before.last.at : now, revisions } };
}
