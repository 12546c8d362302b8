/** What this device cannot read is set aside whole, and asked for again: nothing goes over it, and nothing is skipped because of it. */
import { Dexie } from 'dexie';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { openDevice } from '../../src/storage/device.ts';
import { until } from '../storage/open.ts';
import { client, idOf, RECORDS, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

test('rows that turn out unreadable while a page is written are all told again, not only those of that page', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  for (const record of RECORDS) await one.device.writeRegister(SDR.id, record, 'pain', `Of ${record.id}.`);
  await one.sync();
  await one.sync();

  const raw = await new Dexie(one.name).open();
  const typed = { owner: SDR.id, format: 99, words: 'typed with a newer version' };
  for (const record of RECORDS) await raw.table('handoffs').put({ ...typed, id: idOf(record) });
  raw.close();
  server.become(idOf(RECORDS[0]), 'submitted');
  expect(await one.sync()).toMatchObject({ state: 'synced' });

  for (const record of RECORDS as RecordRef[]) {
    const known = await one.device.storage().handoff(SDR.id, idOf(record));
    expect(known?.registers.pain?.value, record.id).toBe(`Of ${record.id}.`);
  }
  // Whole, and nothing that came since stands in its place.
  expect(await until(one.device.watchSetAside, () => true)).toBe(RECORDS.length);
  await one.device.askAnew();
  await one.sync();
  expect(await until(one.device.watchSetAside, () => true)).toBe(RECORDS.length);
});

test('what a server told and nobody could read outlives a store that was put back before it was told, and is not taken for lost', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  const record = RECORDS[0] as RecordRef;
  await one.device.writeRegister(SDR.id, record, 'pain', 'A.');
  await one.sync();
  const odd = { id: idOf(record), state: 'archived', registers: { pain: 'of another version' } };
  const page = { gone: [], people: [], more: false };
  const tell = (told: object) => one.over({ pull: async () => ({ ok: true, value: { ...page, handoffs: [], cursor: '9', ...told } }) });
  await tell({ unread: [{ table: 'handoffs', row: odd }] });
  await tell({ anew: { since: null }, cursor: '2', unread: [{ table: 'handoffs', row: odd }] });
  expect(await until(one.device.watchSetAside, () => true)).toBe(1);
  expect(await one.device.storage().handoff(SDR.id, idOf(record))).toMatchObject({ server: { state: 'draft' }, apart: { since: null } });
  // Told so that it can be read, it is weighed as what it is.
  await tell({ cursor: '3', handoffs: [server.handoffs.get(idOf(record))] });
  expect(await until(one.device.watchSetAside, () => true)).toBe(0);
  expect(await one.device.storage().handoff(SDR.id, idOf(record))).not.toHaveProperty('apart');
});

describe('rows that turn out damaged', () => {
  async function damaged(change: object) {
    const server = new MemoryServer();
    const one = await client(server);
    for (const record of RECORDS) await one.device.writeRegister(SDR.id, record, 'pain', `Of ${record.id}.`);
    await one.sync();
    await one.sync();
    const raw = await new Dexie(one.name).open();
    const row: object = await raw.table('handoffs').get([SDR.id, idOf(RECORDS[0])]);
    await raw.table('handoffs').put({ ...row, touched: 'yesterday', ...change });
    raw.close();
    // As after a restart: what cannot be read is looked for then.
    const restarted = openDevice({ name: one.name });
    onTestFinished(() => restarted.close());
    await restarted.storage().outbox(SDR.id, 5);
    const count = () => until(one.device.watchSetAside, () => true);
    return { one, count, server };
  }

  test('go once everything has been told again, where they hold nothing that the server did not have', async () => {
    const { one, count, server } = await damaged({});
    expect(await count()).toBe(1);
    // Cut behind its first page, the telling is not at its end.
    let pages = 0;
    const pull = async (cursor: string) => {
      pages += 1;
      return pages > 1 ? ({ ok: false, failure: { kind: 'unreachable' } } as const) : ({ ok: true, value: server.pull(cursor) } as const);
    };
    await one.over({ pull });
    expect(await count()).toBe(1);
    await one.sync();
    expect(await count()).toBe(0);
    expect((await one.device.openHandoff(SDR.id, RECORDS[0] as RecordRef)).registers.pain?.value).toBe('Of 1.');
  });

  test.each([
    ['words that were not sent', { dirty: 1 }],
    ['a decision', { waiting: ['submit'] }],
    ['a bounce that was refused', { refused: { command: { name: 'bounce' } } }],
    ['a choice to be made', { registers: { pain: { value: 'Mine.', conflict: { theirs: 'Theirs.' } } } }],
    ['words that were refused', { registers: { pain: { value: 'Mine.', conflict: null, refused: { message: 'Locked.' } } } }],
    ['what only another version knows', { format: 2 }],
  ])('stay where they hold %s, and are told of until the person puts that away', async (_, own) => {
    const { one, count, server } = await damaged(own);
    for (let times = 0; times < 3; times += 1) await one.sync();
    expect(await count()).toBe(1);
    await one.device.putSetAsideAway();
    expect(await count()).toBe(0);
    // Those that come later are told of again.
    const odd = { id: 'odd', state: 'archived' };
    const told = { ...server.pull(''), more: false, cursor: '99', unread: [{ table: 'handoffs' as const, row: odd }] };
    await one.over({ pull: async () => ({ ok: true, value: told }) });
    expect(await count()).toBe(1);
    const raw = await new Dexie(one.name).open();
    expect(await raw.table('setAside').count()).toBe(2);
    raw.close();
  });
});
