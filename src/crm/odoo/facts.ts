/** What Odoo's own API says of a deal or a meeting. */
import type { Answered } from '../../core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { ASKED_ACTIVITIES, activitiesOf, wordsOfHtml } from '../activities.ts';
import { amountOf, domainOf, done, type Fields, fail, momentOf, rowsOf, textOf } from '../answer.ts';
import type { Ask } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { mailIn, present } from '../text.ts';
import { type Call, callAsPage, isId, linkOf, read } from './rpc.ts';

const DEAL = [
  'name',
  'partner_id',
  'partner_name',
  'contact_name',
  'function',
  'email_from',
  'phone',
  'expected_revenue',
  'company_currency',
  'stage_id',
  'user_id',
  'website',
  'source_id',
];
const MEETING = ['name', 'start', 'allday', 'start_date', 'user_id', 'partner_ids', 'opportunity_id', 'create_date'];
const PARTNER = ['name', 'is_company', 'parent_id', 'function', 'email', 'phone', 'website', 'partner_share'];

/** What stands beside a record is left out where it may not be read: it fails nothing. */
async function beside(call: Call, model: string, id: number | undefined, fields: readonly string[]): Promise<Fields> {
  const found = id === undefined ? fail('gone') : await read(call, model, [id], fields);
  return (found.ok && found.value[0]) || {};
}

const owner = async (call: Call, user: unknown): Promise<Pick<Facts, 'owner' | 'ownerEmail'>> => {
  const link = linkOf(user);
  const { email } = await beside(call, 'res.users', link?.id, ['email']);
  return present({ owner: textOf(link?.name), ownerEmail: textOf(email) });
};

/** What people wrote on it. */
async function activities(call: Call, id: number): Promise<Facts['activities']> {
  const where = [
    ['model', '=', 'crm.lead'],
    ['res_id', '=', id],
    // What the CRM writes to itself and to colleagues is nothing that somebody did.
    ['message_type', 'in', ['comment', 'email', 'email_outgoing']],
  ];
  const kwargs = { fields: ['body', 'date', 'author_id'], order: 'id desc', limit: ASKED_ACTIVITIES };
  const found = await call('mail.message', 'search_read', [where], kwargs);
  const told = found.ok ? rowsOf(found.value, ASKED_ACTIVITIES) : [];
  // "YourCompany, Sam Seller"
  const nameOf = (author: unknown): string | undefined => textOf(linkOf(author)?.name)?.split(', ').at(-1);
  return activitiesOf(told.map(({ body, date, author_id }) => ({ at: date, text: body, words: wordsOfHtml, by: nameOf(author_id) })));
}

/** The next meeting about a deal. Which of the past ones it was, nobody can tell. */
async function nextMeeting(call: Call, id: number): Promise<Facts> {
  const where = [
    ['opportunity_id', '=', id],
    ['stop', '>=', odooTime(Date.now())],
  ];
  const kwargs = { fields: ['start', 'allday', 'start_date', 'create_date'], order: 'start asc', limit: 1 };
  const found = await call('calendar.event', 'search_read', [where], kwargs);
  const [event] = found.ok ? rowsOf(found.value, 1) : [];
  return event ? whenOf(event) : {};
}

const odooTime = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

function whenOf(event: Fields): Facts {
  const isWholeDay = event.allday === true;
  return present({
    booked: momentOf(event.create_date),
    meetingStart: isWholeDay ? undefined : momentOf(event.start),
    meetingStartText: isWholeDay ? textOf(event.start_date) : undefined,
  });
}

async function factsOfDeal(call: Call, id: number): Promise<Answered<Facts>> {
  const answer = await read(call, 'crm.lead', [id], DEAL);
  if (!answer.ok) return answer;
  const lead = answer.value[0] ?? {};
  const [partner, owned, last] = await Promise.all([
    beside(call, 'res.partner', linkOf(lead.partner_id)?.id, PARTNER),
    owner(call, lead.user_id),
    activities(call, id),
  ]);
  const isCompany = partner.is_company === true;
  const parent = linkOf(partner.parent_id);
  const { website: parentSite } =
    domainOf(lead.website) || domainOf(partner.website) ? {} : await beside(call, 'res.partner', parent?.id, PARTNER);
  return done({
    ...present({
      title: textOf(lead.name),
      account: textOf(lead.partner_name) ?? textOf(isCompany ? partner.name : parent?.name),
      domain: domainOf(lead.website) ?? domainOf(partner.website) ?? domainOf(parentSite),
      contact: textOf(lead.contact_name) ?? (isCompany ? undefined : textOf(partner.name)),
      contactTitle: textOf(lead.function) ?? textOf(partner.function),
      email: mailIn(textOf(lead.email_from)) ?? mailIn(textOf(partner.email)),
      phone: textOf(lead.phone) ?? textOf(partner.phone),
      stage: textOf(linkOf(lead.stage_id)?.name),
      amount: amountOf(lead.expected_revenue, linkOf(lead.company_currency)?.name),
      source: textOf(linkOf(lead.source_id)?.name),
      activities: last,
    }),
    ...owned,
  });
}

/** `companies`: whose records the page shows. */
export async function dealFacts(ask: Ask, id: number, companies: readonly number[]): Promise<Answered<Facts>> {
  const own = await callAsPage(ask, companies);
  if (!own.ok) return own;
  const call = own.value;
  const [deal, meeting] = await Promise.all([factsOfDeal(call, id), nextMeeting(call, id)]);
  return deal.ok ? done({ ...meeting, ...deal.value }) : deal;
}

/** Who comes from outside, as the CRM's records of them. Undefined where nobody may say. */
async function outsideOf(call: Call, ids: unknown): Promise<Fields[] | undefined> {
  const partners = Array.isArray(ids) ? ids.filter(isId).slice(0, 50) : [];
  // A private meeting of others tells nobody, not even its organizer.
  if (partners.length === 0) return undefined;
  const found = await read(call, 'res.partner', partners, PARTNER);
  // Who is not shared with is one of ours.
  return found.ok ? rowsOf(found.value, 50).filter(({ partner_share }) => partner_share !== false) : undefined;
}

const attendeesOf = (outside: readonly Fields[] | undefined): Facts['attendees'] =>
  outside?.flatMap((partner) => {
    const name = textOf(partner.name);
    return name ? [{ name, ...present({ role: textOf(partner.function), email: mailIn(textOf(partner.email)) }) }] : [];
  });

/** Whom a meeting without a deal is with: the one company, and the one person, of those who come. Where there are two, nobody can tell. */
async function withWhom(call: Call, outside: readonly Fields[] = []): Promise<Facts> {
  const companies = new Map(
    outside.flatMap((partner): [unknown, unknown][] => {
      const parent = linkOf(partner.parent_id);
      if (partner.is_company === true) return [[partner.id, partner.name]];
      return parent ? [[parent.id, parent.name]] : [];
    }),
  );
  const people = outside.filter(({ is_company }) => is_company !== true);
  const [[id, account] = []] = companies.size === 1 ? companies : [];
  const { website } = isId(id) ? (outside.find((partner) => partner.id === id) ?? (await beside(call, 'res.partner', id, PARTNER))) : {};
  const [person] = people.length === 1 ? people : [];
  return present({
    account: textOf(account),
    domain: domainOf(website),
    contact: textOf(person?.name),
    contactTitle: textOf(person?.function),
    email: mailIn(textOf(person?.email)),
    phone: textOf(person?.phone),
  });
}

export async function meetingFacts(ask: Ask, record: RecordRef, companies: readonly number[]): Promise<Answered<Facts>> {
  const own = await callAsPage(ask, companies);
  if (!own.ok) return own;
  const call = own.value;
  const answer = await read(call, 'calendar.event', [Number(record.id)], MEETING);
  if (!answer.ok) return answer;
  const event = answer.value[0] ?? {};
  const lead = linkOf(event.opportunity_id);
  const url = new URL(record.origin);
  const deal = lead && recordRef('odoo', url, record.origin.slice(url.origin.length), 'deal', String(lead.id));
  const [outside, ofDeal] = await Promise.all([outsideOf(call, event.partner_ids), lead ? factsOfDeal(call, lead.id) : null]);
  // Whoever set up the meeting is not whom its deal belongs to.
  const told: Facts = ofDeal?.ok
    ? ofDeal.value
    : { ...(await owner(call, event.user_id)), ...(lead === undefined && (await withWhom(call, outside))) };
  return done({
    ...told,
    ...whenOf(event),
    ...present({ title: textOf(event.name), attendees: attendeesOf(outside), deal: deal ?? undefined }),
  });
}
