/** Everybody of the buyer's whom the brief knows, once: who decides, who comes. */
import type { HandoffContent, PersonNamed } from '../handoff/registers.ts';

export interface KnownPerson {
  name: string;
  role: string;
  stance: PersonNamed['stance'];
  /** Said that they will come. */
  attends: boolean;
}

const keyOf = (name: string): string => name.trim().toLowerCase();

/** Who comes stands first; otherwise in the order in which they were written down. */
export function knownPeople({ people, attendees }: Pick<HandoffContent, 'people' | 'attendees'>): KnownPerson[] {
  const coming = attendees.filter(({ name, confirmed }) => confirmed && name.trim());
  const isComing = new Set(coming.map(({ name }) => keyOf(name)));
  const named = people.filter(({ name }) => name.trim());
  const isNamed = new Set(named.map(({ name }) => keyOf(name)));
  const all: KnownPerson[] = [
    ...named.map(({ name, role, stance }) => ({ name: name.trim(), role: role.trim(), stance, attends: isComing.has(keyOf(name)) })),
    ...coming
      .filter(({ name }) => !isNamed.has(keyOf(name)))
      .map(({ name, role }) => ({ name: name.trim(), role: role.trim(), stance: 'unknown' as const, attends: true })),
  ];
  return [...all.filter(({ attends }) => attends), ...all.filter(({ attends }) => !attends)];
}
