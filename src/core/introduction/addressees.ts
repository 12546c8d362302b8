/** To whom an introduction goes. */
import type { HandoffContent } from '../handoff/registers.ts';

export interface Addressee {
  name: string;
  /** Absent where the page tells none. */
  email?: string;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** An address that stands in a link and in a header as it is; the page that tells it is not to be trusted. */
const PLAIN = /^[^\s@,;:<>"'()[\]\\?&%#]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;
const plain = (email: string | undefined): string | undefined => (email && PLAIN.test(email.trim()) ? email.trim() : undefined);

/** Those who said they will come; where nobody did, the contact of the record. */
export function addresseesOf({ attendees, facts }: Pick<HandoffContent, 'attendees' | 'facts'>): Addressee[] {
  const confirmed = attendees.filter(({ confirmed: is, name }) => is && name.trim() !== '').map(({ name }) => name.trim());
  const names = confirmed.length > 0 ? confirmed : facts.contact ? [facts.contact] : [];
  return names.map((name) => {
    const told = (facts.attendees ?? []).filter((one) => same(one.name, name)).map(({ email }) => email?.trim().toLowerCase());
    // Of two people with one name nobody knows which is meant.
    if (new Set(told).size > 1 || attendees.filter((one) => same(one.name, name)).length > 1) return { name };
    const email =
      plain(facts.attendees?.find((one) => same(one.name, name))?.email) ??
      (facts.contact && same(facts.contact, name) ? plain(facts.email) : undefined);
    return { name, ...(email && { email }) };
  });
}

/** "Dr.", "Ms" and the like are no first names. */
const TITLE = /^(?:dr|prof|mr|mrs|ms|mx|sir|herr|frau|monsieur|madame|mme|señora?|sra?|ing|dipl)\.?$/iu;

export const isTitle = (word: string): boolean => TITLE.test(word);

/** As it is said: "Whitfield, Dana" and "DANA WHITFIELD" are Dana. */
export function firstNameOf(name: string): string {
  const [last = '', given = '', ...rest] = name.replace(/\s*\(.*?\)/gu, '').split(',');
  const whole = (given.trim() !== '' && rest.length === 0 ? `${given} ${last}` : last).trim().split(/\s+/u).map(cased);
  const [first = '', ...others] = whole;
  return TITLE.test(first) && others.length > 0 ? whole.join(' ') : first;
}

/** The whole name, in one line. */
export const wholeNameOf = (name: string): string => name.trim().split(/\s+/u).map(cased).join(' ');

/** A page may shout, or whisper. */
const cased = (word: string): string => {
  const small = word.toLowerCase();
  return word === small || (word === word.toUpperCase() && word.replace(/\P{L}/gu, '').length > 2)
    ? small.replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;
};

/** More are greeted together. */
const MOST_NAMED = 3;

/** "Dana, Ruth and Luc"; "there" where nobody is known. */
export function greeted(addressees: readonly Addressee[]): string {
  const names = addressees.filter(({ name }) => !name.includes('@')).map(({ name }) => firstNameOf(name));
  if (names.length === 0) return addressees.length > 1 ? 'all' : 'there';
  return names.length < addressees.length ? 'all' : listed(names);
}

/** "Dana, Ruth and Luc", of one at least. */
export function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return 'all';
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Everybody whom the brief names, but for those whom it goes to. */
export function namesOfOthers({ attendees, people, facts }: HandoffContent): string[] {
  const to = addresseesOf({ attendees, facts }).map(({ name }) => name);
  const named = [...attendees, ...people, ...(facts.attendees ?? [])].map(({ name }) => name);
  return [...named, facts.contact ?? ''].filter((name) => name.trim() !== '' && !to.some((one) => same(one, name)));
}

/** Whether one of these stands in a text, by any part of the name. */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const parts = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return parts.some((part) => part.length > 1 && !TITLE.test(part) && words.has(part));
}

export interface Unaddressed {
  says: string;
  /** The record's contact, who could be written to instead; null where there is none, or it goes to them anyway. */
  instead: Required<Addressee> | null;
}

/** To whom no address leads; null where everybody has one. */
export function unaddressedOf({ attendees, facts }: Pick<HandoffContent, 'attendees' | 'facts'>): Unaddressed | null {
  const to = addresseesOf({ attendees, facts });
  const without = to.filter(({ email }) => email === undefined);
  if (to.length > 0 && without.length === 0) return null;
  const email = plain(facts.email);
  const instead = email && !to.some((one) => one.email && same(one.email, email)) ? { name: facts.contact ?? '', email } : null;
  const names = without.filter(({ name }) => !name.includes('@')).map(({ name }) => wholeNameOf(name));
  if (names.length === 0) return { says: `${instead ? 'Nobody is named' : 'The page shows no address'}: add to whom it goes.`, instead };
  return { says: `No address is known for ${names.length > MOST_NAMED ? `${names.length} of those who come` : listed(names)}.`, instead };
}
