/** Who is signed in on this device, and whom their workspace knows. */
import { create } from 'zustand';
import type { Person } from '../../core/handoff/person.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { device } from './device.ts';

interface Session {
  /** Undefined until this device's store has answered; null when nobody is signed in. */
  account: KeptAccount | null | undefined;
  people: Person[];
}

export const useSession = create<Session>(() => ({ account: undefined, people: [] }));

export const usePeople = (): Person[] => useSession((state) => state.people);

/** A person's name by id; nobody is ever shown as an id. */
export function useName(id: string | null): string {
  const people = usePeople();
  return people.find((person) => person.id === id)?.name ?? 'a colleague';
}

let stopPeople = () => {};

/** Keeps the names of this person's workspace at hand. */
export function followPeople(owner: string): void {
  stopPeople();
  stopPeople = device.watchPeople(owner, (people) => useSession.setState({ people }));
}
