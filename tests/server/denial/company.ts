/** Two workspaces with everybody in them that the matrix asks. */
import type { Role } from '../../../src/core/handoff/person.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { saveBackup } from '../../../src/server/store/people/backups.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { call, type Device, START, signedIn, started, workspaceWith } from '../harness.ts';

export type Caller = Role | 'all';
export const CALLERS: Record<Caller, Role[]> = {
  sdr: ['sdr'],
  ae: ['ae'],
  manager: ['manager'],
  admin: ['admin'],
  all: ['sdr', 'ae', 'manager', 'admin'],
};

export const TEAM = 'Team one';
export const OTHER_TEAM = 'Team two';

export async function company() {
  const backend = await started({ heartbeatMs: 60_000, practiceFolder: '/nowhere' });
  const workspace = await workspaceWith(backend);
  const elsewhere = await workspaceWith(backend, 'Contoso');
  const callers = {} as Record<Caller, Device>;
  for (const [name, roles] of Object.entries(CALLERS) as [Caller, Role[]][])
    callers[name] = await signedIn(backend, workspace, `The-${name}`, roles, TEAM);
  const standIn = await signedIn(backend, workspace, 'Stan', ['ae'], OTHER_TEAM);
  const away = {} as Record<Caller, Device>;
  for (const [name, { id }] of Object.entries(callers) as [Caller, Device][]) {
    const theirs = await signedIn(backend, workspace, `Away-${name}`, ['ae'], OTHER_TEAM);
    away[name] = theirs;
    await backend.store.transactAlone(async (tx) => {
      await saveBackup(tx, workspace, theirs.id, id);
      await saveBackup(tx, workspace, id, standIn.id);
    });
  }
  return {
    backend,
    workspace,
    elsewhere,
    callers,
    away,
    standIn,
    sdr: await signedIn(backend, workspace, 'Robin', ['sdr'], TEAM),
    ae: await signedIn(backend, workspace, 'Avery', ['ae'], TEAM),
    farSdr: await signedIn(backend, workspace, 'Farah', ['sdr'], OTHER_TEAM),
    farAe: await signedIn(backend, workspace, 'Fabian', ['ae'], OTHER_TEAM),
    strangeSdr: await signedIn(backend, elsewhere, 'Stella', ['sdr'], TEAM),
    strangeAe: await signedIn(backend, elsewhere, 'Stefan', ['ae'], TEAM),
  };
}
export type Company = Awaited<ReturnType<typeof company>>;

/** Tokens that nothing may be done with. */
export async function deadTokens({
  backend,
  workspace,
}: Pick<Company, 'backend' | 'workspace'>): Promise<Record<string, string | undefined>> {
  const everything = CALLERS.all;
  const out = await signedIn(backend, workspace, 'Olga', everything);
  await call(backend, '/v1/sign-out', { method: 'POST', token: out.token });
  const removed = await signedIn(backend, workspace, 'Remy', everything);
  await gone(backend, 'person', removed.id, workspace);
  const closed = await workspaceWith(backend, 'Closed');
  const left = await signedIn(backend, closed, 'Lena', everything);
  await gone(backend, 'workspace', closed, closed);
  return {
    nobody: undefined,
    'a token never given out': 'A'.repeat(43),
    'a device that was signed out': out.token,
    'a removed person': removed.token,
    'a person of a removed workspace': left.token,
  };
}

export const gone = (backend: Backend, kind: 'person' | 'workspace', id: string, workspace: string): Promise<boolean> =>
  backend.store.transactAlone((tx) => remove(tx, { kind, id, workspace, briefs: 0, at: START }));
