/** What is known of a record, as people read and write it. */
import type { Correctable, Corrected } from '../../core/handoff/corrections.ts';
import type { Facts, Reading } from '../../core/handoff/record.ts';
import { dayAndTime, money, timeOrDay } from '../../ui/format.ts';

export const FACT_NAMES: Readonly<Record<Correctable, string>> = {
  account: 'Account',
  domain: 'Web site',
  contact: 'Contact',
  contactTitle: 'Job title',
  email: 'E-mail',
  phone: 'Phone',
  owner: 'Owner',
  stage: 'Stage',
  amount: 'Deal size',
  meetingStart: 'Meeting',
};

/** Empty where nothing is known. */
export function factText(name: Correctable, facts: Facts): string {
  if (name === 'amount') return facts.amount ? money(facts.amount) : '';
  if (name !== 'meetingStart') return facts[name] ?? '';
  return facts.meetingStart ? dayAndTime(facts.meetingStart) : (facts.meetingStartText ?? '');
}

const READ: Readonly<Record<Reading['by'], string>> = { page: 'Read in the page', api: 'Told by the CRM' };

interface Said {
  told: Facts;
  corrected: Corrected;
  /** Who writes the brief, as a sentence calls them. */
  writer: string;
}

/** Where a value comes from, and what it stands over; empty where nothing is known. */
export function originOf(name: Correctable, { told, corrected, writer }: Said): string {
  const said = corrected[name];
  const crms = factText(name, told);
  if (said) return `Written by ${writer}, ${timeOrDay(said.at)}.${crms ? ` The CRM says ${crms}.` : ''}`;
  const read = told.read?.[name === 'meetingStart' && !told.meetingStart ? 'meetingStartText' : name];
  return crms ? `${read ? `${READ[read.by]}, ${timeOrDay(read.at)}` : 'From the CRM'}.` : '';
}

/** What is asked for where something else was written. */
export const ASKS: Readonly<Record<Correctable, string>> = {
  account: 'Write the name of the company.',
  domain: 'Write it like northwind.com.',
  contact: 'Write a name.',
  contactTitle: 'Write what they do.',
  email: 'Write it like dana@northwind.com.',
  phone: 'Write a number.',
  owner: 'Write a name.',
  stage: 'Write a stage.',
  amount: 'Write it so that it can only be one number, like 14500.50, and the currency in three letters, like EUR.',
  meetingStart: 'Give its day and its time.',
};
