/** A store that an old tab holds: its person is told, waits for nothing, and goes on once the tab is closed. */
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { FromRelay } from '../../src/protocol/relay.ts';
import { type Device, openDevice } from '../../src/storage/device.ts';
import { storageFailure } from '../../src/storage/failures.ts';
import { directOrRelayed } from '../../src/storage/relay/choose.ts';
import { serveRelay } from '../../src/storage/relay/serve.ts';
import type { Seen } from '../../src/storage/watch.ts';
import { ID, opened, RECORD } from './open.ts';

let count = 0;

/** Dexie says so on the console. */
let blocked: ReturnType<typeof vi.spyOn>;
afterEach(() => void vi.restoreAllMocks());
beforeEach(() => {
  blocked = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** The connection of a tab that hangs: of an older version, and deaf to the question whether it would let go. */
async function held(): Promise<{ device: Device; letGo: () => void; name: string }> {
  count += 1;
  const name = `held-${count}`;
  const connection = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
  });
  const device = openDevice({ name, failed: (error) => void expect.fail(String(error)) });
  onTestFinished(() => device.close());
  return { device, letGo: () => connection.close(), name };
}

const CLOSE_IT = /Close that tab/;

test('what a page asks is refused at once, with words that are there to be read until the tab is closed', async () => {
  const { device, letGo } = await held();
  const page = directOrRelayed(
    device,
    () => expect.fail('the worker has the same store'),
    () => {},
  );
  const told: (string | null)[] = [];
  const texts: unknown[] = [];
  page.watchTrouble((words) => told.push(words));
  page.watchHandoff('u', ID, ({ handoff }: Seen) => texts.push(handoff?.registers.pain?.value));
  // Asked before and after it was known.
  for (let times = 0; times < 2; times += 1) {
    const asking = page.writeRegisters('u', RECORD, [{ name: 'pain', value: 'given up' }]);
    await expect(asking).rejects.toSatisfy((error) => storageFailure(error).kind === 'blocked');
  }
  expect(told.at(-1)).toMatch(CLOSE_IT);
  expect(texts).toEqual([]);
  letGo();
  await vi.waitFor(() => expect(told.at(-1)).toBeNull());
  await page.writeRegisters('u', RECORD, [{ name: 'pain', value: 'typed later', from: { value: undefined } }]);
  await vi.waitFor(() => expect(texts.at(-1)).toBe('typed later'));
  // What was refused was not written behind anybody's back.
  expect(texts.every((text) => text === undefined || text === 'typed later')).toBe(true);
});

test('a relayed frame hears the same from the worker', async () => {
  const { device, letGo } = await held();
  const said: FromRelay[] = [];
  const worker = serveRelay(device, { say: (message) => said.push(message) });
  onTestFinished(() => worker.ended());
  worker.heard({ watch: 1, name: 'watchTrouble', args: [] });
  await vi.waitFor(() => expect(said).toContainEqual({ seen: 1, value: expect.stringMatching(CLOSE_IT) }));
  worker.heard({ call: 2, name: 'account', args: [] });
  await vi.waitFor(() => expect(said).toContainEqual({ failed: 2, kind: 'blocked' }));
  letGo();
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ seen: 1, value: null }));
  worker.heard({ call: 3, name: 'account', args: [] });
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ answer: 3, value: null }));
});

test('one that waits behind another, and hears nothing from the browser, says after a while what may help', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { letGo, name } = await held();
  const second = openDevice({ name });
  onTestFinished(() => second.close());
  const told: (string | null)[] = [];
  second.watchTrouble((words) => told.push(words));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(told).toEqual([null]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.at(-1)).toMatch(/close its other tabs/);
  await expect(second.ready()).rejects.toSatisfy((error) => storageFailure(error).kind === 'opening');
  vi.useRealTimers();
  letGo();
  await vi.waitFor(() => expect(told.at(-1)).toBeNull());
});

test('a store that is held for a moment is no reason to say anything', async () => {
  const { device, letGo } = await held();
  const told: (string | null)[] = [];
  device.watchTrouble((words) => told.push(words));
  await vi.waitFor(() => expect(blocked).toHaveBeenCalledWith(expect.stringContaining('blocked by other connection')));
  letGo();
  await device.ready();
  expect(told.filter((words) => words !== null)).toEqual([]);
});

test('a store that does not open for a reason nobody knows says that, and not that words were lost', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  const { device } = opened();
  const told: (string | null)[] = [];
  device.watchTrouble((words) => told.push(words));
  await expect(device.ready()).rejects.toThrow();
  expect(told.at(-1)).toMatch(/start the browser again/);
});
