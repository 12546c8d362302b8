/** Reads EspoCRM's detail view. Cells carry the API's field names; dates there have no year, so they stay text. */

import { readAmount } from '../../core/amount/amount.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import type { Reader } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { present, shown } from '../text.ts';

const SCOPES: Record<RecordRef['type'], string> = { deal: 'Opportunity', meeting: 'Meeting' };

export const espoReader: Reader = {
  crm: 'espo',
  container(document, record) {
    const found = document.querySelector(`#main > .record > .detail[data-scope="${SCOPES[record.type]}"]`);
    // In edit mode the fields are inputs with what is not saved yet.
    return found?.querySelector('.edit-buttons:not(.hidden)') ? null : found;
  },
  read: (container, record) => (record.type === 'deal' ? readDeal(container) : readMeeting(container, record)),
};

const field = (container: Element, name: string): Element | null =>
  container.querySelector(`.cell[data-name="${name}"] .field[data-name="${name}"]`);
const linked = (container: Element, name: string, scope: string): HTMLElement[] => [
  ...(field(container, name)?.querySelectorAll<HTMLElement>(`a[href^="#${scope}/view/"]`) ?? []),
];
/** Empty fields say so in words: those are no value. */
const value = (container: Element, name: string): string | undefined => {
  const found = field(container, name);
  return found?.querySelector('.none-value, .loading-value') ? undefined : shown(found);
};

function readDeal(container: Element): Facts {
  const contacts = linked(container, 'contacts', 'Contact');
  return present({
    title: value(container, 'name'),
    account: shown(linked(container, 'account', 'Account')[0]),
    // Which of several is the main one does not stand in the page.
    contact: contacts.length === 1 ? shown(contacts[0]) : undefined,
    owner: shown(linked(container, 'assignedUser', 'User').at(-1)),
    stage: value(container, 'stage'),
    amount: readAmount(value(container, 'amount'), container.ownerDocument.documentElement.lang),
  });
}

function readMeeting(container: Element, record: RecordRef): Facts {
  const people = [...linked(container, 'contacts', 'Contact'), ...linked(container, 'leads', 'Lead')];
  const attendees = people.slice(0, 50).flatMap((person) => {
    const name = shown(person);
    return name ? [{ name }] : [];
  });
  return present({
    title: value(container, 'name'),
    account: shown(linked(container, 'parent', 'Account')[0]),
    contact: attendees.length === 1 ? attendees[0]?.name : undefined,
    owner: shown(linked(container, 'assignedUser', 'User').at(-1)),
    meetingStartText: value(container, 'dateStart'),
    attendees: attendees.length > 0 ? attendees : undefined,
    deal: parentDeal(container, record),
  });
}

function parentDeal(container: Element, record: RecordRef): RecordRef | undefined {
  const [link] = linked(container, 'parent', 'Opportunity');
  const id = link?.getAttribute('href')?.replace('#Opportunity/view/', '') ?? '';
  const url = new URL(record.origin);
  return (link && recordRef('espo', url, record.origin.slice(url.origin.length), 'deal', id)) ?? undefined;
}
