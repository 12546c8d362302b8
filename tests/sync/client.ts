/** One device of one person: the real store and the real sync, on a way that can be cut. */

import type { Person } from '../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import type { Device } from '../../src/storage/device.ts';
import type { ClockPort, StoragePort, Transported, TransportFailure } from '../../src/sync/ports.ts';
import { type SyncOutcome, syncOnce } from '../../src/sync/syncOnce.ts';
import { opened } from '../storage/open.ts';
import type { MemoryServer } from './memoryServer.ts';

/** `before`: the request never arrives. `after`: its answer never does. `killed`: the worker dies at a step of the store. */
export type Cut = 'none' | 'before' | 'after' | 'killed';

export const RECORDS: RecordRef[] = ['1', '2', '3'].map((id) => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id }));

export const SDR: Person = { id: 'sdr', name: 'Sam', email: 'sam@baton.example', roles: ['sdr'], team: 'a', active: true };

class Killed extends Error {}

export interface Client {
  device: Device;
  person: Person;
  /** Sync with this cut at the `at`-th request or step. */
  sync(cut?: Cut, at?: number): Promise<SyncOutcome | 'killed'>;
  /** Time goes on, past any back-off. */
  wait(ms?: number): void;
  now(): number;
  failure: TransportFailure;
}

export async function client(server: MemoryServer, person: Person = SDR): Promise<Client> {
  const { device } = opened();
  await device.keepAccount({
    person,
    workspace: { id: 'w', name: 'Northwind' },
    server: 'http://127.0.0.1',
    token: 't'.repeat(20),
    expired: false,
  });
  let now = 1_000;
  const clock: ClockPort = { now: () => now, random: () => 1, uuid: () => crypto.randomUUID() };

  const self: Client = {
    device,
    person,
    failure: { kind: 'unreachable' },
    now: () => now,
    wait(ms = 600_000) {
      now += ms;
    },
    async sync(cut = 'none', at = 0) {
      let requests = 0;
      let steps = 0;
      const way = <T>(answer: () => T): Transported<T> => {
        const isHere = requests === at;
        requests += 1;
        if (isHere && cut === 'before') return { ok: false, failure: self.failure };
        const value = answer();
        return isHere && cut === 'after' ? { ok: false, failure: self.failure } : { ok: true, value };
      };
      const storage = device.storage();
      const dying: StoragePort = {
        ...storage,
        atomically(work) {
          steps += 1;
          if (cut === 'killed' && steps - 1 === at) throw new Killed();
          return storage.atomically(work);
        },
      };
      try {
        return await syncOnce({
          storage: dying,
          clock,
          lock: { exclusively: (_, work) => work() },
          transport: {
            push: async (operations) => way(() => server.push(operations, person)),
            pull: async (cursor) => way(() => server.pull(cursor)),
          },
        });
      } catch (error) {
        if (error instanceof Killed) return 'killed';
        throw error;
      }
    },
  };
  return self;
}

export const idOf = (record: RecordRef | undefined): string => handoffId(record as RecordRef);
