/** Reads Dynamics' main form. Controls carry the API's field names; labels are translated and are never used. */

import { readAmount } from '../../core/amount/amount.ts';
import type { Facts } from '../../core/handoff/record.ts';
import type { Reader } from '../contract.ts';
import { smallestHolding } from '../holding.ts';
import { plain, present, shown } from '../text.ts';

/** A field that only this kind of record has, so that a form of another one is not taken for it. */
const PROOF = { deal: 'estimatedvalue', meeting: 'scheduledstart' } as const;

export const dynamicsReader: Reader = {
  crm: 'dynamics',
  container(document, record) {
    const proof = document.querySelector(`[data-id*="${PROOF[record.type]}.fieldControl"]`);
    return proof && smallestHolding([proof, document.querySelector('[data-id="header_title"]'), input(document, 'name', 'subject')]);
  },
  read: (container, record) => (record.type === 'deal' ? readDeal(container) : readMeeting(container)),
};

const input = (within: ParentNode, ...names: string[]): Element | null =>
  names.map((name) => within.querySelector(`input[data-id*="${name}.fieldControl"]`)).find(Boolean) ?? null;

/** A lookup's tags, each with the name of what is linked. */
const tags = (form: Element, name: string): string[] => {
  const found = form.querySelectorAll(`[data-id*="${name}.fieldControl-LookupResultsDropdown_${name}_selected_tag"]`);
  const outer = [...found].filter((tag) => ![...found].some((other) => other !== tag && other.contains(tag)));
  return outer.map(shown).filter((text) => text !== undefined);
};

/** The heading ends in whether it is saved. */
const heading = (form: Element): string | undefined => {
  const title = form.querySelector('[data-id="header_title"]');
  return plain([...(title?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE && plain(node.textContent))?.textContent);
};

function readDeal(form: Element): Facts {
  return present({
    title: shown(input(form, 'name')) ?? heading(form),
    account: tags(form, 'parentaccountid')[0] ?? tags(form, 'customerid')[0],
    contact: tags(form, 'parentcontactid')[0],
    owner: tags(form, 'ownerid')[0],
    amount: readAmount(shown(input(form, 'estimatedvalue')), form.ownerDocument.documentElement.lang),
  });
}

function readMeeting(form: Element): Facts {
  const attendees = tags(form, 'requiredattendees').slice(0, 50);
  const date = shown(form.querySelector('[data-id*="scheduledstart.fieldControl-date-time-input"]'));
  return present({
    title: shown(input(form, 'subject')) ?? heading(form),
    owner: tags(form, 'ownerid')[0],
    meetingStartText: date,
    attendees: attendees.length > 0 ? attendees.map((name) => ({ name })) : undefined,
  });
}
