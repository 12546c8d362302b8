/** Who was removed does not come back because the list of removals cannot be read. */
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { tombstoneFile } from '../../../src/server/backup/tombstoneFile.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { call, START, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

afterEach(() => void vi.restoreAllMocks());

async function withRemoval() {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace, briefs: 0, at: START }));
  const again = await started({ dataFolder });
  await again.close();
  return { backend, dataFolder, file: tombstoneFile(dataFolder) };
}

test.each([
  ['a line in the middle', (file: string) => writeFileSync(file, `{"id": \n${readFileSync(file, 'utf8')}`)],
  ['a last line without its end', (file: string) => truncateSync(file, readFileSync(file).length - 5)],
])('a server does not start where %s cannot be read, and says what to do', async (_, damage) => {
  const { dataFolder, file } = await withRemoval();
  const whole = readFileSync(file);
  damage(file);
  await expect(started({ dataFolder })).rejects.toThrow(`${file} has a line that cannot be read. Mend it,`);
  writeFileSync(file, whole);
  await started({ dataFolder });
});

test('a server that runs is not ready while the list cannot be read, and is again once it can', async () => {
  const intervals = vi.spyOn(globalThis, 'setInterval');
  const pass = (ms: number): void => {
    for (const [work, each] of intervals.mock.calls) if (each === ms) work();
  };
  const { backend, file } = await withRemoval();
  const readyz = async () => (await call(backend, '/readyz', { key: null })).status;
  const whole = readFileSync(file);
  appendFileSync(file, 'torn');
  expect(await readyz()).toBe(200);
  pass(DAY_MS);
  await expect.poll(readyz).toBe(503);
  writeFileSync(file, whole);
  await expect
    .poll(() => {
      pass(MINUTE_MS);
      return readyz();
    })
    .toBe(200);
});
