/** People who may be named: told by the page, met in the text of the brief, or the right ones where an earlier one went to the wrong person. */
import { FIELD_KEYS } from '../../../core/brief/fields.ts';
import type { HandoffContent } from '../../../core/handoff/registers.ts';
import { type Named, namedIn } from '../../../core/people/namedIn.ts';

/** More would be in the way. */
const MOST = 4;

const partsOf = (name: string): string[] => name.toLowerCase().split(/\s+/u).filter(Boolean);

/** "Ruth" and "Ruth Adler" are one. */
function isSame(a: string, b: string): boolean {
  const [short = [], long = []] = [partsOf(a), partsOf(b)].toSorted((one, other) => one.length - other.length);
  return short.length > 0 && short.every((part) => long.includes(part));
}

/** A bare name, as whoever is asked for one often says it. */
const BARE = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$/u;

/** Whom an answer to "who would be right" names. */
function rightPeople(said: string): Named[] {
  const bare = said.trim().replace(/\.$/, '');
  return BARE.test(bare) ? [{ name: bare, role: '' }] : namedIn(said);
}

type Content = Pick<HandoffContent, 'brief' | 'people' | 'attendees' | 'facts'>;

/** Those who are not in the list yet: the right ones, then the page's. `right`: who would have been the right person for the brief before; empty where that was not why it ended. */
export function offeredPeople({ brief, people, attendees, facts }: Content, right: string): Named[] {
  const contact = facts.contact ? [{ name: facts.contact, role: facts.contactTitle ?? '' }] : [];
  const onPage = (facts.attendees ?? []).map(({ name, role = '' }) => ({ name, role }));
  const coming = attendees.map(({ name, role }) => ({ name: name.trim(), role }));
  const inText = FIELD_KEYS.flatMap((key) => namedIn(brief[key]));
  const offered: Named[] = [];
  for (const one of [...rightPeople(right), ...contact, ...onPage, ...coming, ...inText]) {
    const isThere = [...people, ...offered].some(({ name }) => isSame(name, one.name));
    if (one.name && !isThere) offered.push(one);
  }
  return offered.slice(0, MOST);
}
