/** Pieces that share a transaction: what one does is not the others' business, until the database itself is away. */
import { expect, test } from 'vitest';
import { type Numbered, type Piece, together, type Ways } from '../../../src/server/store/engine/together.ts';
import { lastChange, takeChangesOf } from '../../../src/server/store/handoffs/changes.ts';
import { addWorkspace } from '../../../src/server/store/people/workspaces.ts';
import type { Tx } from '../../../src/server/store/tables.ts';
import { bareStore } from '../stores.ts';

async function office() {
  const store = await bareStore();
  const { id } = await store.transact((tx) => addWorkspace(tx, 'Northwind'));
  const before = await store.read((tx) => lastChange(tx, id));
  const ways: Ways = { transact: store.transact, count: takeChangesOf, countFree: takeChangesOf, isAway: () => false, atOnce: 1 };
  return { store, id, ways, changed: async () => (await store.read((tx) => lastChange(tx, id))) - before };
}

interface Named extends Piece {
  name: string;
}
const named = (workspace: string, name: string): Named => ({ workspace, changes: 1, name });

/** Writes the name, and refuses one that is called so. */
async function keep(tx: Tx, pieces: Numbered<Named>[]): Promise<number[]> {
  for (const { workspace, name } of pieces) await tx.insertInto('team').values({ id: crypto.randomUUID(), workspace, name }).execute();
  for (const { name } of pieces) if (name.startsWith('bad')) throw new Error(name);
  return pieces.map(({ first }) => first);
}

test('one that fails leaves nothing behind, and the others are written', async () => {
  const { store, id, changed } = await office();
  const asks = store.together(keep);
  const isBad = (index: number): boolean => index % 10 === 3;
  const told = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) => asks(named(id, `${isBad(index) ? 'bad' : 'good'} ${index}`))),
  );
  expect(told.map(({ status }) => status === 'rejected')).toEqual(told.map((_, index) => isBad(index)));
  expect(told[3]).toMatchObject({ reason: { message: 'bad 3' } });
  const numbers = told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(new Set(numbers).size).toBe(90);
  expect(await changed()).toBe(90);
  const teams = await store.read((tx) => tx.selectFrom('team').select('name').execute());
  expect(teams.map(({ name }) => name).filter((name) => name.startsWith('bad'))).toEqual([]);
  expect(teams).toHaveLength(90);
});

test('many go into few transactions, and each is told its own numbers and results', async () => {
  const { store, id, ways } = await office();
  let transactions = 0;
  const transact: Ways['transact'] = (work) => {
    transactions += 1;
    return store.transact(work);
  };
  const asks = together<Named & { at: number }, string>({ ...ways, transact }, async (_, pieces) =>
    pieces.map(({ at, first, changes }) => `${at}: ${first} to ${first + changes - 1}`),
  );
  const before = await store.read((tx) => lastChange(tx, id));
  const told = await Promise.all(Array.from({ length: 100 }, (_, at) => asks({ ...named(id, ''), at, changes: 3 })));
  expect(told).toEqual(told.map((_, at) => `${at}: ${before + 3 * at + 1} to ${before + 3 * at + 3}`));
  expect(transactions).toBe(2);
});

test.each([true, false])('nobody is told of a transaction whose end failed (the database is away: %s)', async (isAway) => {
  const { store, id, ways, changed } = await office();
  const broken = new Error('no commit');
  let fails = true;
  const transact: Ways['transact'] = (work) =>
    store.transact(async (tx) => {
      const done = await work(tx);
      if (fails) throw broken;
      return done;
    });
  const asks = together({ ...ways, transact, isAway: () => isAway }, keep);
  const told = await Promise.allSettled(['a', 'b', 'c'].map((name) => asks(named(id, name))));
  expect(told).toEqual(Array.from({ length: 3 }, () => ({ status: 'rejected', reason: broken })));
  expect(await changed()).toBe(0);
  fails = false;
  await asks(named(id, 'd'));
  expect(await changed()).toBe(1);
});

test('where no transaction can begin, all who wait are told, and later ones are tried', async () => {
  const { store, id, ways, changed } = await office();
  let isAway = true;
  const transact: Ways['transact'] = (work) => (isAway ? Promise.reject(new Error('away')) : store.transact(work));
  const asks = together({ ...ways, transact, isAway: () => true }, keep);
  const told = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => asks(named(id, `${index}`))));
  expect(new Set(told.map(({ status }) => status))).toEqual(new Set(['rejected']));
  isAway = false;
  await asks(named(id, 'a'));
  expect(await changed()).toBe(1);
});

test('a workspace that is not there is nobody else’s fault', async () => {
  const { store, id, changed } = await office();
  const asks = store.together(keep);
  const told = await Promise.allSettled([asks(named(id, 'a')), asks(named(crypto.randomUUID(), 'b')), asks(named(id, 'c'))]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await changed()).toBe(2);
});
