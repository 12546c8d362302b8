/** Of several processes on one database, one that holds a workspace makes nobody wait but those who write in it. */
import { expect, test } from 'vitest';
import { takeTurn } from '../../../src/server/store/handoffs/changes.ts';
import { addWorkspace } from '../../../src/server/store/people/workspaces.ts';
import { bareStore } from '../stores.ts';

test('who writes elsewhere gets through, and who waits is written later, once', async () => {
  const store = await bareStore();
  const [held, free] = await store.transact(async (tx) => [(await addWorkspace(tx, 'A')).id, (await addWorkspace(tx, 'B')).id]);
  const asks = store.together<{ workspace: string; changes: number }, number>(async (_, pieces) => pieces.map(({ first }) => first));
  const ask = (workspace = '') => asks({ workspace, changes: 1 });
  const gate = Promise.withResolvers<void>();
  const isHeld = Promise.withResolvers<void>();
  const holding = store.transact(async (tx) => {
    await takeTurn(tx, held ?? '');
    isHeld.resolve();
    await gate.promise;
  });
  await isHeld.promise;

  let isTold = false;
  const waiting = [ask(held), ask(held)];
  void Promise.race(waiting).then(() => {
    isTold = true;
  });
  expect(await Promise.all(Array.from({ length: 20 }, () => ask(free)))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (let round = 0; round < 20; round += 1) await ask(free);
  expect(isTold).toBe(false);
  gate.resolve();
  await holding;
  expect(await Promise.all(waiting)).toEqual([1, 2]);
});
