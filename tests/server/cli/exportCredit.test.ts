/** What an export says of credit and pay, and what neither hangs on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportWorkspace } from '../../../src/server/export/export.ts';
import { temporaryFolder } from '../harness.ts';
import { does, drafted, HOUR, handedOff, type Office, office } from '../watch/office.ts';

async function exported({ backend, workspace, clock }: Office): Promise<Record<string, unknown>[]> {
  const folder = join(temporaryFolder(), 'out');
  await exportWorkspace(backend.store, workspace, folder, clock.now());
  const text = readFileSync(join(folder, 'credit.jsonl'), 'utf8').trimEnd();
  return text.split('\n').map((line) => JSON.parse(line));
}

test('credit by handoff; how often a brief came back changes neither credit nor pay', async () => {
  const of = await office();
  await of.set('credit', { multiplier: true, slice: 0.1 });
  const [accepted, bounced] = [await handedOff(of), await handedOff(of)];
  await drafted(of);
  await does(of.ann, accepted, { name: 'accept' });
  await does(of.ann, bounced, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' });
  of.clock.forward(30 * HOUR);
  await does(of.sam, bounced, { name: 'submit', fix: 'Asked.' });
  for (const record of [accepted, bounced]) await does(of.ann, record, { name: 'rate', rating: 'yellow', missing: ['pain'] });
  const [first, second, third] = await exported(of);
  const credited = { sdr: of.sam.id, firstSeen: true, credit: 'credited', why: null, share: 0.98 };
  expect([first, second]).toMatchObject([credited, credited]);
  expect(third).toMatchObject({ credit: 'not credited', why: 'incomplete', share: null });
});

test('without the multiplier nobody’s pay is told', async () => {
  const of = await office();
  await does(of.ann, await handedOff(of), { name: 'rate', rating: 'red', missing: ['pain'] });
  expect(await exported(of)).toMatchObject([{ credit: 'credited', share: null }]);
});
