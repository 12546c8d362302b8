/** What the note on the CRM record should say now, and where, by the server's word on the handoff on screen. */
import { barOf } from '../../core/bar/chosen.ts';
import { type CrmNote, crmNoteOf, mayStand } from '../../core/handoff/crmNote.ts';
import { valuesOf } from '../../core/handoff/handoff.ts';
import { aeOf, handedTo } from '../../core/handoff/parties.ts';
import { handoffId, isSameInstallation, type RecordRef } from '../../core/handoff/record.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import { toldOf } from '../../sync/told.ts';
import { keptBarOf } from '../state/bar.ts';
import { scoreOf } from '../state/briefScore.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { nameIn, useSession } from '../state/session.ts';

const bare = ({ crm, origin, type, id }: RecordRef): RecordRef => ({ crm, origin, type, id });
const isSame = (a: RecordRef | undefined, b: RecordRef): boolean => a !== undefined && handoffId(bare(a)) === handoffId(bare(b));

/** On a meeting's page it is its deal's, where that is known; none where the handoff on screen is of another page, or of another CRM than the page. */
function placesOn(page: RecordRef): RecordRef[] {
  const { record, pageFacts } = useHandoff.getState();
  if (!record) return [];
  const { deal } = pageFacts;
  if (isSame(record, page)) return [...(deal ? [bare(deal)] : []), bare(page)];
  return isSame(deal, record) && isSameInstallation(page, record) ? [bare(record)] : [];
}

export interface DueNote {
  /** Of the handoff. */
  id: string;
  places: RecordRef[];
  note: CrmNote;
}

/** `page`: whose page is open. Null while there is nothing to say, or not all of it is known. `own`: a note to oneself was asked for. */
export function dueOn(page: RecordRef, own = false): DueNote | null {
  const { local } = useHandoff.getState();
  const { account, people, settings } = useSession.getState();
  const handoff = local && !local.apart ? toldOf(local) : null;
  // Without people nobody has a name yet; and the server's answer comes before its log.
  if (!handoff || !account || account.expired || people.length === 0 || handoff.events.length < handoff.revision) return null;
  // A draft is judged for its writer alone, at every key: nobody reads it a second time for a note that is not written.
  if (!own && !mayStand(handoff)) return null;
  const places = placesOn(page);
  if (places.length === 0) return null;
  const content = contentOf(valuesOf(handoff));
  const nameOf = (id: string | null) => nameIn(people, id);
  const judged = {
    content,
    score: scoreOf(content),
    bar: barOf(keptBarOf(local, settings, account.person.team), content),
    names: { sdr: nameOf(handoff.sdr), ae: nameOf(handedTo(handoff) ?? aeOf(handoff)) },
  };
  const note = crmNoteOf(handoff, { ...judged, workspace: account.workspace.id, nameOf }, own);
  return note && { id: handoff.id, places, note };
}
