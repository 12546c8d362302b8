/** What an empty store begins with, so that everybody can try the road with nothing set up. */
import type { Role } from '../core/handoff/person.ts';
import { type Invited, invitePerson } from './auth/invite.ts';
import { hasSignedIn } from './store/people/devices.ts';
import { personByEmail } from './store/people/people.ts';
import { addWorkspace, workspaces } from './store/people/workspaces.ts';
import type { Store } from './store/store.ts';

const NAME = 'Practice';

const PEOPLE: Omit<Invited, 'workspace'>[] = [
  { name: 'Sam Rivera', email: 'sam@practice.example', roles: ['sdr'], team: 'Team one' },
  { name: 'Avery Lund', email: 'avery@practice.example', roles: ['ae'], team: 'Team one' },
  { name: 'Morgan Diaz', email: 'morgan@practice.example', roles: ['manager', 'admin'], team: 'Team one' },
];

export interface FirstCode {
  name: string;
  email: string;
  roles: Role[];
  /** Null for somebody who has signed in before. */
  code: string | null;
}

/** Makes the workspace on an empty store. Returns fresh codes for those of its people who never signed in; empty where the store is somebody else's. */
export function firstWorkspace(store: Store, now: number): Promise<FirstCode[]> {
  return store.transactAlone(async (tx) => {
    const there = await workspaces(tx);
    const empty = there.length === 0;
    const workspace = empty ? await addWorkspace(tx, NAME) : there.find(({ name }) => name === NAME);
    if (!workspace) return [];
    const codes: FirstCode[] = [];
    for (const person of PEOPLE) {
      const member = await personByEmail(tx, workspace.id, person.email);
      // Nobody is added to a workspace that is in use and merely shares the name.
      if (!member && !empty) continue;
      const signedIn = member !== null && (await hasSignedIn(tx, member.id));
      const invited = signedIn ? null : await invitePerson(tx, { ...person, workspace: workspace.id }, now);
      codes.push({ name: person.name, email: person.email, roles: person.roles, code: invited?.ok ? invited.code : null });
    }
    return codes;
  });
}
