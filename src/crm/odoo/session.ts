/** Odoo 14 to 19 through its page's own session: JSON-RPC from the same origin, with what this person may see and do. */

import type { Session } from '../contract.ts';
import { noteOn } from '../noteOn.ts';
import { dealFacts, meetingFacts } from './facts.ts';
import { odooShelf } from './note.ts';

export const odooSession: Session = {
  crm: 'odoo',
  read: (ask, record) => (record.type === 'deal' ? dealFacts(ask, Number(record.id)) : meetingFacts(ask, record)),
  note: noteOn(odooShelf),
};
