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
    const told = facts.attendees?.find((one) => same(one.name, name))?.email;
    const email = plain(told) ?? (facts.contact && same(facts.contact, name) ? plain(facts.email) : undefined);
    return { name, ...(email && { email }) };
  });
}

/** "Dr.", "Ms" and the like are no first names. */
const TITLE = /^(?:dr|prof|mr|mrs|ms|mx|sir|herr|frau|monsieur|madame|mme|señora?|sra?|ing|dipl)\.?$/iu;

export function firstNameOf(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/u);
  return TITLE.test(first) && others.length > 0 ? name.trim() : first;
}

/** More are greeted together. */
const MOST_NAMED = 3;

/** "Dana, Ruth and Luc". */
export function greeted(addressees: readonly Addressee[]): string {
  const names = addressees.map(({ name }) => firstNameOf(name));
  if (names.length === 0 || names.length > MOST_NAMED) return 'all';
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
