/** Keeps the note of a handoff in step on the CRM, for the frame that asks for it, while the record's page stands. */
import type { Session } from '../crm/contract.ts';
import { listen } from '../platform/content.ts';
import { askOf } from './ask.ts';
import { heardNote } from './heardNote.ts';
import { keyOf, type Shared } from './shared.ts';

/** What is being written is written to its end, wherever the page moves. */
const NEVER = new AbortController().signal;

export function keepNotes(session: Session, place: Shared): void {
  listen((message) => {
    const asked = heardNote(message);
    const { reading } = place;
    if (asked?.record.crm !== session.crm || !reading || keyOf(reading) !== keyOf(asked.record)) return undefined;
    void session
      .note(askOf(asked.record, NEVER), asked.places, asked.note)
      .then((answer) => place.tell({ type: 'page/noted', ask: asked.ask, answer }));
    return true;
  });
}
