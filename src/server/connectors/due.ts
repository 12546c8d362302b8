/** What the note on the CRM record should say now, and where, by what was handed off. */
import { barOf } from '../../core/bar/chosen.ts';
import type { Brief } from '../../core/brief/fields.ts';
import { type CrmNote, crmNoteOf } from '../../core/handoff/crmNote.ts';
import { type Handoff, valuesOf } from '../../core/handoff/handoff.ts';
import { aeOf, BY_ITSELF, handedTo } from '../../core/handoff/parties.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import { namesWith } from '../../core/rubric/reading/reading.ts';
import type { BriefScore } from '../../core/rubric/score.ts';
import { scoreBrief } from '../../core/rubric/scoreBrief.ts';
import { barKeptBy } from '../store/handoffs/bars.ts';
import { handedById, readableById } from '../store/handoffs/handoffs.ts';
import { membersOf } from '../store/people/people.ts';
import { namesReadWith } from '../store/settings/names.ts';
import type { Tx } from '../store/tables.ts';

export interface Due {
  /** It is written on the first, unless it stands on another already. */
  places: RecordRef[];
  note: CrmNote;
  /** As it was handed off, to copy into fields. */
  brief: Brief;
  score: BriefScore;
  /** Of the handoff that it tells. */
  revision: number;
}

const bare = ({ crm, origin, type, id }: RecordRef): RecordRef => ({ crm, origin, type, id });

/** Null where there is nothing to say, and where the handoff cannot be read whole. */
export async function dueNote(tx: Tx, workspace: string, id: string): Promise<Due | null> {
  const kept = await readableById(tx, workspace, id);
  if (!kept) return null;
  const handed = await handedById(tx, workspace, id);
  // What its writer has there meanwhile was not handed off.
  const handoff: Handoff = { ...kept.handoff, registers: Object.keys(handed).length > 0 ? handed : kept.handoff.registers };
  const content = contentOf(valuesOf(handoff));
  const people = new Map((await membersOf(tx, workspace)).map((person) => [person.id, person.name]));
  const nameOf = (person: string | null): string => (person === BY_ITSELF ? 'Baton' : (people.get(person ?? '') ?? 'a colleague'));
  const score = scoreBrief(content.brief, {}, namesWith(await namesReadWith(tx, workspace)));
  const note = crmNoteOf(handoff, {
    workspace,
    nameOf,
    content,
    score,
    bar: barOf(await barKeptBy(tx, workspace, handoff.events), content),
    names: { sdr: nameOf(handoff.sdr), ae: nameOf(handedTo(handoff) ?? aeOf(handoff)) },
  });
  const places = placesOf(handoff.record, content.facts.deal);
  return note && { places, note, brief: content.brief, score, revision: kept.handoff.revision };
}

/** A meeting's note stands on its deal, where that is of the same CRM. */
function placesOf(record: RecordRef, deal: RecordRef | undefined): RecordRef[] {
  const isNear = record.type === 'meeting' && deal !== undefined && deal.crm === record.crm && deal.origin === record.origin;
  return [...(isNear ? [bare(deal)] : []), bare(record)];
}
