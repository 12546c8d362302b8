/** What EspoCRM's own API says of a deal or a meeting. */
import type { Answered } from '../../core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { ASKED_ACTIVITIES, activitiesOf, wordsOfMarkdown } from '../activities.ts';
import { amountOf, domainOf, done, type Fields, fail, isFields, momentOf, rowsOf, textOf } from '../answer.ts';
import type { Ask } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { present } from '../text.ts';
import { get, isId } from './api.ts';

/** What stands beside a record is left out where it may not be read: it fails nothing. */
async function beside(ask: Ask, scope: string, id: unknown): Promise<Fields> {
  const found = isId(id) ? await get(ask, `${scope}/${id}`) : fail('gone');
  return found.ok ? found.value : {};
}

/** The main contact, or the only one: which of several it is, nothing says. */
function contactId({ contactId, contactsIds }: Fields): unknown {
  if (isId(contactId)) return contactId;
  return Array.isArray(contactsIds) && contactsIds.length === 1 ? contactsIds[0] : undefined;
}

async function owner(ask: Ask, { assignedUserId, assignedUserName }: Fields): Promise<Pick<Facts, 'owner' | 'ownerEmail'>> {
  const { emailAddress } = await beside(ask, 'User', assignedUserId);
  return present({ owner: textOf(assignedUserName), ownerEmail: textOf(emailAddress) });
}

async function account(ask: Ask, { accountId, accountName }: Fields): Promise<Pick<Facts, 'account' | 'domain' | 'industry'>> {
  const { website, industry } = await beside(ask, 'Account', accountId);
  return present({ account: textOf(accountName), domain: domainOf(website), industry: textOf(industry) });
}

async function contact(ask: Ask, id: unknown): Promise<Pick<Facts, 'contact' | 'contactTitle' | 'email' | 'phone'>> {
  const found = await beside(ask, 'Contact', id);
  return present({
    contact: textOf(found.name),
    contactTitle: textOf(found.title),
    email: textOf(found.emailAddress),
    phone: textOf(found.phoneNumber),
  });
}

/** The posts of its stream. Who may read the record and not its stream is told none. */
async function activities(ask: Ask, id: string): Promise<Facts['activities']> {
  const found = await get(ask, `Opportunity/${id}/posts?maxSize=${ASKED_ACTIVITIES}`);
  const told = found.ok ? rowsOf(found.value.list, ASKED_ACTIVITIES) : [];
  return activitiesOf(
    told.map(({ post, createdAt, createdByName }) => ({ at: createdAt, text: post, words: wordsOfMarkdown, by: createdByName })),
  );
}

export async function dealFacts(ask: Ask, id: string): Promise<Answered<Facts>> {
  const answer = await get(ask, `Opportunity/${id}`);
  if (!answer.ok) return answer;
  const deal = answer.value;
  const [last, ...parts] = await Promise.all([activities(ask, id), account(ask, deal), contact(ask, contactId(deal)), owner(ask, deal)]);
  const own = present({
    title: textOf(deal.name),
    stage: textOf(deal.stage),
    amount: amountOf(deal.amount, deal.amountCurrency),
    source: textOf(deal.leadSource),
    activities: last,
  });
  return done(Object.assign(own, ...parts));
}

const OUTSIDE = ['Contact', 'Lead'];

/** Everybody but colleagues. Where this version cannot list them with their e-mail, their names. */
async function attendeesOf(ask: Ask, meeting: Fields): Promise<Facts['attendees']> {
  const listed = await get(ask, `Meeting/${meeting.id}/attendees`);
  if (listed.ok && Array.isArray(listed.value.list))
    return rowsOf(listed.value.list, 50).flatMap(({ _scope, name, emailAddress }) => {
      const who = OUTSIDE.includes(String(_scope)) ? textOf(name) : undefined;
      return who ? [{ name: who, ...present({ email: textOf(emailAddress) }) }] : [];
    });
  const names = [meeting.contactsNames, meeting.leadsNames].flatMap((people) => (isFields(people) ? Object.values(people) : []));
  return names.slice(0, 50).flatMap((name) => {
    const who = textOf(name);
    return who ? [{ name: who }] : [];
  });
}

function dealOf({ parentType, parentId }: Fields, { origin }: RecordRef): RecordRef | undefined {
  if (parentType !== 'Opportunity' || !isId(parentId)) return undefined;
  const url = new URL(origin);
  return recordRef('espo', url, origin.slice(url.origin.length), 'deal', parentId) ?? undefined;
}

export async function meetingFacts(ask: Ask, record: RecordRef): Promise<Answered<Facts>> {
  const answer = await get(ask, `Meeting/${record.id}`);
  if (!answer.ok) return answer;
  const meeting = answer.value;
  const deal = dealOf(meeting, record);
  const [attendees, ofDeal, ...beside] = await Promise.all([
    attendeesOf(ask, { ...meeting, id: record.id }),
    deal ? dealFacts(ask, deal.id) : null,
    ...(deal ? [] : [account(ask, meeting), owner(ask, meeting), contact(ask, contactId(meeting))]),
  ]);
  const isWholeDay = meeting.isAllDay === true;
  const own = present({
    title: textOf(meeting.name),
    booked: momentOf(meeting.createdAt),
    meetingStart: isWholeDay ? undefined : momentOf(meeting.dateStart),
    meetingStartText: isWholeDay ? textOf(meeting.dateStartDate) : undefined,
    attendees,
    deal,
  });
  // Whoever set up the meeting is not whom its deal belongs to.
  return done(Object.assign({}, ofDeal?.ok ? ofDeal.value : {}, ...beside, own));
}
