/** In the page: a fresh device that fetches everything with the product's own sync, over its own storage. */
import type { RecordRef } from '../../../../src/core/handoff/record.ts';
import { browserClock } from '../../../../src/platform/clock.ts';
import { httpTransport } from '../../../../src/platform/transport.ts';
import { openDevice } from '../../../../src/storage/device.ts';
import type { KeptAccount } from '../../../../src/storage/records.ts';
import { syncOnce } from '../../../../src/sync/syncOnce.ts';

export interface CaughtUp {
  /** Milliseconds from the empty database to the last handoff in it, where everybody sees it. */
  ms: number;
  /** From then on until one of them, whichever, was read. */
  lookMs: number;
  /** From the empty database until each has a record of its own, without the worker's pauses. */
  unpackedMs: number;
  handoffs: number;
}

export async function catchUp(account: KeptAccount, last: RecordRef): Promise<CaughtUp> {
  const name = `fresh-${crypto.randomUUID()}`;
  const device = openDevice({ name });
  await device.ready();
  await device.keepAccount(account);
  const lock = { exclusively: <T>(_: string, work: () => Promise<T>) => work() };
  const started = performance.now();
  const outcome = await syncOnce({ storage: device.storage(), transport: httpTransport(account), clock: browserClock, lock });
  const ms = performance.now() - started;
  if (outcome.state !== 'synced') throw new Error(`did not catch up: ${JSON.stringify(outcome)}`);
  const { person } = account;
  const looked = performance.now();
  if (!(await device.openHandoff(person.id, last)).server) throw new Error('the last one cannot be read');
  const lookMs = performance.now() - looked;
  const unpacking = performance.now();
  while (await device.storage().unpackSome(person.id));
  const unpackedMs = ms + performance.now() - unpacking;
  const handoffs = (await device.handoffs(person.id)).length;
  device.close();
  indexedDB.deleteDatabase(name);
  return { ms, lookMs, unpackedMs, handoffs };
}
