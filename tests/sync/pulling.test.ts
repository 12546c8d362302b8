import { describe, expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { ToldSettings } from '../../src/protocol/settings.ts';
import { until } from '../storage/open.ts';
import { copy, ID, outbox, problem, type } from './acts.ts';
import { client, idOf, RECORDS, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

describe('pulling', () => {
  const page = { handoffs: [], gone: [], people: [], more: false };

  test('a server that does not know the cursor is asked from the beginning', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    const asked: string[] = [];
    await one.over({
      pull: async (cursor) => {
        asked.push(cursor);
        return cursor === '' ? { ok: true, value: { ...page, cursor: 'new' } } : { ok: false, failure: problem('bad-input') };
      },
    });
    expect(asked.at(-1)).toBe('');
    expect(asked).toHaveLength(2);
    expect((await copy(one)).registers.pain?.value).toBe('A.');
  });

  test('a server that promises more without moving on is not followed', async () => {
    const one = await client(new MemoryServer());
    expect(await one.over({ pull: async (cursor) => ({ ok: true, value: { ...page, cursor, more: true } }) })).toMatchObject({
      state: 'waiting',
    });
  });

  test('a beginning that is answered late takes back nothing that was pulled meanwhile', async () => {
    const server = new MemoryServer();
    const [desk, home] = [await client(server), await client(server)];
    await type(home, 'pain', 'A.');
    await home.sync('before');
    await type(desk, 'pain', 'B.');
    await desk.sync();
    server.become(ID, 'withdrawn');
    await home.sync();
    expect((await copy(home)).server?.state).toBe('withdrawn');
    home.wait();
    await home.sync();
    expect(await outbox(home)).toEqual([]);
    expect((await copy(home)).server?.state).toBe('withdrawn');
  });

  test('a handoff that may no longer be seen goes; one with unsent words stays and is not sent', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    const gone = { pull: async () => ({ ok: true as const, value: { ...page, cursor: '9', gone: [ID] } }) };
    server.become(ID, 'submitted');
    await type(one, 'pain', 'A. Unsent.');
    await one.over(gone);
    expect((await copy(one)).registers.pain?.value).toBe('A. Unsent.');
    expect(await outbox(one)).toEqual([]);
    await one.device.writeRegister(SDR.id, RECORDS[1] as RecordRef, 'pain', 'B.');
    await one.sync();
    await one.over({ pull: async () => ({ ok: true, value: { ...page, cursor: '10', gone: [idOf(RECORDS[1])] } }) });
    expect(await one.device.storage().handoff(SDR.id, idOf(RECORDS[1]))).toBeNull();
  });

  test('what cannot be read is set aside once, stops nothing, and is asked for anew after an update', async () => {
    const one = await client(new MemoryServer());
    const odd = { id: 'x', state: 'archived' };
    const asked: string[] = [];
    const pull = async (cursor: string) => {
      asked.push(cursor);
      return { ok: true as const, value: { ...page, cursor: '7', people: [SDR], unread: [{ table: 'handoffs' as const, row: odd }] } };
    };
    expect(await one.over({ pull })).toMatchObject({ state: 'synced' });
    await one.over({ pull });
    expect(asked.slice(0, 2)).toEqual(['', '7']);
    expect(await one.device.people(SDR.id)).toEqual([SDR]);
    expect(await until(one.device.watchSetAside, () => true)).toBe(1);
    await one.device.askAnew();
    expect(await one.device.storage().cursor(SDR.id)).toBe('again:7');
    // Until it has been read it is the only copy that this device has.
    expect(await until(one.device.watchSetAside, () => true)).toBe(1);
    const record = RECORDS[0] as RecordRef;
    const told = { id: 'x', record, sdr: 'kim', state: 'draft' as const, revision: 0, registers: {}, events: [] };
    await one.over({ pull: async () => ({ ok: true, value: { ...page, cursor: '8', handoffs: [told] } }) });
    expect(await until(one.device.watchSetAside, () => true)).toBe(0);
  });

  test('the names of the workspace stay until others are told', async () => {
    const one = await client(new MemoryServer());
    const names = { ours: ['Handover Desk'], competitors: ['Rival'] };
    const hear = (cursor: string, told?: typeof names) =>
      one.over({ pull: async () => ({ ok: true, value: { ...page, cursor, ...(told && { names: told }) } }) });
    expect(await one.device.names(SDR.id)).toEqual({ ours: [], competitors: [] });
    await hear('1', names);
    await hear('2');
    expect(await one.device.names(SDR.id)).toEqual(names);
    expect(await one.device.names('somebody else')).toEqual({ ours: [], competitors: [] });
    await hear('3', { ours: [], competitors: [] });
    expect(await one.device.names(SDR.id)).toEqual({ ours: [], competitors: [] });
  });

  test('after an update, a server is asked from the beginning only where it never told names', async () => {
    const one = await client(new MemoryServer());
    await one.over({ pull: async () => ({ ok: true, value: { ...page, cursor: '5' } }) });
    await one.device.askAnew();
    expect(await one.device.storage().cursor(SDR.id)).toBe('again:5');
    await one.over({ pull: async () => ({ ok: true, value: { ...page, cursor: '6', names: { ours: [], competitors: [] } } }) });
    await one.device.askAnew();
    expect(await one.device.storage().cursor(SDR.id)).toBe('6');
  });

  test('what is set stays until it is told otherwise; told whole, nothing else stays', async () => {
    const one = await client(new MemoryServer());
    const leads = (of: string, revision: number) => ({ name: 'leads', of, revision, value: { sdrLead: SDR.id, aeLead: null } });
    const hear = (cursor: string, settings?: ToldSettings) =>
      one.over({ pull: async () => ({ ok: true, value: { ...page, cursor, ...(settings && { settings }) } }) });
    await hear('1', { isAll: true, settings: [leads('one', 1), leads('two', 1)] });
    await hear('2');
    await hear('3', { isAll: false, settings: [leads('one', 2)] });
    expect(await one.device.settings(SDR.id)).toEqual([leads('one', 2), leads('two', 1)]);
    expect(await one.device.settings('somebody else')).toEqual([]);
    await hear('4', { isAll: true, settings: [leads('two', 3)] });
    expect(await one.device.settings(SDR.id)).toEqual([leads('two', 3)]);
    expect(
      await until(
        (seen: (all: unknown[]) => void) => one.device.watchSettings(SDR.id, seen),
        () => true,
      ),
    ).toHaveLength(1);
  });

  test('names of colleagues come along', async () => {
    const one = await client(new MemoryServer());
    await one.over({ pull: async () => ({ ok: true, value: { ...page, cursor: '1', people: [SDR] } }) });
    expect(await one.device.people(SDR.id)).toEqual([SDR]);
  });
});
