/** How old contact data is, and how likely it is still right (domain, "Contact data"). */
import type { Reading } from '../handoff/record.ts';
import type { HandoffContent } from '../handoff/registers.ts';

/** Of all contact data, 22.5 % is wrong a year later. */
const RIGHT_AFTER_A_YEAR = 0.775;
const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;

export interface ContactAge {
  /** ISO 8601: when somebody last saw that it is right. */
  checkedAt: string;
  /** By what: somebody confirmed that this person comes, wrote how to reach them, or it was read: in the record's page, or told by the CRM. */
  by: 'confirmed' | 'written' | Reading['by'];
  /** From 0 to 1. */
  chance: number;
}

/** From 0 to 1. What was checked later than now was checked now. */
export function chanceStillRight(checkedAt: string, now: number): number {
  const years = (now - Date.parse(checkedAt)) / YEAR_MS;
  return RIGHT_AFTER_A_YEAR ** Math.max(0, years);
}

/** All that reaches the contact. */
const WAYS = ['contact', 'contactTitle', 'email', 'phone'] as const;

/** Of what there is the part that was looked at longest ago: the others may be right without it. Null where one is of a device that said no time. */
function lastLook({ facts, corrected }: Pick<HandoffContent, 'facts' | 'corrected'>): { checkedAt: string; by: ContactAge['by'] } | null {
  const looks = WAYS.filter((name) => facts[name] !== undefined).map((name) => {
    const [said, read] = [corrected[name], facts.read?.[name]];
    return said ? { checkedAt: said.at, by: 'written' as const } : read ? { checkedAt: read.at, by: read.by } : null;
  });
  const known = looks.filter((look) => look !== null);
  if (known.length < looks.length) return null;
  return known.toSorted((a, b) => Date.parse(a.checkedAt) - Date.parse(b.checkedAt))[0] ?? null;
}

/** When each part was last written, ISO 8601; absent where it is not known. */
export type WrittenAt = Partial<Record<'facts' | 'attendees', string>>;

/** Null where there is no contact, or nobody knows when it was read. */
export function contactAge(
  { facts, corrected, attendees }: Pick<HandoffContent, 'facts' | 'corrected' | 'attendees'>,
  at: WrittenAt,
  now: number,
): ContactAge | null {
  const name = facts.contact?.trim();
  if (!name) return null;
  const isConfirmed = attendees.some((one) => one.confirmed && one.name.trim() === name);
  const look = lastLook({ facts, corrected }) ?? (at.facts ? { checkedAt: at.facts, by: 'page' as const } : null);
  const confirmed = isConfirmed && at.attendees ? { checkedAt: at.attendees, by: 'confirmed' as const } : null;
  const last = confirmed && (!look || Date.parse(confirmed.checkedAt) >= Date.parse(look.checkedAt)) ? confirmed : look;
  return last && !Number.isNaN(Date.parse(last.checkedAt)) ? { ...last, chance: chanceStillRight(last.checkedAt, now) } : null;
}
