/** What could not be read can be seen by whose it is, let go of, and brought back. */
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { SetAsideRow } from '../../src/storage/records.ts';
import { salvaged } from '../../src/storage/salvage.ts';
import { opened, until } from './open.ts';

const person = (id: string) => ({ id, name: id, email: `${id}@team.example`, roles: ['sdr' as const], team: 't', active: true });
const account = (id: string) => ({
  ...{ person: person(id), token: 't'.repeat(20), workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false },
});
const row = (owner: string, words: string): Omit<SetAsideRow, 'number'> => ({
  ...{ format: 1, owner, table: 'handoffs', at: 1, row: { owner, id: words, format: 99, words } },
});
const wordsOf = (rows: SetAsideRow[]) => rows.map((one) => salvaged(one).words[0]?.text);

test('each sees their own and nobody’s, also what was put away; it goes when they say so', async () => {
  const { device, name } = opened();
  await device.ready();
  const raw = await new Dexie(name).open();
  await raw.table('setAside').bulkAdd([row('', 'before the sign-in'), row('sam', 'of Sam'), row('kim', 'of Kim')]);
  const rows = () => until<SetAsideRow[]>(device.watchSetAsideRows, () => true);
  const count = () => until(device.watchSetAside, () => true);

  expect(wordsOf(await rows())).toEqual(['before the sign-in']);
  await device.keepAccount(account('sam'));
  expect(wordsOf(await rows())).toEqual(['of Sam', 'before the sign-in']);
  expect(await count()).toBe(2);
  await device.putSetAsideAway();
  expect(await count()).toBe(0);
  const [mine] = await rows();
  if (!mine) throw new Error('nothing of Sam’s');
  expect(await device.letGoAside(mine)).toBe(true);
  expect(wordsOf(await rows())).toEqual(['before the sign-in']);
  expect(await raw.table('setAside').count()).toBe(2);
  raw.close();
});

test('nobody lets go of what was told in its place since they saw it, and what was read since does not come back', async () => {
  const { device } = opened();
  await device.keepAccount(account('sam'));
  const rows = () => until<SetAsideRow[]>(device.watchSetAsideRows, () => true);
  const tell = (words: string) =>
    device.storage().atomically((store) => store.setAside('sam', { table: 'handoffs', row: { id: 'x', format: 99, words } }));
  await tell('Seen.');
  const [seen] = await rows();
  if (!seen) throw new Error('nothing set aside');
  await tell('Not seen.');
  expect(await device.letGoAside(seen)).toBe(false);
  expect(wordsOf(await rows())).toEqual(['Not seen.']);
  await tell('Seen.');
  expect(await device.letGoAside(seen)).toBe(true);
  await tell('Seen.');
  const [again] = await rows();
  await device.storage().atomically((store) => store.nowRead('sam', ['x']));
  expect(again && (await device.letGoAside(again))).toBe(true);
  expect(await rows()).toEqual([]);
});

const aside = (table: SetAsideRow['table'], one: unknown): SetAsideRow => ({ format: 1, owner: 'u', table, at: 1, row: one });

test.each<[string, SetAsideRow, object]>([
  [
    'a damaged brief',
    aside('handoffs', {
      record: { type: 'deal', id: '7' },
      registers: {
        facts: { value: { account: 'Northwind' } },
        pain: { value: 'Month end is late.', base: { value: 'Old.', by: 'u' } },
        attendees: { value: [{ id: 'x1', name: 'Ruth Adler', role: 'CFO' }] },
      },
      refused: { command: { name: 'bounce', fix: 'Ask who signs.' } },
    }),
    {
      title: 'Northwind',
      words: [
        { name: 'Pain Points & Impact', text: 'Month end is late.' },
        { name: 'attendees', text: 'Ruth Adler · CFO' },
        { name: 'How to fix it', text: 'Ask who signs.' },
      ],
    },
  ],
  [
    'an edit on its way',
    aside('outbox', { operation: { kind: 'edit', key: 'k', register: 'pain', value: 'Typed.' } }),
    { title: 'A change on its way to the server', words: [{ name: 'Pain Points & Impact', text: 'Typed.' }] },
  ],
  [
    'a brief of another shape',
    aside('handoffs', { owner: 'u', format: 99, notes: ['One.', { more: 'Two.' }] }),
    { words: [{ text: 'One. · Two.' }] },
  ],
  ['a page of the server’s', aside('listed', { list: {}, page: { bytes: new Uint8Array(3) } }), { words: [], whole: '' }],
  [
    'one whose account is corrected',
    aside('handoffs', { registers: { facts: { value: { account: 'Wrong Ltd' } }, corrected: { value: { account: { is: 'Halden' } } } } }),
    { title: 'Halden' },
  ],
  [
    'one whose account is known to be wrong, and not what it is',
    aside('handoffs', {
      record: { type: 'deal', id: '7' },
      registers: { facts: { value: { account: 'Wrong Ltd' } }, corrected: { value: { account: { is: null } } } },
    }),
    { title: 'deal 7' },
  ],
  ['no record at all', aside('handoffs', null), { title: 'A brief', words: [] }],
  [
    'a hostile one',
    aside('handoffs', { record: 7, registers: [{ value: 1 }, null], operation: 'x', refused: 0 }),
    { words: [{ text: 'x' }] },
  ],
])('of %s the words are shown', (_, one, shown) => {
  expect(salvaged(one)).toMatchObject(shown);
});
