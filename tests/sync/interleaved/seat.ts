/** One person at one device: the real store, the real sync, tabs that may show what is no longer so, a clock that may be wrong by days. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import type { RegisterName } from '../../../src/core/handoff/registers.ts';
import { httpTransport } from '../../../src/platform/transport.ts';
import { type Device, openDevice } from '../../../src/storage/device.ts';
import type { KeptAccount } from '../../../src/storage/records.ts';
import type { LocalHandoff, StoragePort } from '../../../src/sync/ports.ts';
import { type SyncOutcome, syncOnce } from '../../../src/sync/syncOnce.ts';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

class Killed extends Error {}

/** The worker dies at its `at`-th step of the store, before it or just behind it. */
export interface Death {
  at: number;
  when: 'before' | 'behind';
}

export interface Seat {
  name: string;
  account: KeptAccount;
  owner: string;
  device: Device;
  /** What each tab's editors last saw, by tab, record and register. */
  seen: Map<string, unknown>;
  sync(death?: Death): Promise<SyncOutcome | 'killed'>;
  /** The device's clock goes on, or is set: backwards too. */
  turn(ms: number): void;
  copy(record: RecordRef): Promise<LocalHandoff>;
  copies(): Promise<LocalHandoff[]>;
  leave(): Promise<void>;
}

let made = 0;
let ids = 0;
const uuid = (): string => {
  ids += 1;
  return `00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`;
};

export async function takeSeat(name: string, account: KeptAccount, random: () => number): Promise<Seat> {
  made += 1;
  const database = `seat-${made}`;
  let now = Date.parse('2027-03-01T09:00:00Z');
  const clock = { now: () => now, random, uuid };
  const broken = (error: unknown) => {
    throw error;
  };
  // Some keep whatever comes as pages, some as rows.
  const worthAPage = random() < 0.5 ? 1 : 1_000;
  const device = openDevice({ name: database, now: clock.now, uuid, worthAPage, failed: broken });
  await device.keepAccount(account);
  const owner = account.person.id;
  const storage = device.storage();
  const lock = { exclusively: <T>(_: string, work: () => Promise<T>) => work() };

  function dying({ at, when }: Death): StoragePort {
    let steps = 0;
    return {
      ...storage,
      async atomically(work) {
        steps += 1;
        if (steps - 1 !== at) return storage.atomically(work);
        if (when === 'behind') await storage.atomically(work);
        throw new Killed();
      },
    };
  }

  return {
    name,
    account,
    owner,
    device,
    seen: new Map(),
    async sync(death) {
      try {
        if (random() < 0.3) await storage.unpackSome(owner);
        return await syncOnce({ storage: death ? dying(death) : storage, clock, lock, transport: httpTransport(account) });
      } catch (error) {
        if (error instanceof Killed) return 'killed';
        throw error;
      }
    },
    turn(ms) {
      now += ms;
    },
    copy: (record) => device.openHandoff(owner, record),
    copies: () => device.handoffs(owner),
    async leave() {
      device.close();
      await Dexie.delete(database);
    },
  };
}

export const spotOf = (tab: number, record: RecordRef, name: RegisterName): string => `${tab} ${record.id} ${name}`;
