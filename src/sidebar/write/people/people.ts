/** Changes to the people of a brief. Whoever is named and attends stands in both lists under one id. */
import type { Attendee, PersonNamed } from '../../../core/handoff/registers.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { write } from '../../state/typing.ts';
import { jumpTo } from '../jump.ts';

/** As many as a handoff holds, of each. */
export const MOST_PEOPLE = 50;

const now = () => useHandoff.getState().content;

/** Puts an entry behind another one, or last. */
function behind<T extends { id: string }>(all: readonly T[], id: string | null, one: T): T[] {
  const at = id === null ? -1 : all.findIndex((entry) => entry.id === id);
  return at < 0 ? [...all, one] : all.toSpliced(at + 1, 0, one);
}

const focusNext = (id: string) => requestAnimationFrame(() => jumpTo(id));

export function addPerson(after: string | null = null, told: Pick<PersonNamed, 'name' | 'role'> = { name: '', role: '' }): void {
  const { people } = now();
  if (people.length >= MOST_PEOPLE) return;
  const id = crypto.randomUUID();
  write('people', behind(people, after, { id, ...told, stance: 'unknown' as const }));
  focusNext(told.name ? `stance-${id}` : `person-${id}`);
}

export function changePerson(id: string, part: Partial<PersonNamed>): void {
  const { people, attendees } = now();
  write(
    'people',
    people.map((one) => (one.id === id ? { ...one, ...part } : one)),
  );
  const { name, role } = part;
  // One person, called the same in both lists.
  if ((name !== undefined || role !== undefined) && attendees.some((one) => one.id === id))
    changeAttendee(id, { ...(name !== undefined && { name }), ...(role !== undefined && { role }) });
}

export function addAttendee(after: string | null = null, told: Omit<Attendee, 'id'> = { name: '', role: '', confirmed: true }): void {
  const { attendees } = now();
  if (attendees.length >= MOST_PEOPLE) return;
  const id = crypto.randomUUID();
  write('attendees', behind(attendees, after, { id, ...told }));
  if (!told.name) focusNext(`attendee-${id}`);
}

export function changeAttendee(id: string, part: Partial<Attendee>): void {
  write(
    'attendees',
    now().attendees.map((one) => (one.id === id ? { ...one, ...part } : one)),
  );
}

const isOne = (person: Pick<PersonNamed, 'id' | 'name'>, attendee: Attendee): boolean =>
  attendee.id === person.id || (person.name.trim() !== '' && attendee.name.trim().toLowerCase() === person.name.trim().toLowerCase());

/** The attendee that this person is; undefined where they do not come. */
export const attendeeOf = (person: PersonNamed, attendees: readonly Attendee[]): Attendee | undefined =>
  attendees.find((attendee) => isOne(person, attendee));

/** Comes, though nobody has said so yet; or does not. */
export function setAttending(person: PersonNamed, attends: boolean): void {
  const { attendees } = now();
  const others = attendees.filter((attendee) => !isOne(person, attendee));
  write('attendees', attends ? [...others, { id: person.id, name: person.name, role: person.role, confirmed: false }] : others);
}
