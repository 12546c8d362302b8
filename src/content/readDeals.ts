/** Asks the CRM about the deal that somebody told for the meeting of this page, for the frame that shows it. */
import type { RecordRef } from '../core/handoff/record.ts';
import type { Session } from '../crm/contract.ts';
import { listen } from '../platform/content.ts';
import { askOf } from './ask.ts';
import { isFields, isRecord } from './heardNote.ts';
import { keyOf, type Shared } from './shared.ts';

const NEVER = new AbortController().signal;

/** Null for everything else, and for a deal that is not of the meeting's own installation. */
function heardDeal(message: unknown): { record: RecordRef; deal: RecordRef } | null {
  if (!isFields(message) || message.type !== 'frame/read-deal') return null;
  const { record, deal } = message;
  if (!isRecord(record) || !isRecord(deal) || record.type !== 'meeting' || deal.type !== 'deal') return null;
  return deal.crm === record.crm && deal.origin === record.origin ? { record, deal } : null;
}

export function readDeals(session: Session, place: Shared): void {
  listen((message) => {
    const asked = heardDeal(message);
    const { reading } = place;
    if (asked?.deal.crm !== session.crm || !reading || keyOf(reading) !== keyOf(asked.record)) return undefined;
    const { deal } = asked;
    void session.read(askOf(deal, NEVER), deal).then((answer) => {
      if (answer.ok) place.tell({ type: 'page/deal', deal, facts: answer.value });
    });
    return true;
  });
}
