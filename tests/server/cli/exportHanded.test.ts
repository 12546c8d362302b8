/** What was handed off is a part of the export of its own, though devices are seldom told of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportWorkspace } from '../../../src/server/export/export.ts';
import { BRIEF, handOff } from '../brief.ts';
import { newRecord, START, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';

test('a handoff is exported with the registers as they stood when it was handed off', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const [sam, avery] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Avery', ['ae'])];
  await handOff(sam, avery, newRecord());
  const folder = join(temporaryFolder(), 'out');
  await exportWorkspace(backend.store, workspace, folder, START);
  expect(JSON.parse(readFileSync(join(folder, 'handoffs.jsonl'), 'utf8'))).toMatchObject({ handed: { pain: { value: BRIEF.pain } } });
});
