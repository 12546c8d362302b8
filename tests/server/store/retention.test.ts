import { expect, test, vi } from 'vitest';
import { readTombstones } from '../../../src/server/backup/tombstoneFile.ts';
import { CODES_LAST_MS, DEVICES_LAST_MS, JOBS, REMOVED_HANDOFFS_LAST_MS, TOMBSTONES_LAST_MS } from '../../../src/server/jobs/registry.ts';
import { CODE_LASTS_MS } from '../../../src/server/store/people/invitations.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import type { Store } from '../../../src/server/store/store.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { begin, call, newRecord, signedIn, started, temporaryFolder, turnedClock, workspaceWith } from '../harness.ts';

// What is forgotten was kept for years of the turned clock; a server that starts runs every job once.
vi.setConfig({ testTimeout: 20_000 });

const count = (store: Store, table: keyof Tables): Promise<number> =>
  store.read(
    async (tx) =>
      (
        await tx
          .selectFrom(table)
          .select((eb) => eb.lit(1).as('one'))
          .execute()
      ).length,
  );

async function company() {
  const clock = turnedClock();
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder, clock });
  const workspace = await workspaceWith(backend);
  const later = async (ms: number): Promise<Store> => {
    clock.forward(ms);
    return (await started({ dataFolder, clock })).store;
  };
  return { clock, dataFolder, backend, workspace, later };
}

test('a device that was signed out is forgotten with the code it used, one that is signed in never', async () => {
  const { backend, workspace, later } = await company();
  const gone = await signedIn(backend, workspace, 'Sam', ['sdr']);
  await signedIn(backend, workspace, 'Kim', ['sdr']);
  await call(backend, '/v1/sign-out', { method: 'POST', token: gone.token });
  expect(await count(await later(DEVICES_LAST_MS), 'device')).toBe(2);
  const store = await later(1);
  expect([await count(store, 'device'), await count(store, 'invitation')]).toEqual([1, 1]);
  expect(await count(await later(10 * DEVICES_LAST_MS), 'device')).toBe(1);
});

test('a code that nobody used is forgotten a while after it stopped counting', async () => {
  const { backend, workspace, later } = await company();
  await backend.invite({ workspace, name: 'Sam', email: 'sam@x.example', roles: ['sdr'], team: 'One' });
  expect(await count(await later(CODE_LASTS_MS + CODES_LAST_MS), 'invitation')).toBe(1);
  expect(await count(await later(1), 'invitation')).toBe(0);
});

test('removals are remembered longer than backups are kept, in table and file, and then forgotten in both', async () => {
  const { backend, workspace, dataFolder, later, clock } = await company();
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  await sam.does(begin(newRecord()));
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: clock.now() }));
  let store = await later(REMOVED_HANDOFFS_LAST_MS);
  expect([await count(store, 'removed_handoff'), await count(store, 'tombstone')]).toEqual([1, 1]);
  store = await later(1);
  expect([await count(store, 'removed_handoff'), await count(store, 'tombstone')]).toEqual([0, 1]);
  await later(TOMBSTONES_LAST_MS - REMOVED_HANDOFFS_LAST_MS - 1);
  expect(await readTombstones(dataFolder)).toHaveLength(1);
  store = await later(1);
  expect(await count(store, 'tombstone')).toBe(0);
  expect(await readTombstones(dataFolder)).toEqual([]);
});

test('where one job fails the others still run', async () => {
  const { backend, workspace, later } = await company();
  const gone = await signedIn(backend, workspace, 'Sam', ['sdr']);
  await call(backend, '/v1/sign-out', { method: 'POST', token: gone.token });
  const [first] = JOBS;
  const failing = first && vi.spyOn(first, 'forget').mockRejectedValue(new Error('no'));
  expect(await count(await later(DEVICES_LAST_MS + 1), 'device')).toBe(0);
  expect(failing).toHaveBeenCalledTimes(1);
  failing?.mockRestore();
});
