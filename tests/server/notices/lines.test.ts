/** What notices call an account. */
import { expect, test } from 'vitest';
import { noticesSchema } from '../../../src/protocol/notices.ts';
import { handOff } from '../brief.ts';
import { begin, call, command, type Device, edit, newRecord, START, signedIn, started, workspaceWith } from '../harness.ts';

async function said({ backend, token }: Device): Promise<string[]> {
  const { notices } = noticesSchema.parse(await (await call(backend, '/v1/notices', { token })).json());
  return notices.map(({ says }) => says);
}

test('an account is called as its writer corrected it: by others as it was handed off, by the writer as it is now', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const avery = await signedIn(backend, workspace, 'Avery', ['ae']);
  const record = newRecord();
  const account = (is: string | null) => ({ account: { is, at: new Date(START).toISOString() } });
  await sam.push([begin(record), edit(record, 'facts', 0, { account: 'Wrong Ltd' }), edit(record, 'corrected', 0, account('Halden'))]);
  await handOff(sam, avery, record);
  expect(await said(avery)).toEqual([expect.stringContaining('Halden')]);
  await avery.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' }));
  expect(await said(sam)).toEqual([expect.stringContaining('Halden')]);
  await sam.does(edit(record, 'corrected', 1, account('Maritime')));
  expect(await said(sam)).toEqual([expect.stringContaining('Maritime')]);
  expect(await said(avery)).toEqual([expect.stringContaining('Halden')]);
  // What the CRM says is known to be wrong, and nothing else is known.
  await sam.does(edit(record, 'corrected', 2, account(null)));
  expect(await said(sam)).toEqual([expect.not.stringContaining('Wrong')]);
});
