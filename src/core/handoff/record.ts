/** Which CRM record a handoff belongs to, and what its page tells. */
import * as z from 'zod';
import { MOST_ACTIVITIES } from './activities.ts';

/** Neither control characters nor halves of a character: databases keep some of them as something else, so that two names would become one. */
const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u;

export const recordSchema = z.object({
  /** Folder name of the adapter, for example `odoo`. */
  crm: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Scheme, host, port and path prefix of the installation, without a closing slash. */
  origin: z
    .string()
    .regex(/^https?:\/\/[^\s|?#]{1,300}$/)
    .regex(PLAIN),
  type: z.enum(['deal', 'meeting']),
  id: z.string().regex(/^[A-Za-z0-9_.:-]{1,120}$/),
  /** From 2, for a handoff that takes up one of the same record again. A page never tells it. */
  round: z.int().min(2).max(99).optional(),
});
export type RecordRef = z.infer<typeof recordSchema>;

/** A `handoffId`, as others send it. */
export const handoffIdSchema = z.string().max(600).regex(PLAIN);

/** One record of one CRM has one handoff at a time, on every device, so its identity is the record's: no device has to ask for it. */
export function handoffId({ origin, type, id, round }: RecordRef): string {
  return `${origin}|${type}|${id}${round === undefined ? '' : `|${round}`}`;
}

/** Of the handoff that takes up one of this record again. */
export const nextRound = (record: RecordRef): RecordRef => ({ ...record, round: (record.round ?? 1) + 1 });

/** The one that this one takes up; null for the first. */
export function roundBefore({ round, ...record }: RecordRef): RecordRef | null {
  if (round === undefined) return null;
  return round > 2 ? { ...record, round: round - 1 } : record;
}

/** Whether `handoff` is this record's, in whichever of its rounds. */
export const isOfRecord = (handoff: RecordRef, record: RecordRef): boolean =>
  handoffId({ ...handoff, round: undefined }) === handoffId(record);

export const isSameInstallation = (a: RecordRef, b: RecordRef): boolean => a.origin === b.origin;

/** Whether a handoff of `record` can take up one of `before`: the next of the same record, or the first of another. */
export function isNextOf(before: RecordRef, record: RecordRef): boolean {
  const isSame = (['crm', 'origin', 'type', 'id'] as const).every((part) => before[part] === record[part]);
  return record.round === (isSame ? nextRound(before).round : undefined);
}

const text = z.string().max(500);

/** A moment as a clock writes it: ISO 8601 with its offset. */
export const momentSchema = z.iso.datetime({ offset: true });

/** Where a value was read: in the record's page, or told by the CRM's own API; and when it was last seen there. */
export const readingSchema = z.object({ by: z.enum(['page', 'api']), at: momentSchema });
export type Reading = z.infer<typeof readingSchema>;

/** Something that happened on the record, in the CRM's own words. */
export const activitySchema = z.object({
  at: momentSchema,
  says: z.string().min(1).max(300),
  by: z.string().max(200).optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** What the record's page says of itself. Only what stands there; nothing is guessed. */
export const factsSchema = z.object({
  title: text.optional(),
  account: text.optional(),
  /** Without protocol or path: `northwind.example`. */
  domain: text.optional(),
  industry: text.optional(),
  /** How large the account is, in the page's own words: "640 people". */
  size: text.optional(),
  contact: text.optional(),
  contactTitle: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  owner: text.optional(),
  ownerEmail: text.optional(),
  stage: text.optional(),
  amount: z.object({ value: z.number().finite(), currency: z.string().max(8).optional() }).optional(),
  /** When the meeting was booked, ISO 8601 with offset: the time at which its record was made, not the time for which. */
  booked: text.optional(),
  /** When the record was marked as qualified, ISO 8601 with offset. */
  qualified: text.optional(),
  /** ISO 8601 with offset where the page tells the year and time, else absent. */
  meetingStart: text.optional(),
  /** The page's own words for the time, shown when it cannot be read for certain. */
  meetingStartText: text.optional(),
  attendees: z
    .array(z.object({ name: text, role: text.optional(), email: text.optional() }))
    .max(50)
    .optional(),
  /** On a meeting: the deal it belongs to, so that both share one handoff. */
  deal: recordSchema.optional(),
  /** Where the CRM says that the record comes from, in its own words: "Campaign". */
  source: text.optional(),
  /** The last ones, the latest first. */
  activities: z.array(activitySchema).max(MOST_ACTIVITIES).optional(),
  /** By fact. Absent where a device of an earlier version told it. */
  read: z
    .record(z.string().max(40), readingSchema)
    .refine((read) => Object.keys(read).length <= 40)
    .optional(),
});
export type Facts = z.infer<typeof factsSchema>;
