/** EspoCRM through its page's own session: its REST API from the same origin, with what this person may see and do. */

import type { Session } from '../contract.ts';
import { noteOn } from '../noteOn.ts';
import { dealFacts, meetingFacts } from './facts.ts';
import { espoShelf } from './note.ts';

export const espoSession: Session = {
  crm: 'espo',
  read: (ask, record) => (record.type === 'deal' ? dealFacts(ask, record.id) : meetingFacts(ask, record)),
  note: noteOn(espoShelf),
};
