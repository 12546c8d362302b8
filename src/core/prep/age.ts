/** How old contact data is, and how likely it is still right (domain, "Contact data"). */
import type { HandoffContent } from '../handoff/registers.ts';

/** Of all contact data, 22.5 % is wrong a year later. */
const RIGHT_AFTER_A_YEAR = 0.775;
const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;

export interface ContactAge {
  /** ISO 8601: when somebody last saw that it is right. */
  checkedAt: string;
  /** By what: somebody confirmed that this person comes, or the record's page said so. */
  by: 'confirmed' | 'page';
  /** From 0 to 1. */
  chance: number;
}

/** From 0 to 1. What was checked later than now was checked now. */
export function chanceStillRight(checkedAt: string, now: number): number {
  const years = (now - Date.parse(checkedAt)) / YEAR_MS;
  return RIGHT_AFTER_A_YEAR ** Math.max(0, years);
}

/** When each part was last written, ISO 8601; absent where it is not known. */
export type WrittenAt = Partial<Record<'facts' | 'attendees', string>>;

/** Null where there is no contact, or nobody knows when it was read. */
export function contactAge(
  { facts, attendees }: Pick<HandoffContent, 'facts' | 'attendees'>,
  at: WrittenAt,
  now: number,
): ContactAge | null {
  const name = facts.contact?.trim();
  if (!name) return null;
  const isConfirmed = attendees.some((one) => one.confirmed && one.name.trim() === name);
  const page = at.facts ? { checkedAt: at.facts, by: 'page' as const } : null;
  const confirmed = isConfirmed && at.attendees ? { checkedAt: at.attendees, by: 'confirmed' as const } : null;
  const last = confirmed && (!page || confirmed.checkedAt >= page.checkedAt) ? confirmed : page;
  return last && !Number.isNaN(Date.parse(last.checkedAt)) ? { ...last, chance: chanceStillRight(last.checkedAt, now) } : null;
}
