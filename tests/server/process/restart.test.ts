import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { handOff } from '../brief.ts';
import { begin, command, Device, newRecord, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { bareStore } from '../stores.ts';

test('a restart keeps handoffs, tokens, cursors and answers', async () => {
  const dataFolder = temporaryFolder();
  const before = await started({ dataFolder });
  const workspace = await workspaceWith(before);
  const sdr = await signedIn(before, workspace, 'Sam', ['sdr']);
  const ae = await signedIn(before, workspace, 'Avery', ['ae']);
  const record = newRecord();
  await handOff(sdr, ae, record);
  const accept = command(record, 2, { name: 'accept' });
  const answer = await ae.does(accept);
  const seen = await sdr.pullAll();
  await before.close();

  const after = await started({ dataFolder });
  const sdrAgain = new Device(after, sdr.token, sdr.id, 'Sam');
  const aeAgain = new Device(after, ae.token, ae.id, 'Avery');
  // A cursor says in which life of the store it was given out; it counts in the next one too.
  expect(await sdrAgain.pullAll()).toEqual({ ...seen, cursor: expect.stringMatching(new RegExp(`^${seen.cursor}\\.`)) });
  const since = await sdrAgain.pull(seen.cursor);
  expect(since).toMatchObject({ handoffs: [] });
  expect(since).not.toHaveProperty('anew');
  expect(await aeAgain.does(accept)).toEqual(answer);
  expect((await aeAgain.handoff(handoffId(record)))?.state).toBe('accepted');
});

test('the log can only be appended to', async () => {
  const backend = await started();
  const sdr = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  await sdr.does(begin(newRecord()));
  const rewrite = backend.store.transact((tx) => tx.updateTable('event').set({ type: 'accepted' }).execute());
  await expect(rewrite).rejects.toThrow('only appended to');
  await expect(backend.store.transact((tx) => tx.deleteFrom('event').execute())).rejects.toThrow('only appended to');
});

test('a transaction that fails leaves nothing behind', async () => {
  const store = await bareStore();
  const failing = store.transact(async (tx) => {
    await tx.insertInto('workspace').values({ id: 'w', name: 'Northwind', change: 0 }).execute();
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await store.transact((tx) => tx.selectFrom('workspace').selectAll().execute())).toEqual([]);
});
