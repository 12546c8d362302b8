/** A team's versions of its bar. One counts once the SDR lead and the AE lead have signed the same words. */
import * as z from 'zod';
import { type Decided, refuse } from './decided.ts';
import { MOTIONS } from './motion.ts';
import { type BarText, barTextSchema } from './text.ts';

export const LEADS = ['sdrLead', 'aeLead'] as const;
export type Lead = (typeof LEADS)[number];
export const otherLead = (lead: Lead): Lead => (lead === 'sdrLead' ? 'aeLead' : 'sdrLead');
/** Ids of people; null where the team names nobody. */
export type NamedLeads = Readonly<Record<Lead, string | null>>;

const signatureSchema = z.object({ by: z.string().max(100), at: z.iso.datetime() });
export type Signature = z.output<typeof signatureSchema>;

const versionSchema = z.object({
  /** From 1. */
  version: z.int().min(1),
  text: barTextSchema,
  sdrLead: signatureSchema,
  aeLead: signatureSchema,
});
export type BarVersion = z.output<typeof versionSchema>;

export const barVersionsSchema = z.object({
  /** In their order. All of them stay: handoffs keep the version they began with. */
  versions: z.array(versionSchema),
  /** Who has signed the draft as it stood in this revision. Another revision is another text, which nobody has signed. */
  signing: z.object({ revision: z.int(), sdrLead: signatureSchema.nullable(), aeLead: signatureSchema.nullable() }).nullable(),
  /** Who last read the version that counts again, and found it right. */
  read: signatureSchema.nullable(),
  /** The motions in which the team has handed off; null where nobody has looked yet. */
  used: z.array(z.enum(MOTIONS)).nullable().default(null),
});
export type BarVersions = z.output<typeof barVersionsSchema>;

export const NO_VERSIONS: BarVersions = { versions: [], signing: null, read: null, used: null };

/** The version that counts; null where none was signed yet. */
export const latestOf = ({ versions }: BarVersions): BarVersion | null => versions.at(-1) ?? null;

/** When both had signed it, ISO 8601. */
export const countsSince = ({ sdrLead, aeLead }: BarVersion): string => [sdrLead.at, aeLead.at].toSorted()[1] ?? aeLead.at;

/** The next version while it is written. */
export interface Draft {
  text: BarText;
  revision: number;
}

/** The signatures under the draft as it is now. */
export function signaturesOn({ signing }: BarVersions, { revision }: Pick<Draft, 'revision'>): Record<Lead, Signature | null> {
  return signing?.revision === revision ? signing : { sdrLead: null, aeLead: null };
}

/** Word by word. */
export const sameText = (a: BarText, b: BarText): boolean =>
  JSON.stringify(barTextSchema.parse(a)) === JSON.stringify(barTextSchema.parse(b));

/** What this person is to the team; one person may be both. */
export const leadsBy = (leads: NamedLeads, person: string): Lead[] => LEADS.filter((lead) => leads[lead] === person);

const NO_LEAD = 'Only the SDR lead and the AE lead of this team can do this. An administrator names them.';

/** Signs the draft for each lead that the person is. The second signature makes it a version. */
export function sign(before: BarVersions, draft: Draft, leads: NamedLeads, signature: Signature): Decided<BarVersions> {
  const own = leadsBy(leads, signature.by);
  if (own.length === 0) return refuse('not-a-lead', NO_LEAD);
  const latest = latestOf(before);
  if (latest && sameText(latest.text, draft.text))
    return refuse('nothing-new', 'This is what counts already, word by word. Change something first, or say that you have read it again.');
  const there = signaturesOn(before, draft);
  const { sdrLead, aeLead } = {
    ...there,
    ...Object.fromEntries(own.map((lead): [Lead, Signature | null] => [lead, there[lead]?.by === signature.by ? there[lead] : signature])),
  };
  const standing = { ...before, signing: { revision: draft.revision, sdrLead, aeLead } };
  // Who signed may not be the lead any more: then the one who is signs.
  const isBy = (lead: Lead, signed: Signature | null): signed is Signature => signed !== null && signed.by === leads[lead];
  if (!isBy('sdrLead', sdrLead) || !isBy('aeLead', aeLead)) return { ok: true, value: standing };
  const version = (latest?.version ?? 0) + 1;
  return {
    ok: true,
    value: { ...before, versions: [...before.versions, { version, text: draft.text, sdrLead, aeLead }], signing: null, read: null },
  };
}

/** Takes one's signature back, as long as the other has not signed too. */
export function takeBack(before: BarVersions, draft: Draft, leads: NamedLeads, person: string): Decided<BarVersions> {
  const there = signaturesOn(before, draft);
  const own = LEADS.filter((lead) => there[lead]?.by === person);
  if (leadsBy(leads, person).length === 0 && own.length === 0) return refuse('not-a-lead', NO_LEAD);
  if (own.length === 0) return refuse('not-signed', 'You have not signed this text, so there is nothing to take back.');
  const signing = { revision: draft.revision, ...there, ...Object.fromEntries(own.map((lead) => [lead, null])) };
  return { ok: true, value: { ...before, signing } };
}

export function readAgain(before: BarVersions, leads: NamedLeads, signature: Signature): Decided<BarVersions> {
  if (leadsBy(leads, signature.by).length === 0) return refuse('not-a-lead', NO_LEAD);
  if (!latestOf(before)) return refuse('nothing-signed', 'No version counts yet. Sign one first.');
  return { ok: true, value: { ...before, read: signature } };
}

/** A quarter. */
export const READ_AGAIN_MS = 91 * 24 * 60 * 60 * 1000;

/** When it should be read again, in epoch milliseconds; null where no version counts. */
export function readAgainAt(known: BarVersions): number | null {
  const latest = latestOf(known);
  return latest ? Date.parse(known.read?.at ?? countsSince(latest)) + READ_AGAIN_MS : null;
}
