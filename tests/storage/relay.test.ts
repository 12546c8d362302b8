/** This device's copy through the worker: the same as without it, over a line that carries what a port carries and ends when the worker does. */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { type Ear, type FromRelay, fromRelaySchema, type Line, type ToRelay, toRelaySchema } from '../../src/protocol/relay.ts';
import type { Device } from '../../src/storage/device.ts';
import { StorageBlockedError, storageFailure } from '../../src/storage/failures.ts';
import { directOrRelayed } from '../../src/storage/relay/choose.ts';
import { type PageDevice, relayedDevice } from '../../src/storage/relay/relayed.ts';
import { serveRelay } from '../../src/storage/relay/serve.ts';
import type { Seen } from '../../src/storage/watch.ts';
import { ID, opened, RECORD, until } from './open.ts';

interface Relay {
  page: PageDevice;
  /** As the browser stops a worker: what is on its way is lost. */
  die(): void;
  /** Says anything to the worker, as a frame that is not ours would. */
  say(message: unknown): void;
  answers: FromRelay[];
  failed: unknown[];
  opens: number;
}

/** `silent`: the worker hears and never answers. */
function relay(worker: Device, options: { silent?: boolean } = {}): Relay {
  let end = () => {};
  let hear = (_: unknown) => {};
  const told: Relay = {
    page: null as unknown as PageDevice,
    die: () => end(),
    say: (message) => hear(message),
    answers: [],
    failed: [],
    opens: 0,
  };
  const open = (frame: Ear<FromRelay>): Line<ToRelay> => {
    told.opens += 1;
    let isOpen = true;
    const pass = <T>(message: unknown, to: (message: T) => void, parse: (message: unknown) => T) => {
      const text = JSON.stringify(message);
      setImmediate(() => isOpen && to(parse(JSON.parse(text))));
    };
    const served = serveRelay(worker, {
      say(message) {
        if (options.silent) return;
        told.answers.push(message);
        pass(message, frame.heard, (one) => fromRelaySchema.parse(one));
      },
    });
    hear = (message) => pass(message, served.heard, (one) => toRelaySchema.parse(one));
    end = () => {
      isOpen = false;
      served.ended();
      frame.ended();
    };
    onTestFinished(() => {
      isOpen = false;
      served.ended();
    });
    return { say: hear };
  };
  told.page = relayedDevice({ open, failed: (error) => told.failed.push(error), againMs: 1 });
  return told;
}

const trigger = ({ handoff }: Seen) => handoff?.registers.trigger?.value;
const shows = (page: PageDevice, text: string) =>
  until<Seen>(
    (seen) => page.watchHandoff('u', ID, seen),
    (seen) => trigger(seen) === text,
  );

test('what a relayed frame writes is in the store, and what others write comes to it', async () => {
  const { device, again } = opened();
  const { page, failed } = relay(device);
  await page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'from the frame', from: { value: undefined } }]);
  expect((await again().openHandoff('u', RECORD)).registers.trigger?.value).toBe('from the frame');
  const seen = shows(page, 'from another tab');
  await again().writeRegister('u', RECORD, 'trigger', 'from another tab');
  await seen;
  expect(await page.account()).toBeNull();
  await page.keepPlace('odoo', { collapsed: true });
  expect(await page.place('odoo')).toEqual({ collapsed: true, width: null });
  expect(await page.theme()).toBe('system');
  await until<number>(page.watchSetAside, (count) => count === 0);
  const meeting = 'https://crm.example|meeting|12';
  await again().writeRegister('u', RECORD, 'corrected', { meetings: [meeting] });
  expect(await until<RecordRef | null>((seen) => page.watchDealOf('u', meeting, seen), Boolean)).toEqual(RECORD);
  expect(failed).toEqual([]);
});

test('a text that was emptied, and one that was never there, keep their difference', async () => {
  const { device, again } = opened();
  const { page } = relay(device);
  await page.writeRegisters('u', RECORD, [
    { name: 'trigger', value: '', from: { value: undefined } },
    { name: 'people', value: [], from: { value: undefined } },
  ]);
  const { registers } = await again().openHandoff('u', RECORD);
  expect(registers.trigger?.value).toBe('');
  const seen = await until<Seen>((one) => page.watchHandoff('u', ID, one), Boolean);
  expect(seen.handoff?.registers).toEqual(registers);
});

test('a worker that is stopped between a question and its answer is asked again, and nothing is done twice', async () => {
  const { device, again } = opened();
  const one = relay(device);
  await one.page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'begun' }]);
  const writing = one.page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'begun, and gone on', from: { value: 'begun' } }]);
  // It has done it, and its answer is lost with it.
  await vi.waitFor(async () => expect((await again().openHandoff('u', RECORD)).registers.trigger?.value).toBe('begun, and gone on'));
  one.die();
  await writing;
  expect((await again().openHandoff('u', RECORD)).registers.trigger).toMatchObject({ value: 'begun, and gone on', conflict: null });
  const handingOff = one.page.queueCommand('u', ID, { name: 'submit' } as never);
  one.die();
  await handingOff;
  const { waiting } = await again().openHandoff('u', RECORD);
  expect(waiting).toEqual(['submit']);
});

test('views go on with the next worker', async () => {
  const { device, again } = opened();
  const one = relay(device);
  await one.page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'first' }]);
  const texts: unknown[] = [];
  onTestFinished(one.page.watchHandoff('u', ID, (seen) => texts.push(trigger(seen))));
  await vi.waitFor(() => expect(texts).toEqual(['first']));
  one.die();
  await again().writeRegister('u', RECORD, 'trigger', 'second');
  await vi.waitFor(() => expect(texts.at(-1)).toBe('second'));
  expect(one.opens).toBe(2);
});

test('a question over which every worker dies is given up, with a reason', async () => {
  const one = relay(opened().device, { silent: true });
  const asking = one.page.account();
  for (let times = 0; times < 3; times += 1) one.die();
  await expect(asking).rejects.toSatisfy((error) => storageFailure(error).kind === 'unknown');
});

test('what the page told of an untouched record is remembered here, whatever becomes of the worker', async () => {
  const { device, again } = opened();
  const one = relay(device);
  await one.page.writeRegisters('u', RECORD, [{ name: 'facts', value: { account: 'Northwind' } }]);
  one.die();
  expect(await again().storage().handoff('u', ID)).toBeNull();
  await one.page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'first words' }]);
  expect((await again().openHandoff('u', RECORD)).registers.facts?.value).toEqual({ account: 'Northwind' });
});

test.each([
  ['a question that is none', { call: 1, name: 'keepAccount', args: [{}] }],
  ['what every object has', { call: 1, name: 'constructor', args: [] }],
  ['a register that is none', { call: 1, name: 'keepRegisters', args: ['u', RECORD, [{ name: '__proto__', value: 1 }]] }],
  ['a record that is none', { call: 1, name: 'keepRegisters', args: ['u', { ...RECORD, crm: '../..' }, [{ name: 'pain', value: 1 }]] }],
  ['a command that only the sync gives', { call: 1, name: 'queueCommand', args: ['u', ID, { name: 'begin' }] }],
  ['more than was asked for', { call: 1, name: 'account', args: ['u'] }],
  ['a view that is none', { watch: 1, name: 'watchUnsent', args: ['u'] }],
  ['a view of nothing', { watch: 1, name: 'watchHandoff', args: [] }],
])('the worker refuses %s, and answers the next', async (_, message) => {
  const { device } = opened();
  const one = relay(device);
  await one.page.theme();
  one.answers.length = 0;
  one.say(message);
  expect(await one.page.theme()).toBe('system');
  expect(one.answers.filter((answer) => !('failed' in answer))).toHaveLength(1);
  expect(await device.storage().handoff('u', ID)).toBeNull();
});

test('a full disk in the worker is told as what it is', async () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const { page } = relay({ ...opened().device, keepRegisters: full });
  const writing = page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'a' }]);
  await expect(writing).rejects.toSatisfy((error) => storageFailure(error).kind === 'full');
});

test.each([
  ['denied: it goes through the worker', new DOMException('no', 'SecurityError'), true],
  ['held by an old tab: it does not, and says so itself', new StorageBlockedError(), false],
])('a store that is %s', async (_, trouble, throughWorker) => {
  const { device, again } = opened();
  const denied: Device = { ...device, ready: () => Promise.reject(trouble), writeRegisters: () => Promise.reject(trouble) };
  const one = relay(device);
  const chosen: boolean[] = [];
  const page = directOrRelayed(
    denied,
    () => one.page,
    (isRelayed) => chosen.push(isRelayed),
  );
  const writing = page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'kept' }]);
  if (throughWorker) await writing;
  else await expect(writing).rejects.toBe(trouble);
  expect(chosen).toEqual([throughWorker]);
  expect(Boolean(await again().storage().handoff('u', ID))).toBe(throughWorker);
});

test('a store that is there is used directly, also for what was asked before it was open', async () => {
  const { device, again } = opened();
  const one = relay(device);
  const page = directOrRelayed(
    device,
    () => one.page,
    () => {},
  );
  const seen = shows(page, 'direct');
  await page.writeRegisters('u', RECORD, [{ name: 'trigger', value: 'direct' }]);
  await seen;
  expect(one.opens).toBe(0);
  expect((await again().openHandoff('u', RECORD)).registers.trigger?.value).toBe('direct');
});
