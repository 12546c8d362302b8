/** Odoo 14 to 19 through its page's own session: JSON-RPC from the same origin, with what this person may see and do. */

import type { Answered } from '../../core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import type { Ask, Session } from '../contract.ts';
import { noteOn } from '../noteOn.ts';
import { companiesOn, type Page } from './companies.ts';
import { dealFacts, meetingFacts } from './facts.ts';
import { odooShelf } from './note.ts';

const factsOf = (ask: Ask, record: RecordRef, companies: readonly number[]): Promise<Answered<Facts>> =>
  record.type === 'deal' ? dealFacts(ask, Number(record.id), companies) : meetingFacts(ask, record, companies);

export const odooSessionOn = (page: Page): Session => ({
  crm: 'odoo',
  async read(ask, record) {
    const companies = companiesOn(page);
    const answer = await factsOf(ask, record, companies);
    // The page may remember a company that is not this person's any more.
    const isRefused = !answer.ok && answer.trouble === 'no-right' && companies.length > 0;
    return isRefused ? factsOf(ask, record, []) : answer;
  },
  note: noteOn(odooShelf),
});
