/** What the work lists read of this device: the same as the handoffs say, whatever is done to them. */
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { type Summary, summaryOf } from '../../src/core/work/summary.ts';
import type { Device } from '../../src/storage/device.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { AT } from '../core/handoff/brief.ts';
import { opened, RECORD, until } from './open.ts';

const recordOf = (id: string): RecordRef => ({ ...RECORD, id });
const idOf = (id: string) => `https://crm.example|deal|${id}`;

const openOnes = (device: Device, owner = 'u') =>
  until<Summary[]>(
    (seen) => device.watchOpen(owner, seen),
    () => true,
  );

function told(id: string, state: 'submitted' | 'opportunity', account = ''): LocalHandoff {
  const base = (value: unknown) => ({ value, revision: 1, at: AT, by: 's' });
  const facts = { account };
  return {
    ...{
      format: 1,
      owner: 'u',
      id: idOf(id),
      record: recordOf(id),
      registers: { facts: { value: facts, base: base(facts), conflict: null } },
    },
    ...{ server: { sdr: 's', state, revision: 2, events: [] }, waiting: [], refusal: null, touched: 1 },
  };
}

test('only what is open is read, and a change is seen', async () => {
  const { device } = opened();
  await device.storage().atomically((store) => store.putHandoffs([told('1', 'submitted'), told('2', 'opportunity')]));
  expect((await openOnes(device)).map(({ id }) => id)).toEqual([idOf('1')]);
  const seen = until<Summary[]>(
    (tell) => device.watchOpen('u', tell),
    (open) => open.some(({ brief }) => brief.pain === 'One word.'),
  );
  await device.writeRegister('u', recordOf('3'), 'pain', 'One word.');
  expect((await seen).map(({ id }) => id)).toEqual([idOf('1'), idOf('3')]);
  expect(await openOnes(device, 'v')).toEqual([]);
});

test('a meeting’s deal is the one whose open handoff names it, in whichever of its rounds', async () => {
  const { device, again } = opened();
  const meeting = 'https://calendar.google.com/calendar|meeting|a1';
  const dealOf = (owner: string, fits: (deal: RecordRef | null) => boolean, id = meeting) =>
    until<RecordRef | null>((seen) => device.watchDealOf(owner, id, seen), fits);
  const naming = (id: string, state: 'submitted' | 'opportunity', at: string, round?: number): LocalHandoff => {
    const value = { meetings: [meeting] };
    const one = told(id, state);
    const corrected = { value, base: { value, revision: 1, at, by: 's' }, conflict: null };
    return { ...one, record: { ...one.record, ...(round && { round }) }, registers: { ...one.registers, corrected } };
  };
  expect(await dealOf('u', () => true)).toBeNull();
  const found = dealOf('u', (deal) => deal !== null);
  await again()
    .storage()
    .atomically((store) => store.putHandoffs([told('1', 'submitted'), naming('2', 'submitted', AT, 2), naming('3', 'opportunity', AT)]));
  expect(await found).toEqual(recordOf('2'));
  expect(await dealOf('v', () => true)).toBeNull();
  expect(await dealOf('u', () => true, 'https://crm.example|meeting|a1')).toBeNull();
  await device.storage().atomically((store) => store.putHandoff(naming('4', 'submitted', '2031-01-01T00:00:00.000Z')));
  expect(await dealOf('u', () => true)).toEqual(recordOf('4'));
  // Written here, and not told to anybody yet.
  await device.writeRegister('u', recordOf('5'), 'corrected', { meetings: [meeting] });
  expect(await dealOf('u', () => true)).toEqual(recordOf('5'));
});

test('whatever is written, told, given and removed, what the lists know is what the handoffs say', async () => {
  const id = fc.constantFrom('1', '2', '3', '4');
  const step = fc.oneof(
    fc.record({ does: fc.constant('write' as const), id, text: fc.string({ maxLength: 5 }) }),
    fc.record({ does: fc.constant('tell' as const), id, state: fc.constantFrom('submitted' as const, 'opportunity' as const) }),
    fc.record({ does: fc.constantFrom('remove' as const, 'accept' as const), id }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { device } = opened();
      for (const one of steps) {
        if (one.does === 'write') await device.writeRegister('u', recordOf(one.id), 'pain', one.text);
        if (one.does === 'tell')
          await device.storage().atomically((store) => store.putHandoff(told(one.id, one.state, `Account ${one.id}`)));
        if (one.does === 'remove') await device.storage().atomically((store) => store.removeHandoff('u', idOf(one.id)));
        if (one.does === 'accept') await device.queueCommand('u', idOf(one.id), { name: 'accept' });
      }
      const expected = (await device.handoffs('u')).map(summaryOf);
      const sorted = (all: Summary[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(await openOnes(device))).toEqual(sorted(expected.filter(({ open }) => open === 1)));
      const found = await device.find('u', 'account', 10);
      expect(found.map(({ summary }) => summary.id).toSorted()).toEqual(
        expected
          .filter(({ account }) => account)
          .map(({ id: of }) => of)
          .toSorted(),
      );
      device.close();
    }),
    { numRuns: 25, seed: 3 },
  );
});

describe('finding', () => {
  test('goes on with what was written, removed and signed in since', async () => {
    const { device } = opened();
    const names = async (query: string, owner = 'u') => (await device.find(owner, query, 10)).map(({ summary }) => summary.account);
    await device
      .storage()
      .atomically((store) => store.putHandoffs([told('1', 'submitted', 'Nørdwind'), told('2', 'opportunity', 'Northgate')]));
    expect(await names('nor')).toEqual(['Northgate']);
    await device.storage().atomically((store) => store.putHandoff(told('1', 'submitted', 'Northwind')));
    expect(await names('nor')).toEqual(['Northwind', 'Northgate']);
    await device.storage().atomically((store) => store.removeHandoff('u', idOf('2')));
    expect(await names('nor')).toEqual(['Northwind']);
    expect(await names('nor', 'v')).toEqual([]);
    expect(await names('nor')).toEqual(['Northwind']);
  });

  test('finds what is still on a page, and once', async () => {
    const { device } = opened(1);
    const handoff = { ...told('9', 'submitted', 'Northwind'), registers: {} };
    const { id, record, server } = handoff;
    const registers = { facts: { value: { account: 'Northwind' }, revision: 1, at: AT, by: 's' } };
    const text = JSON.stringify({ id, record, ...server, registers });
    const packed = { rows: [[id, text.length] as [string, number]], bytes: new TextEncoder().encode(`${text}\n`) };
    await device.storage().atomically((store) => store.keepPacked('u', packed));
    expect((await openOnes(device)).map((one) => one.account)).toEqual(['Northwind']);
    expect(await device.find('u', 'north', 10)).toHaveLength(1);
    // A letter more reads no page again: they may be megabytes.
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    onTestFinished(() => get.mockRestore());
    expect(await device.find('u', 'northw', 10)).toHaveLength(1);
    expect(get.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('pages');
    while (await device.storage().unpackSome('u'));
    expect(await device.find('u', 'north', 10)).toHaveLength(1);
    expect(await openOnes(device)).toHaveLength(1);
  });
});
