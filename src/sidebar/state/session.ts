/** Who is signed in on this device, and whom and what their workspace knows by name. */
import { create } from 'zustand';
import { BY_ITSELF } from '../../core/handoff/parties.ts';
import type { Person } from '../../core/handoff/person.ts';
import type { KeptSetting } from '../../core/settings/kept.ts';
import { stayInTouch } from '../../platform/live.ts';
import { NO_NAMES, type WorkspaceNames } from '../../protocol/names.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { device } from './device.ts';

interface Session {
  /** Undefined until this device's store has answered; null when nobody is signed in. */
  account: KeptAccount | null | undefined;
  people: Person[];
  /** Products of the workspace's own, and its competitors. */
  names: WorkspaceNames;
  /** What the workspace, its teams and this person have set, as last told. */
  settings: KeptSetting[];
}

export const useSession = create<Session>(() => ({ account: undefined, people: [], names: NO_NAMES, settings: [] }));

export const usePeople = (): Person[] => useSession((state) => state.people);

/** A person's name by id; nobody is ever shown as an id. */
export function nameIn(people: readonly Person[], id: string | null): string {
  if (id === BY_ITSELF) return 'Baton';
  return people.find((person) => person.id === id)?.name ?? 'a colleague';
}

export const useName = (id: string | null): string => nameIn(usePeople(), id);

let stopFollowing = () => {};

/** Keeps the people, the names and the settings of this person's workspace at hand. */
function follow(owner: string): void {
  stopFollowing();
  const stops = [
    device.watchPeople(owner, (people) => useSession.setState({ people })),
    device.watchNames(owner, (names) => useSession.setState({ names })),
    device.watchSettings(owner, (settings) => useSession.setState({ settings })),
  ];
  stopFollowing = () => {
    for (const stop of stops) stop();
  };
}

let inTouch: { token: string; stop: () => void } | null = null;

/** Takes who is signed in now: their names at hand, and the server's word as soon as it speaks. */
export function takeAccount(account: KeptAccount | null): void {
  useSession.setState({ account });
  follow(account?.person.id ?? '');
  const token = account && !account.expired ? account.token : '';
  if (inTouch?.token === token) return;
  inTouch?.stop();
  inTouch = account && token ? { token, stop: stayInTouch(account) } : null;
}
