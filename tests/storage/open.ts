/** A device on its own in-memory database. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { RegisterName } from '../../src/core/handoff/registers.ts';
import { type Device, openDevice } from '../../src/storage/device.ts';
import type { LocalRegister } from '../../src/sync/ports.ts';

export const RECORD: RecordRef = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '7' };
export const ID = 'https://crm.example|deal|7';

export interface Opened {
  device: Device;
  /** The same database as another tab opens it. */
  again(): Device;
  name: string;
}

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let count = 0;
let ids = 0;

/** `worthAPage`: handoffs that are kept as a page when they come together. */
export function opened(worthAPage?: number): Opened {
  count += 1;
  const name = `baton-${count}`;
  const open = (): Device => {
    const device = openDevice({
      name,
      ...(worthAPage !== undefined && { worthAPage }),
      now: () => 1_000,
      uuid: () => {
        ids += 1;
        return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
      },
      failed: (error) => {
        throw error;
      },
    });
    onTestFinished(() => device.close());
    return device;
  };
  return { device: open(), again: open, name };
}

/** Resolves with the first value that fits. */
export function until<T>(watch: (seen: (value: T) => void) => () => void, fits: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = watch((value) => {
      if (!fits(value)) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

/** Chooses as somebody does who sees what is there now. */
export async function choose(
  device: Device,
  owner: string,
  record: RecordRef,
  name: RegisterName,
  choice: 'mine' | 'theirs',
): Promise<boolean> {
  const { id, registers } = await device.openHandoff(owner, record);
  return device.resolveConflict(owner, id, name, choice, shownOf(registers[name]));
}

/** What a person sees of both sides. */
export const shownOf = (register: LocalRegister | undefined) => ({
  mine: register?.value,
  theirs: register?.conflict ? register.conflict.theirs.value : register?.base?.value,
});
