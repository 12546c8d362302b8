/** What the CRM says of the deal that was told for a meeting: asked for once, through the meeting's own page. */
import { readNow } from '../../core/handoff/reading.ts';
import { type Facts, handoffId, isSameInstallation, type RecordRef } from '../../core/handoff/record.ts';
import { askDeal } from '../../platform/frame.ts';
import type { FromPage } from '../../protocol/messages.ts';

/** Of which meeting and deal; and what came of it. */
let asked = '';
let known: { deal: string; facts: Facts } | null = null;

/** Another page is shown, or is shown anew. */
export function forgetDeal(): void {
  asked = '';
  known = null;
}

/** Null until the CRM has said, and where it cannot be asked: it is another one than the page's. */
export function dealFacts(meeting: RecordRef, deal: RecordRef): Facts | null {
  if (!isSameInstallation(meeting, deal)) return null;
  const id = handoffId(deal);
  const name = `${handoffId(meeting)} ${id}`;
  if (name !== asked) {
    asked = name;
    askDeal({ record: meeting, deal });
  }
  return known?.deal === id ? known.facts : null;
}

export function heardDeal({ deal, facts }: Extract<FromPage, { type: 'page/deal' }>): void {
  known = { deal: handoffId(deal), facts: readNow(facts, Object.keys(facts), new Date().toISOString()) };
}
