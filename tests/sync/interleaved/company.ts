/** The real server over a store in memory, and a fresh workspace for each run. */
import type { Role } from '../../../src/core/handoff/person.ts';
import { postSignIn } from '../../../src/platform/transport.ts';
import { type Backend, type BackendOptions, createBackend } from '../../../src/server/backend.ts';
import type { KeptAccount } from '../../../src/storage/records.ts';

const START = Date.parse('2027-03-01T09:00:00Z');

type Place = Pick<BackendOptions, 'dataFolder' | 'databaseUrl' | 'limits'>;

export interface Company {
  /** A workspace of its own with these people, each signed in once. */
  hire(withKim: boolean): Promise<{ sam: KeptAccount; avery: KeptAccount; kim: KeptAccount | null }>;
  /** The server's time goes on. */
  forward(ms: number): void;
  close(): Promise<void>;
}

/** `place` is where its store stands, `through` the address that devices are told in the place of the server's own. */
export async function openCompany(place: Place = { dataFolder: ':memory:' }, through?: (url: string) => Promise<string>): Promise<Company> {
  let now = START;
  const backend: Backend = await createBackend({ ...place, clock: { now: () => now } });
  const server = (await through?.(backend.url)) ?? backend.url;
  let hired = 0;

  async function join(workspace: string, name: string, roles: Role[]): Promise<KeptAccount> {
    const email = `${name.toLowerCase()}.${hired}@baton.example`;
    const invited = await backend.invite({ workspace, name, email, roles, team: 'One' });
    if (!invited.ok) throw new Error(invited.message);
    const signedIn = await postSignIn(backend.url, invited.code, 'Chrome on Linux', crypto.randomUUID());
    if (!signedIn.ok) throw new Error(`could not sign in: ${JSON.stringify(signedIn.failure)}`);
    return { ...signedIn.value, server, expired: false };
  }

  return {
    async hire(withKim) {
      hired += 1;
      const workspace = await backend.addWorkspace(`Northwind ${hired}`);
      return {
        sam: await join(workspace, 'Sam', ['sdr']),
        avery: await join(workspace, 'Avery', ['ae']),
        kim: withKim ? await join(workspace, 'Kim', ['sdr']) : null,
      };
    },
    forward(ms) {
      now += ms;
    },
    close: () => backend.close(),
  };
}
