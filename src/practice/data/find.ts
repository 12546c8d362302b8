/** Looking things up by id; a thing that is not there is undefined. */
import { activities } from './activities.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { deals } from './deals.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import type { Activity, Company, Contact, Deal, Meeting, Member } from './model.ts';

const byId = <T extends { id: string }>(list: readonly T[], id: string): T | undefined => list.find((item) => item.id === id);
const there = <T>(item: T | undefined): item is T => item !== undefined;

export const companyOf = (id: string): Company | undefined => byId(companies, id);
export const contactOf = (id: string): Contact | undefined => byId(contacts, id);
export const dealOf = (id: string): Deal | undefined => byId(deals, id);
export const meetingOf = (id: string): Meeting | undefined => byId(meetings, id);
export const memberOf = (id: string): Member | undefined => byId(members, id);
export const contactsOf = (ids: readonly string[]): Contact[] => ids.map(contactOf).filter(there);
export const membersOf = (ids: readonly string[]): Member[] => ids.map(memberOf).filter(there);
export const contactsAt = (company: string): Contact[] => contacts.filter((contact) => contact.company === company);
export const dealsAt = (company: string): Deal[] => deals.filter((deal) => deal.company === company);
export const dealsWith = (contact: string): Deal[] => deals.filter((deal) => deal.contacts.includes(contact));
export const meetingsOf = (deal: string): Meeting[] => meetings.filter((meeting) => meeting.deal === deal);
export const activitiesOf = (deal: string): Activity[] => activities.filter((activity) => activity.deal === deal);

/** True where every word of what was searched stands somewhere in the texts. */
export function matches(search: string, ...texts: (string | undefined)[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
