/** Pushes that share a transaction: what one does is not the others' business, until the database itself is away. */
import { expect, test } from 'vitest';
import { lastChange, takeChanges } from '../../src/server/store/changes.ts';
import type { Tx } from '../../src/server/store/tables.ts';
import { together } from '../../src/server/store/together.ts';
import { addWorkspace } from '../../src/server/store/workspaces.ts';
import { bareStore } from './stores.ts';

async function office() {
  const store = await bareStore();
  const { id } = await store.transact((tx) => addWorkspace(tx, 'Northwind'));
  const before = await store.read((tx) => lastChange(tx, id));
  return { store, id, changed: async () => (await store.read((tx) => lastChange(tx, id))) - before };
}

test('one that fails leaves nothing behind, and the others are written', async () => {
  const { store, id, changed } = await office();
  const asked = Array.from({ length: 100 }, (_, index) =>
    store.transactIn(id, async (tx) => {
      const change = await takeChanges(tx, id, 1);
      if (index % 10 === 3) throw new Error(`no ${index}`);
      return change;
    }),
  );
  const told = await Promise.allSettled(asked);
  const written = told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(new Set(written).size).toBe(90);
  expect(told.map(({ status }) => status === 'rejected')).toEqual(asked.map((_, index) => index % 10 === 3));
  expect(await changed()).toBe(90);
});

test('nobody is told of a transaction that was not written, and the next one is', async () => {
  const { store, id, changed } = await office();
  const away = new Error('away');
  let transactions = 0;
  const transact = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    transactions += 1;
    return store.transact(work);
  };
  const shared = together(transact, (error) => error === away);
  const take = (fails: boolean) =>
    shared(id, async (tx) => {
      await takeChanges(tx, id, 1);
      if (fails) throw away;
    });
  const told = await Promise.allSettled([take(false), take(false), take(true)]);
  expect(told).toEqual(Array.from({ length: 3 }, () => ({ status: 'rejected', reason: away })));
  expect(await changed()).toBe(0);
  expect(transactions).toBe(1);
  await take(false);
  expect(await changed()).toBe(1);
});

test('where no transaction can begin, all who wait are told, and later ones are tried', async () => {
  let away = true;
  const { store, id, changed } = await office();
  const shared = together(
    (work) => (away ? Promise.reject(new Error('away')) : store.transact(work)),
    () => true,
  );
  const told = await Promise.allSettled([1, 2].map(() => shared(id, (tx) => takeChanges(tx, id, 1))));
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  away = false;
  await shared(id, (tx) => takeChanges(tx, id, 1));
  expect(await changed()).toBe(1);
});
