/** What Dataverse says of an opportunity or an appointment. */
import type { Answered } from '../../core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { amountOf, domainOf, done, type Fields, fail, textOf } from '../answer.ts';
import type { Ask } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { present } from '../text.ts';
import { get, type Link, linkOf, list, shownOf } from './api.ts';

const DEAL =
  'name,estimatedvalue,stepname,salesstage,_parentaccountid_value,_parentcontactid_value,_customerid_value,_ownerid_value,_transactioncurrencyid_value';
const MEETING = 'subject,scheduledstart,isalldayevent,createdon,_regardingobjectid_value,_ownerid_value';
/** Whom a party of an appointment is to: required and optional attendees; organizers and owners are ours. */
const ATTENDING: readonly unknown[] = [5, 6];
const MOST_ATTENDEES = 50;

/** ISO 8601 in UTC; absent for everything else. */
const momentOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

/** What stands beside a record is left out where it may not be read: it fails nothing. */
async function beside(ask: Ask, set: string, link: Link | undefined, fields: string): Promise<Fields> {
  const found = link ? await get(ask, `${set}(${link.id})?$select=${fields}`) : fail('gone');
  return found.ok ? found.value : {};
}

async function owner(ask: Ask, record: Fields): Promise<Pick<Facts, 'owner' | 'ownerEmail'>> {
  const link = linkOf(record, 'ownerid');
  // A team owns it: then nobody is named for certain.
  if (link?.kind === 'team') return {};
  const user = await beside(ask, 'systemusers', link, 'fullname,internalemailaddress');
  return present({ owner: link?.name ?? textOf(user.fullname), ownerEmail: textOf(user.internalemailaddress) });
}

async function account(ask: Ask, link: Link | undefined): Promise<Pick<Facts, 'account' | 'domain' | 'industry'>> {
  const found = await beside(ask, 'accounts', link, 'name,websiteurl,industrycode');
  return present({
    account: textOf(found.name) ?? link?.name,
    domain: domainOf(found.websiteurl),
    industry: shownOf(found, 'industrycode'),
  });
}

async function contact(ask: Ask, link: Link | undefined): Promise<Pick<Facts, 'contact' | 'contactTitle' | 'email' | 'phone'>> {
  const found = await beside(ask, 'contacts', link, 'fullname,jobtitle,emailaddress1,telephone1,mobilephone');
  return present({
    contact: textOf(found.fullname) ?? link?.name,
    contactTitle: textOf(found.jobtitle),
    email: textOf(found.emailaddress1),
    phone: textOf(found.telephone1) ?? textOf(found.mobilephone),
  });
}

export async function dealFacts(ask: Ask, id: string): Promise<Answered<Facts>> {
  const answer = await get(ask, `opportunities(${id})?$select=${DEAL}`);
  if (!answer.ok) return answer;
  const deal = answer.value;
  const customer = linkOf(deal, 'customerid');
  const of = (name: string, kind: string): Link | undefined => linkOf(deal, name) ?? (customer?.kind === kind ? customer : undefined);
  const [currency, ...parts] = await Promise.all([
    beside(ask, 'transactioncurrencies', linkOf(deal, 'transactioncurrencyid'), 'isocurrencycode'),
    account(ask, of('parentaccountid', 'account')),
    contact(ask, of('parentcontactid', 'contact')),
    owner(ask, deal),
  ]);
  const own = present({
    title: textOf(deal.name),
    stage: textOf(deal.stepname) ?? shownOf(deal, 'salesstage'),
    amount: amountOf(deal.estimatedvalue, currency.isocurrencycode),
  });
  return done(Object.assign(own, ...parts));
}

/** Everybody but colleagues. */
async function attendeesOf(ask: Ask, record: RecordRef): Promise<Facts['attendees']> {
  const path = `appointments(${record.id})/appointment_activity_parties?$select=participationtypemask,addressused,_partyid_value`;
  const found = await list(ask, record, path);
  if (!found.ok) return undefined;
  const attendees = found.value.flatMap((party) => {
    const link = linkOf(party, 'partyid');
    const name = link?.name ?? textOf(party.addressused);
    const isOurs = link?.kind === 'systemuser' || !ATTENDING.includes(party.participationtypemask);
    return name && !isOurs ? [{ name, ...present({ email: textOf(party.addressused) }) }] : [];
  });
  return attendees.slice(0, MOST_ATTENDEES);
}

export async function meetingFacts(ask: Ask, record: RecordRef): Promise<Answered<Facts>> {
  const answer = await get(ask, `appointments(${record.id})?$select=${MEETING}`);
  if (!answer.ok) return answer;
  const meeting = answer.value;
  const regarding = linkOf(meeting, 'regardingobjectid');
  const dealLink = regarding?.kind === 'opportunity' ? regarding : undefined;
  const [attendees, ofDeal, ...beside] = await Promise.all([
    attendeesOf(ask, record),
    dealLink ? dealFacts(ask, dealLink.id) : null,
    ...(dealLink
      ? []
      : [
          account(ask, regarding?.kind === 'account' ? regarding : undefined),
          contact(ask, regarding?.kind === 'contact' ? regarding : undefined),
          owner(ask, meeting),
        ]),
  ]);
  const isWholeDay = meeting.isalldayevent === true;
  const own = present({
    title: textOf(meeting.subject),
    booked: momentOf(meeting.createdon),
    meetingStart: isWholeDay ? undefined : momentOf(meeting.scheduledstart),
    meetingStartText: isWholeDay ? shownOf(meeting, 'scheduledstart') : undefined,
    attendees,
    deal: (dealLink && recordRef('dynamics', new URL(record.origin), '', 'deal', dealLink.id.toLowerCase())) || undefined,
  });
  // Whoever set up the meeting is not whom its deal belongs to.
  return done(Object.assign({}, ofDeal?.ok ? ofDeal.value : {}, ...beside, own));
}
