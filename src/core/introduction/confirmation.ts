/** The mail that confirms a meeting to the buyer by itself. Nobody reads it before it goes, so of the brief it says names and a time, and nothing else. */
import type { HandoffContent } from '../handoff/registers.ts';
import { type Addressee, addresseesOf, firstNameOf, isTitle, listed, wholeNameOf } from './addressees.ts';
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

/**
 * A form on the web lets anybody write a company's and a person's name, and this goes out under the workspace's name: so what could be a sentence, a
 * number to call or pay to, or a link is no name.
 */
const MOST_WORDS = 4;
const LONGEST = 60;
const wordsIn = (text: string): string[] => text.split(/[^\p{L}\p{M}0-9]+/u).filter(Boolean);
const isShort = (text: string): boolean => text.length <= LONGEST && wordsIn(text).length <= MOST_WORDS;

/** As an address spells it: “Café Halden” is “cafehalden”. */
const spelt = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/** The parts of an address behind its @, but for the last. */
const labelsOf = (email: string): string[] =>
  email
    .slice(email.lastIndexOf('@') + 1)
    .split('.')
    .slice(0, -1)
    .map(spelt);

/**
 * Any few words can be the name of a company, “Urgent wire deposit now” too: so it is called by as many of its first words as the address that this goes to
 * says itself. “Northwind Analytics” at northwind.example is “Northwind”; where the address says none of it, it is not named.
 */
function companyOf(told: string, emails: readonly string[]): string {
  const labels = new Set(emails.flatMap(labelsOf));
  const ends = [...told.trim().matchAll(/[\p{L}\p{M}0-9]+/gu)].slice(0, MOST_WORDS).map(({ index, 0: word }) => index + word.length);
  const names = ends.map((end) => told.trim().slice(0, end));
  return names.findLast((name) => /^[\p{L}\p{M}0-9][\p{L}\p{M}0-9 &’'-]*$/u.test(name) && labels.has(spelt(name))) ?? '';
}

const PERSON = /^\p{L}[\p{L}\p{M} .,’'-]*$/u;

/** “Anne-Marie”, “O’Brien”. */
const ONE_NAME = /^[\p{L}\p{M}]{1,20}(?:[’'-][\p{L}\p{M}]{1,20})?$/u;

/** One word, and the titles before it; null where it is no name. */
function calledOf(name: string): string | null {
  if (!isShort(name) || !PERSON.test(name) || /\.\p{L}{2}|^www/iu.test(name)) return null;
  const words = firstNameOf(name).split(/\s+/u);
  const first = words.findIndex((word) => !isTitle(word));
  const called = (words[first] ?? '').replace(/[.,]+$/u, '');
  return ONE_NAME.test(called) ? [...words.slice(0, first), called].join(' ') : null;
}

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
  const called = addressees.flatMap(({ name }) => calledOf(name) ?? []);
  const filling: Filling = {
    buyer: called.length === addressees.length ? listed(called) : addressees.length > 1 ? 'all' : 'there',
    account: companyOf(
      content.facts.account ?? '',
      addressees.map(({ email }) => email),
    ),
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
