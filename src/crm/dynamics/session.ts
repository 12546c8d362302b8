/** Dynamics 365 through its page's own session: Dataverse's Web API from the same origin, with what this person may see and do. */
import type { Session } from '../contract.ts';
import { noteOn } from '../noteOn.ts';
import { dealFacts, meetingFacts } from './facts.ts';
import { dynamicsShelf } from './note.ts';

export const dynamicsSession: Session = {
  crm: 'dynamics',
  read: (ask, record) => (record.type === 'deal' ? dealFacts(ask, record.id) : meetingFacts(ask, record)),
  note: noteOn(dynamicsShelf),
};
