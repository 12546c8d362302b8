/** In the page: a fresh device that fetches everything with the product's own sync, over its own storage. */
import { browserClock } from '../../../../src/platform/clock.ts';
import { httpTransport } from '../../../../src/platform/transport.ts';
import { openDevice } from '../../../../src/storage/device.ts';
import type { KeptAccount } from '../../../../src/storage/records.ts';
import { syncOnce } from '../../../../src/sync/syncOnce.ts';

/** Milliseconds from the empty database to the last handoff in it, and how many are in it. */
export async function catchUp(account: KeptAccount): Promise<{ ms: number; handoffs: number }> {
  const name = `fresh-${crypto.randomUUID()}`;
  const device = openDevice({ name });
  await device.ready();
  await device.keepAccount(account);
  const lock = { exclusively: <T>(_: string, work: () => Promise<T>) => work() };
  const started = performance.now();
  const outcome = await syncOnce({ storage: device.storage(), transport: httpTransport(account), clock: browserClock, lock });
  const ms = performance.now() - started;
  if (outcome.state !== 'synced') throw new Error(`did not catch up: ${JSON.stringify(outcome)}`);
  const handoffs = (await device.handoffs(account.person.id)).length;
  device.close();
  indexedDB.deleteDatabase(name);
  return { ms, handoffs };
}
