/** The mail that confirms a meeting to the buyer by itself. Nobody reads it before it goes, so of the brief it says names and a time, and nothing else. */
import type { HandoffContent } from '../handoff/registers.ts';
import { type Addressee, addresseesOf, firstNameOf, greeted, wholeNameOf } from './addressees.ts';
import { type Filling, fill, type Placeholder } from './template.ts';
import { dayOf, timeOf } from './time.ts';

/** What may stand in it: what people wrote may not. */
export const CONFIRMATION_PLACEHOLDERS = [
  'buyer',
  'account',
  'time',
  'day',
  'ae',
  'aeFirstName',
  'sdr',
] as const satisfies readonly Placeholder[];

interface Confirming {
  content: HandoffContent;
  /** Names. */
  sdr: string;
  ae: string;
  /** When the meeting begins, ISO 8601 with offset. */
  start: string;
  /** IANA name of the account executive’s time zone. */
  zone: string;
}

export interface Confirmation {
  /** One at least. */
  to: string[];
  subject: string;
  body: string;
}

/** More are a list that somebody pasted. */
const MOST = 10;

/** A page can call anybody anything: what could be a link, a sentence or a sign is no name. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’&()+-]{0,79}$/u;
const isName = (text: string): boolean => NAME.test(text) && !/\.\p{L}{2}|www\./iu.test(text);

/** Those who said they will come, and whose address is known. Nobody else is written to. */
export function confirmedAddressees({ attendees, facts }: Pick<HandoffContent, 'attendees' | 'facts'>): Required<Addressee>[] {
  const confirmed = attendees.filter(({ confirmed: is, name }) => is && name.trim() !== '');
  if (confirmed.length === 0) return [];
  const known = addresseesOf({ attendees: confirmed, facts }).flatMap(({ name, email }) => (email ? [{ name, email }] : []));
  return known.slice(0, MOST);
}

/** Null where there is nobody to write to, or the time is none. */
export function confirmationOf(
  { content, sdr, ae, start, zone }: Confirming,
  template: { subject: string; body: string },
): Confirmation | null {
  const addressees = confirmedAddressees(content);
  const time = timeOf(start, zone);
  if (addressees.length === 0 || time === '') return null;
  const account = (content.facts.account ?? '').trim();
  const filling: Filling = {
    buyer: addressees.every(({ name }) => isName(name)) ? greeted(addressees) : addressees.length > 1 ? 'all' : 'there',
    account: isName(account) ? account : '',
    time,
    day: dayOf(start, zone),
    ae: wholeNameOf(ae),
    aeFirstName: firstNameOf(ae),
    sdr: wholeNameOf(sdr),
    words: '',
    agenda: '',
    joins: '',
  };
  return {
    to: [...new Set(addressees.map(({ email }) => email.toLowerCase()))],
    subject: fill(template.subject, filling).replace(/\s+/g, ' '),
    body: fill(template.body, filling),
  };
}
