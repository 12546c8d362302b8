/**
 * Reads HubSpot's record page: its heading, the cards of company and contacts, and the card of properties, where each value stands under the
 * property's own name. A value counts only where the list and the input within it give the same name.
 */

import { readAmount } from '../../core/amount/amount.ts';
import type { Facts } from '../../core/handoff/record.ts';
import type { Reader } from '../contract.ts';
import { smallestHolding } from '../holding.ts';
import { present, shown } from '../text.ts';

const TITLE = '[data-selenium-test="highlightTitle"]';
const PROPERTIES = '[data-card-type="PROPERTIES_V3"]';
const ROWS = `${PROPERTIES} ul[data-selenium-test="profile-properties-list"] > span[data-test-id]`;

export const hubspotReader: Reader = {
  crm: 'hubspot',
  container(document) {
    const title = document.querySelector(TITLE);
    return title && smallestHolding([title, document.querySelector(PROPERTIES)]);
  },
  read(container, record) {
    const title = shown(container.querySelector(TITLE));
    const contacts = linked(container.ownerDocument, 'contact-chicklet-title-link');
    const facts: Facts = present({
      title,
      account: only(linked(container.ownerDocument, 'company-chicklet-title-link')),
      contact: only(contacts),
      owner: property(container, 'hubspot_owner_id'),
    });
    if (record.type === 'meeting')
      return { ...facts, ...present({ attendees: contacts.length > 0 ? contacts.slice(0, 50).map((name) => ({ name })) : undefined }) };
    const amount = readAmount(property(container, 'amount'), container.ownerDocument.documentElement.lang);
    return { ...facts, ...present({ stage: property(container, 'dealstage'), amount }) };
  },
};

const only = (names: string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

function linked(document: Document, name: string): string[] {
  const links = document.querySelectorAll(`[data-selenium-test="${name}"], [data-test-id="${name}"]`);
  return [...new Set([...links].map(shown).filter((text) => text !== undefined))];
}

function property(container: Element, name: string): string | undefined {
  for (const row of container.querySelectorAll(ROWS)) {
    if (row.getAttribute('data-test-id') !== name) continue;
    return shown(row.querySelector(`[data-selenium-test="property-input-${name}"]`));
  }
  return undefined;
}
