/** What looking at what waits costs: it grows with that, and not with what is stored. */
import { afterEach, expect, test, vi } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Device } from '../../src/storage/device.ts';
import type { Unsent } from '../../src/storage/watch.ts';
import type { LocalHandoff, LocalRegister } from '../../src/sync/ports.ts';
import { opened, RECORD, until } from './open.ts';

const AT = '2027-03-01T09:00:00.000Z';
const told = { value: 'Told.', revision: 1, at: AT, by: 'u' };
const calm: LocalRegister = { value: 'Told.', base: told, conflict: null };
const refusal = { reason: 'locked' as const, message: 'Locked.' };
const bounce = { name: 'bounce' as const, reason: { kind: 'field' as const, key: 'pain' as const }, fix: 'Ask who signs.' };

function handoff(number: number, change: Partial<LocalHandoff> = {}, owner = 'u'): LocalHandoff {
  const record: RecordRef = { ...RECORD, id: String(number) };
  const server = { sdr: 'u', state: 'draft' as const, revision: 1, events: [] };
  const id = `${record.origin}|deal|${number}`;
  return { ...{ format: 1, owner, id, record, server, registers: { pain: calm }, waiting: [], refusal: null, touched: number }, ...change };
}

const keep = (device: Device, handoffs: LocalHandoff[]) => device.storage().atomically((store) => store.putHandoffs(handoffs));
const numbers = ({ handoffs }: Unsent) => handoffs.map(({ record }) => Number(record.id));

const WAITING: [string, Partial<LocalHandoff>][] = [
  ['typed and not sent', { registers: { pain: { ...calm, value: 'Mine.' } } }],
  ['a choice to be made', { registers: { pain: { ...calm, conflict: { theirs: told, original: null } } } }],
  ['a text that was refused', { registers: { pain: { ...calm, refused: refusal } } }],
  ['a bounce that was refused', { refused: { command: bounce, refusal } }],
  ['a brief that a server lost', { untold: true }],
];

/** Counts all that is read out of the store, by whatever way. */
function reading() {
  let count = 0;
  for (const place of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const way of ['get', 'getAll', 'openCursor'] as const) {
      const ask = place[way] as (this: unknown, ...args: unknown[]) => IDBRequest;
      vi.spyOn(place, way).mockImplementation(function (this: unknown, ...args: unknown[]) {
        const request = ask.apply(this, args);
        request.addEventListener('success', () => {
          count += Array.isArray(request.result) ? request.result.length : request.result ? 1 : 0;
        });
        return request as never;
      });
    }
  return () => count;
}
afterEach(() => vi.restoreAllMocks());

test.each(WAITING)('%s is found, whatever else there is', async (_, change) => {
  const { device } = opened();
  await keep(device, [handoff(1), handoff(2, change), handoff(3, change), handoff(4, {}, 'v')]);
  const seen = await until<Unsent>(
    (tell) => device.watchUnsent('u', tell),
    () => true,
  );
  expect(numbers(seen)).toEqual([3, 2]);
  const all = await until<Map<string, Unsent>>(device.watchEverybodysUnsent, () => true);
  expect([...all].map(([owner, unsent]) => [owner, numbers(unsent)])).toEqual([['u', [3, 2]]]);
  // Once it waits no more, it is gone from there.
  const left = until<Unsent>(
    (tell) => device.watchUnsent('u', tell),
    ({ handoffs }) => handoffs.length === 1,
  );
  await keep(device, [handoff(3)]);
  expect(numbers(await left)).toEqual([2]);
});

test('what is only on its way is found by its entries', async () => {
  const { device } = opened();
  await keep(device, [handoff(1), handoff(2)]);
  await device.queueCommand('u', handoff(2).id, { name: 'accept' });
  const seen = await until<Unsent>(
    (tell) => device.watchUnsent('u', tell),
    () => true,
  );
  expect([numbers(seen), seen.queued.length]).toEqual([[2], 1]);
  expect(numbers((await until<Map<string, Unsent>>(device.watchEverybodysUnsent, () => true)).get('u') as Unsent)).toEqual([2]);
});

test.each([10, 300])('with %i handoffs of which three wait, no other is read', async (count) => {
  const { device } = opened();
  const change = WAITING[0]?.[1] ?? {};
  await keep(
    device,
    Array.from({ length: count }, (_, at) => handoff(at, at < 3 ? change : {})),
  );
  const read = reading();
  await until<Unsent>(
    (tell) => device.watchUnsent('u', tell),
    () => true,
  );
  await until<Map<string, Unsent>>(device.watchEverybodysUnsent, () => true);
  expect(read()).toBeLessThanOrEqual(8);
  expect(read()).toBeGreaterThanOrEqual(6);
});
