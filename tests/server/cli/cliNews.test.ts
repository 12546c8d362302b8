/** What the command line changes beside a running server reaches the pages that are open. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { WorkspaceNames } from '../../../src/protocol/names.ts';
import { PROJECT_ROOT } from '../../../src/server/config.ts';
import { changeNames, namesOf } from '../../../src/server/store/settings/names.ts';
import { signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { CHANGED, listening } from '../listening.ts';
import { bareStore, settingsFor } from '../stores.ts';

// Each test starts several processes; how long that takes on a busy machine says nothing.
vi.setConfig({ testTimeout: 60_000 });

async function company() {
  const dataFolder = temporaryFolder();
  const settings = await settingsFor(dataFolder);
  // No heartbeat comes to help.
  const backend = await started({ dataFolder, clock: Date, heartbeatMs: 3_600_000 });
  const workspace = await workspaceWith(backend);
  const [sam, kim] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Kim', ['manager'])];
  const run = (...args: string[]) =>
    new Promise<number | null>((resolve, reject) => {
      const child = spawn(process.execPath, [join(PROJECT_ROOT, 'src/server/cli/main.ts'), ...args], {
        env: { ...process.env, ...settings },
        stdio: 'ignore',
      });
      child.on('error', reject);
      child.on('close', resolve);
    });
  const email = (name: string) => `${name}@${workspace.slice(0, 8)}.example`;
  return { backend, workspace, sam, kim, run, email };
}

type Stream = Awaited<ReturnType<typeof listening>>;

async function ended({ next }: Stream): Promise<boolean> {
  for (let block = await next(); block !== null; block = await next()) expect(block).toBe(CHANGED);
  return true;
}

test('who is removed hears nothing more, and the others are told to look', async () => {
  const { sam, kim, run, email } = await company();
  const [ofSam, ofKim] = [await listening(sam), await listening(kim)];
  const { cursor } = await kim.pullAll();
  expect(await run('person', 'remove', '--email', email('sam'))).toBe(0);
  expect(await ended(ofSam)).toBe(true);
  expect(await ofKim.next()).toBe(CHANGED);
  expect((await kim.pullAll(cursor)).people).toMatchObject([{ name: 'Removed person', active: false }]);
});

test('a removed workspace ends the pages of all its people', async () => {
  const { workspace, sam, kim, run } = await company();
  const streams = [await listening(sam), await listening(kim)];
  expect(await run('workspace', 'remove', workspace, '--name', 'Northwind')).toBe(0);
  expect(await Promise.all(streams.map(ended))).toEqual([true, true]);
});

test('new names and new people are heard of', async () => {
  const { sam, run, email } = await company();
  const stream = await listening(sam);
  const { cursor } = await sam.pullAll();
  expect(await run('workspace', 'names', '--ours', 'Handover Desk')).toBe(0);
  expect(await stream.next()).toBe(CHANGED);
  expect((await sam.pull(cursor)).names).toEqual({ ours: ['Handover Desk'], competitors: [] });
  expect(await run('invite', '--email', email('new'), '--role', 'sdr')).toBe(0);
  while ((await sam.pullAll(cursor)).people.length === 0) expect(await stream.next()).toBe(CHANGED);
});

test('of two who change the names at once, neither loses what the other wrote', async () => {
  const store = await bareStore();
  const id = 'w';
  await store.transact((tx) => tx.insertInto('workspace').values({ id, name: 'Northwind', change: 0 }).execute());
  const change = (by: Partial<WorkspaceNames>) => store.transact((tx) => changeNames(tx, id, (before) => ({ ...before, ...by })));
  for (let round = 0; round < 20; round += 1) {
    await Promise.all([change({ ours: [`Ours ${round}`] }), change({ competitors: [`Theirs ${round}`] })]);
    expect(await store.read((tx) => namesOf(tx, id))).toEqual({ ours: [`Ours ${round}`], competitors: [`Theirs ${round}`] });
  }
});
