/** The deal of a meeting whose page does not tell it: what a person said of it on one device, beside what stands in the deal's own handoff. */
import * as z from 'zod';
import { OF_MEETING } from './reading.ts';
import { type Facts, handoffId, handoffIdSchema, isSameInstallation, type RecordRef, recordSchema } from './record.ts';

const MOST_DENIED = 20;

/** Kept where somebody was asked, also where they said nothing. */
export const keptDealSchema = z.object({
  deal: recordSchema.optional(),
  /** Ids of deals that it does not belong to. */
  not: z.array(handoffIdSchema).max(MOST_DENIED).optional(),
});
export type KeptDeal = z.infer<typeof keptDealSchema>;

const isDenied = (kept: KeptDeal | null, deal: RecordRef): boolean => kept?.not?.includes(handoffId(deal)) ?? false;

const deniedBut = (kept: KeptDeal | null, deal: RecordRef): string[] => (kept?.not ?? []).filter((id) => id !== handoffId(deal));

/** `named`: the deal whose handoff names the meeting. Null where nobody told any that counts. */
export function toldDeal(kept: KeptDeal | null, named: RecordRef | null): RecordRef | null {
  return kept?.deal ?? (named && !isDenied(kept, named) ? named : null);
}

/** What its handoff says, and this person denied. */
export const deniedDeal = (kept: KeptDeal | null, named: RecordRef | null): RecordRef | null =>
  named && !kept?.deal && isDenied(kept, named) ? named : null;

export const withDeal = (kept: KeptDeal | null, deal: RecordRef): KeptDeal => ({ deal, not: deniedBut(kept, deal) });

export const withoutDeal = (kept: KeptDeal | null, deal: RecordRef): KeptDeal => ({
  not: [...deniedBut(kept, deal), handoffId(deal)].slice(-MOST_DENIED),
});

/**
 * What a meeting's page tells, for the handoff of its deal: that is not called what the meeting is called, and in another CRM nothing is called alike.
 * `said`: what the CRM itself says of the deal, which stands for all but the meeting; null where it says nothing.
 */
export function factsOfDeal(facts: Facts, meeting: RecordRef, deal: RecordRef, said: Facts | null): Facts {
  if (said) {
    const own = ofMeetingAlone(facts);
    return { ...said, ...own, read: { ...said.read, ...own.read }, deal };
  }
  const { title: _, ...others } = facts;
  return { ...(isSameInstallation(meeting, deal) ? others : ofMeetingAlone(facts)), deal };
}

function ofMeetingAlone({ read = {}, ...facts }: Facts): Facts {
  const isMeetings = ([name]: [string, unknown]): boolean => (OF_MEETING as readonly string[]).includes(name);
  const kept = <T extends object>(all: T): T => Object.fromEntries(Object.entries(all).filter(isMeetings)) as T;
  return { ...kept(facts), read: kept(read) };
}
