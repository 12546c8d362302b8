/** The real server over a store in memory, and a fresh workspace for each run. */
import { begin } from '../../../src/core/handoff/decide.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { postSignIn } from '../../../src/platform/transport.ts';
import { type Backend, type BackendOptions, createBackend } from '../../../src/server/backend.ts';
import { takeChanges } from '../../../src/server/store/handoffs/changes.ts';
import { addHandoff } from '../../../src/server/store/handoffs/handoffs.ts';
import { Sheet } from '../../../src/server/store/handoffs/sheet.ts';
import type { KeptAccount } from '../../../src/storage/records.ts';

export const START = Date.parse('2027-03-01T09:00:00Z');

type Place = Pick<BackendOptions, 'dataFolder' | 'databaseUrl' | 'limits'>;

export interface Company {
  /** A workspace of its own with these people, each signed in once. A Kim who manages the team sees all that others write. */
  hire(withKim: boolean, kimManages?: boolean): Promise<{ sam: KeptAccount; avery: KeptAccount; kim: KeptAccount | null }>;
  /** As if this person had written it, on a device that is not here. */
  write(account: KeptAccount, record: RecordRef, values: Record<string, unknown>): Promise<void>;
  /** The server's time goes on. */
  forward(ms: number): void;
  close(): Promise<void>;
}

/** `place` is where its store stands, `through` the address that devices are told in the place of the server's own. */
export async function openCompany(place: Place = { dataFolder: ':memory:' }, through?: (url: string) => Promise<string>): Promise<Company> {
  const time = { now: START };
  // The server's clock goes on only when it is told to: many companies come from one address in one minute of it.
  const limits = { addressPerMinute: 0, ...place.limits };
  const backend: Backend = await createBackend({ ...place, limits, clock: { now: () => time.now } });
  const server = (await through?.(backend.url)) ?? backend.url;
  return companyAt(() => backend, server, time);
}

/** `backend` is the one that answers now. */
export function companyAt(backend: () => Backend, server: string, time: { now: number }): Company {
  let hired = 0;

  async function join(workspace: string, name: string, roles: Role[]): Promise<KeptAccount> {
    const email = `${name.toLowerCase()}.${hired}@baton.example`;
    const invited = await backend().invite({ workspace, name, email, roles, team: 'One' });
    if (!invited.ok) throw new Error(invited.message);
    const signedIn = await postSignIn(backend().url, invited.code, 'Chrome on Linux', crypto.randomUUID());
    if (!signedIn.ok) throw new Error(`could not sign in: ${JSON.stringify(signedIn.failure)}`);
    return { ...signedIn.value, server, expired: false };
  }

  return {
    async hire(withKim, kimManages = false) {
      hired += 1;
      const workspace = await backend().addWorkspace(`Northwind ${hired}`);
      return {
        sam: await join(workspace, 'Sam', ['sdr']),
        avery: await join(workspace, 'Avery', ['ae']),
        kim: withKim ? await join(workspace, 'Kim', kimManages ? ['sdr', 'manager'] : ['sdr']) : null,
      };
    },
    async write({ person, workspace }, record, values) {
      const at = new Date(time.now).toISOString();
      const id = handoffId(record);
      const begun = begin({ name: 'begin', record }, id, person, at);
      if (!begun.ok) throw new Error(begun.refusal.message);
      await backend().store.transact(async (tx) => {
        const change = await takeChanges(tx, workspace.id, 1);
        const { team } = await tx.selectFrom('person').select('team').where('id', '=', person.id).executeTakeFirstOrThrow();
        const facts = { workspace: workspace.id, sdr: person.id, team, ae: null, state: 'draft' as const };
        await addHandoff(tx, { facts, handoff: begun.handoff }, change);
        const sheet = await Sheet.of(tx, { devices: [], requests: [], operations: [], handoffs: [], registers: [] });
        for (const [name, value] of Object.entries(values)) {
          const register = { value, revision: 1, at, by: person.id };
          sheet.saveRegister({ workspace: workspace.id, handoff: id, name, register }, change);
        }
        await sheet.write();
      });
    },
    forward(ms) {
      time.now += ms;
    },
    close: () => backend().close(),
  };
}
