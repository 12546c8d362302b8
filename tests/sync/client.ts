/** One device of one person: the real store and the real sync, on a way that can be cut. */
import type { Person } from '../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import type { Operation } from '../../src/protocol/sync.ts';
import type { Device } from '../../src/storage/device.ts';
import type { ClockPort, LockPort, StoragePort, Transported, TransportPort } from '../../src/sync/ports.ts';
import { type SyncOutcome, syncOnce } from '../../src/sync/syncOnce.ts';
import { opened } from '../storage/open.ts';
import type { MemoryServer } from './memoryServer.ts';

/** `before`: the request never arrives. `after`: its answer never does. `killed`: the worker dies at a step of the store. */
export type Cut = 'none' | 'before' | 'after' | 'killed';

export const RECORDS: RecordRef[] = ['1', '2', '3'].map((id) => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id }));
export const SDR: Person = { id: 'sdr', name: 'Sam', email: 'sam@baton.example', roles: ['sdr'], team: 'a', active: true };
export const idOf = (record: RecordRef | undefined): string => handoffId(record as RecordRef);

class Killed extends Error {}
const UNREACHABLE = { ok: false, failure: { kind: 'unreachable' } } as const;

export interface Client {
  /** Of its database. */
  name: string;
  device: Device;
  person: Person;
  /** Sync with this cut at the `at`-th request or step. */
  sync(cut?: Cut, at?: number): Promise<SyncOutcome | 'killed'>;
  /** Sync with the way known to be open again. */
  anew(): Promise<SyncOutcome>;
  /** Sync over another way. */
  over(transport: Partial<TransportPort>): Promise<SyncOutcome>;
  /** Sync while another context holds the lock. */
  busy(): Promise<SyncOutcome>;
  /** Time goes on, without an argument past any back-off. */
  wait(ms?: number): void;
  now(): number;
}

export async function client(server: MemoryServer, person: Person = SDR): Promise<Client> {
  const { device, name } = opened();
  const workspace = { id: 'w', name: 'Northwind' };
  await device.keepAccount({ person, workspace, server: 'http://127.0.0.1', token: 't'.repeat(20), expired: false });
  let now = 1_000;
  const clock: ClockPort = { now: () => now, random: () => 1, uuid: () => crypto.randomUUID() };
  const lock: LockPort = { exclusively: (_, work) => work() };
  const storage = device.storage();
  const toServer = {
    push: async (operations: Operation[]) => ({ ok: true as const, value: server.push(operations, person) }),
    pull: async (cursor: string) => ({ ok: true as const, value: server.pull(cursor) }),
  };

  function cutting(cut: Cut, at: number): TransportPort {
    let requests = 0;
    const way = <T>(answer: () => T): Transported<T> => {
      const isHere = requests === at;
      requests += 1;
      if (isHere && cut === 'before') return UNREACHABLE;
      const value = answer();
      return isHere && cut === 'after' ? UNREACHABLE : { ok: true, value };
    };
    return {
      push: async (operations) => way(() => server.push(operations, person)),
      pull: async (cursor) => way(() => server.pull(cursor)),
    };
  }

  function dying(cut: Cut, at: number): StoragePort {
    let steps = 0;
    return {
      ...storage,
      atomically(work) {
        steps += 1;
        if (cut === 'killed' && steps - 1 === at) throw new Killed();
        return storage.atomically(work);
      },
    };
  }

  return {
    name,
    device,
    person,
    now: () => now,
    wait(ms = 600_000) {
      now += ms;
    },
    async sync(cut = 'none', at = 0) {
      try {
        return await syncOnce({ storage: dying(cut, at), clock, lock, transport: cutting(cut, at) });
      } catch (error) {
        if (error instanceof Killed) return 'killed';
        throw error;
      }
    },
    anew: () => syncOnce({ storage, clock, lock, transport: toServer }, true),
    over: (transport) => syncOnce({ storage, clock, lock, transport: { ...toServer, ...transport } }),
    busy: () => syncOnce({ storage, clock, lock: { exclusively: async () => null }, transport: toServer }),
  };
}
