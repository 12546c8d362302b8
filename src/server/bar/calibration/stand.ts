/** How the calibration of a team's bar stands, as one of its leads may know it. */

import { EVERY_MS, type Every, everyOf, monthsOf, type Review } from '../../../core/bar/cadence.ts';
import { agreementsOf, LEAST_GRADED } from '../../../core/bar/calibration.ts';
import { LEADS, type Lead, type NamedLeads, otherLead } from '../../../core/bar/versions.ts';
import { handoffEventSchema } from '../../../core/handoff/events.ts';
import type { Calibration } from '../../../protocol/calibration.ts';
import type { Member } from '../../auth/policy.ts';
import { readOr } from '../../store/damage/damage.ts';
import { membersOf } from '../../store/people/people.ts';
import { type Round, roundsOf } from '../../store/settings/calibrations.ts';
import { settingOf } from '../../store/settings/settings.ts';
import type { Tx } from '../../store/tables.ts';
import { gradedFor, recent, seenBy } from './graded.ts';

/** What was graded longer ago may be graded again. */
const PAST_ROUNDS = 12;

export interface Standing {
  /** Both, where two people lead the team. */
  leads: Record<Lead, Member> | null;
  every: Every;
  /** Epoch milliseconds; null before the first. */
  due: number | null;
  /** Under way, by those who lead the team now, and with something in it that both of them may see. */
  round: Round | null;
  last: Round | null;
  /** Ids of those that a new round would take. */
  next: string[];
}

export async function standingOf(tx: Tx, workspace: string, team: string, now: number): Promise<Standing> {
  const leads = await twoLeads(tx, workspace, await settingOf(tx, workspace, 'leads', team));
  const rounds = await roundsOf(tx, workspace, team, PAST_ROUNDS);
  const both = leads && [leads.sdrLead, leads.aeLead];
  const begun = rounds.find(({ done, leads: of }) => done === null && LEADS.every((lead) => of[lead] === leads?.[lead].id));
  const round = begun && both && (await seenBy(tx, workspace, both, begun.handoffs)).length > 0 ? begun : null;
  const last = rounds.find(({ done }) => done !== null) ?? null;
  const every = everyOf(monthsOf(await reviewsOf(tx, workspace, team), now));
  const past = new Set(rounds.filter(({ done }) => done !== null).flatMap(({ handoffs }) => handoffs));
  const found = both && !round ? await recent(tx, workspace, team, both, past, now) : [];
  const due = last?.done ? last.done + EVERY_MS[every] : null;
  return { leads, every, due, round, last, next: found.map(({ handoff }) => handoff.id) };
}

/** Null where fewer than two active people lead it. */
async function twoLeads(tx: Tx, workspace: string, named: NamedLeads): Promise<Record<Lead, Member> | null> {
  if (named.sdrLead === null || named.sdrLead === named.aeLead) return null;
  const members = await membersOf(tx, workspace);
  const one = (id: string | null): Member | undefined => members.find((member) => member.id === id && member.active);
  const [sdrLead, aeLead] = [one(named.sdrLead), one(named.aeLead)];
  return sdrLead && aeLead ? { sdrLead, aeLead } : null;
}

/** Looked through for reviews, the last that changed first. */
const MOST_REVIEWED = 2000;

/** The reviews of each of the team's handoffs, without those that were taken back. What cannot be read counts as none. */
async function reviewsOf(tx: Tx, workspace: string, team: string): Promise<Review[][]> {
  const latest = tx
    .selectFrom('handoff')
    .select('id')
    .where('workspace', '=', workspace)
    .where('team', '=', team)
    .orderBy('change', 'desc')
    .limit(MOST_REVIEWED);
  const rows = await tx
    .selectFrom('event')
    .select(['handoff', 'revision', 'body'])
    .where('workspace', '=', workspace)
    .where('handoff', 'in', latest)
    .where('type', 'in', ['accepted', 'bounced', 'undone'])
    .orderBy('revision')
    .execute();
  return [...Map.groupBy(rows, ({ handoff }) => handoff).values()].map((log) => {
    const events = log.flatMap(({ revision, body }) => {
      const event = handoffEventSchema.safeParse(readOr(body, null));
      return event.success ? [{ revision, event: event.data }] : [];
    });
    const undone = new Set(events.flatMap(({ event }) => (event.type === 'undone' ? [event.undoes] : [])));
    return events.flatMap(({ revision, event: { type, at } }) =>
      (type === 'accepted' || type === 'bounced') && !undone.has(revision) ? [{ type, at }] : [],
    );
  });
}

/** What this lead may know of it: of the other's word nothing before both are done. */
export async function calibrationFor(tx: Tx, member: Member, lead: Lead, standing: Standing): Promise<Calibration> {
  const { leads, every, due, round, last, next } = standing;
  const other = otherLead(lead);
  return {
    every,
    due: due === null ? null : new Date(due).toISOString(),
    lacks: round ? null : leads === null ? 'two-leads' : next.length < LEAST_GRADED ? 'handoffs' : null,
    round: round && {
      id: round.id,
      graded: await gradedFor(tx, member, round.handoffs),
      mine: round.grades[lead],
      isTheirsIn: round.grades[other] !== null,
    },
    last: last && (await resultFor(tx, member, last)),
  };
}

/** A handoff that they may not see any more is left out. */
async function resultFor(tx: Tx, member: Member, { done, handoffs, grades }: Round): Promise<Calibration['last']> {
  const graded = await gradedFor(tx, member, handoffs);
  const accountOf = (id: string): string => graded.find(({ handoff }) => handoff === id)?.account ?? '';
  return {
    at: new Date(done ?? 0).toISOString(),
    agreements: agreementsOf(graded, grades.sdrLead ?? {}, grades.aeLead ?? {}).map(({ differs, ...item }) => ({
      ...item,
      differs: differs.map((one) => ({ ...one, account: accountOf(one.handoff) })),
    })),
  };
}
