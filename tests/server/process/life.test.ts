/** A life of the store that cannot be begun yet is begun later, whatever went wrong, and no process ends over it. */
import { expect, onTestFinished, test } from 'vitest';
import { lifeOf } from '../../../src/server/life.ts';
import { StoreAway } from '../../../src/server/store/engine/away.ts';
import { addWorkspace } from '../../../src/server/store/people/workspaces.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { bareStore } from '../stores.ts';

/** Each try goes wrong as listed, those after the last go to the store. */
async function failing(...errors: Error[]) {
  const store = await bareStore();
  const { id } = await store.transact((tx) => addWorkspace(tx, 'Northwind'));
  const sometimes: Pick<Store, 'transactAlone'> = {
    transactAlone(work) {
      const error = errors.shift();
      return error ? Promise.reject(error) : store.transactAlone(work);
    },
  };
  const logged: unknown[] = [];
  const log = { warn: (said: unknown) => void logged.push(said), error: (said: unknown) => void logged.push(said) };
  const life = lifeOf(sometimes, { now: () => 7 }, log, 1);
  onTestFinished(life.end);
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  onTestFinished(() => void process.off('unhandledRejection', hear));
  const lives = () => store.read((tx) => tx.selectFrom('life').select('workspace').execute());
  return { life, logged, unheard, lives, id };
}

const full = new StoreAway(new Error('full'));
const odd = new TypeError('Samantha wrote this');

test('a later try may fail in a way nobody thought of: it is logged without its message, and tried again', async () => {
  const { life, logged, unheard, lives, id } = await failing(full, odd, full);
  await life.begin();
  await expect.poll(lives).toEqual([{ workspace: id }]);
  expect(unheard).toEqual([]);
  expect(logged).toContainEqual({ error: 'TypeError' });
  expect(JSON.stringify(logged)).not.toContain('Samantha');
});

test('the first is told to whoever waits for it, and only where nobody does is it tried again', async () => {
  const { life, lives, id } = await failing(odd, odd);
  await expect(life.begin()).rejects.toBe(odd);
  expect(await lives()).toEqual([]);
  await life.again();
  await expect.poll(lives).toEqual([{ workspace: id }]);
});
