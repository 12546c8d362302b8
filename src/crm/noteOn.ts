/** The note of a session, by what one CRM does with the notes of a record. */
import type { CrmNote } from '../core/handoff/crmNote.ts';
import { keepNote, type Shelf } from '../core/handoff/keepNote.ts';
import type { RecordRef } from '../core/handoff/record.ts';
import { done } from './answer.ts';
import type { Ask, Session } from './contract.ts';

/** The page needs no ids of what stands in the CRM: it looks each time. */
export const noteOn =
  (shelfOf: (ask: Ask, place: RecordRef, note: CrmNote) => Shelf): Session['note'] =>
  async (ask, places, note) => {
    const kept = await keepNote(
      places.map((place) => shelfOf(ask, place, note)),
      note,
    );
    return kept.ok ? done({ did: kept.value.did, ...(kept.value.by !== undefined && { by: kept.value.by }) }) : kept;
  };
