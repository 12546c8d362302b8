/** EspoCRM through its page's own session: its REST API from the same origin, with what this person may see and do. */
import type { Session } from '../contract.ts';
import { keepNote } from '../keepNote.ts';
import { dealFacts, meetingFacts } from './facts.ts';
import { espoShelf } from './note.ts';

export const espoSession: Session = {
  crm: 'espo',
  read: (ask, record) => (record.type === 'deal' ? dealFacts(ask, record.id) : meetingFacts(ask, record)),
  note: (ask, places, note) =>
    keepNote(
      places.map((place) => espoShelf(ask, place, note)),
      note,
    ),
};
