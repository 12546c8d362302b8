/** What a person says of a record otherwise than its CRM does. It stands over whatever is read, then and later, until they take it back. */
import * as z from 'zod';
import { type Facts, handoffIdSchema, momentSchema } from './record.ts';
import { isSameName } from './sameName.ts';

const text = z.string().trim().min(1).max(500);

/** What each fact may be corrected to; the order is that of the form. */
export const VALUES = {
  account: text,
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .max(253),
  contact: text,
  contactTitle: text,
  // Also what stands in its place once a person was removed.
  email: z
    .string()
    .regex(/^[^\s<>,;]+$/)
    .max(320),
  phone: text,
  owner: text,
  stage: text,
  amount: z.object({
    value: z.number().nonnegative().max(1e15),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
  }),
  meetingStart: momentSchema,
} as const;

export type Correctable = keyof typeof VALUES;
export const CORRECTABLE = Object.keys(VALUES) as readonly Correctable[];

const MOST_MEETINGS = 20;

/** `is`: null where the person says that what the CRM tells is wrong, and nothing is known. `at`: when they said it. */
const said = <T extends z.ZodType>(value: T) => z.object({ is: value.nullable(), at: momentSchema }).optional();

/** By fact. Only who wrote the brief can write here, so who said it stands with the register. */
export const correctedSchema = z.object({
  account: said(VALUES.account),
  domain: said(VALUES.domain),
  contact: said(VALUES.contact),
  contactTitle: said(VALUES.contactTitle),
  email: said(VALUES.email),
  phone: said(VALUES.phone),
  owner: said(VALUES.owner),
  stage: said(VALUES.stage),
  amount: said(VALUES.amount),
  meetingStart: said(VALUES.meetingStart),
  /** Ids of the meetings that belong to this deal, where no page of theirs tells so. A device that does not know them drops them with its next correction. */
  meetings: z.array(handoffIdSchema).max(MOST_MEETINGS).optional(),
});
export type Corrected = z.infer<typeof correctedSchema>;

/** What the CRM tells of somebody, or of something, else once another one is named. */
const OF: Partial<Record<Correctable, readonly (keyof Facts)[]>> = {
  account: ['domain', 'industry', 'size'],
  contact: ['contactTitle', 'email', 'phone'],
  owner: ['ownerEmail'],
  meetingStart: ['meetingStartText'],
};

const hasGone = (name: Correctable, is: unknown, told: Facts): boolean => {
  const was = told[name];
  const isNamed = name === 'account' || name === 'contact' || name === 'owner';
  return !(isNamed && typeof is === 'string' && typeof was === 'string' && isSameName(is, was));
};

/**
 * The facts as they count. With another contact what the CRM tells of the one before goes too, unless it is the same name in another spelling; where a
 * value was read goes with it.
 */
export function withCorrections(told: Facts, corrected: Corrected): Facts {
  const names = CORRECTABLE.filter((name) => corrected[name] !== undefined);
  if (names.length === 0) return told;
  const gone = names.flatMap((name): string[] => [name, ...(hasGone(name, corrected[name]?.is, told) ? (OF[name] ?? []) : [])]);
  const kept = (all: object): object => Object.fromEntries(Object.entries(all).filter(([name]) => !gone.includes(name)));
  const values = names.flatMap((name) => {
    const is = corrected[name]?.is ?? null;
    return is === null ? [] : [[name, is] as const];
  });
  return { ...kept(told), ...Object.fromEntries(values), ...(told.read && { read: kept(told.read) as NonNullable<Facts['read']> }) };
}

/** With this meeting among the deal's; where there are too many, the first that was told goes. */
export const withMeeting = (corrected: Corrected, meeting: string): Corrected => ({
  ...corrected,
  meetings: [...(corrected.meetings ?? []).filter((id) => id !== meeting), meeting].slice(-MOST_MEETINGS),
});

export function withoutMeeting({ meetings = [], ...others }: Corrected, meeting: string): Corrected {
  const left = meetings.filter((id) => id !== meeting);
  return left.length > 0 ? { ...others, meetings: left } : others;
}
