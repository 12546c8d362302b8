/** A pull in its two forms. */
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { PACKED_TYPE, read, unpackPage } from '../../../src/protocol/packed.ts';
import { PAGE } from '../../../src/server/store/handoffs/pulls.ts';
import { handOff } from '../brief.ts';
import { begin, type Device, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

async function pullPacked({ backend, token }: Device, cursor = '') {
  const headers = { Authorization: `Bearer ${token}`, Accept: `${PACKED_TYPE}, application/json` };
  const response = await fetch(`${backend.url}/v1/sync/pull?cursor=${cursor}`, { headers });
  expect(response.headers.get('content-type')).toContain(PACKED_TYPE);
  const page = unpackPage(new Uint8Array(await response.arrayBuffer()));
  if (!page) throw new Error('it cannot be read');
  const { handoffs, unread } = read(page.handoffs);
  expect([...unread, ...(page.unread ?? [])]).toEqual([]);
  return { ...page, handoffs };
}

test('both forms say the same, to each role: drafts, handed off, mended after a bounce', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const sdr = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const ae = await signedIn(backend, workspace, 'Avery', ['ae']);
  const manager = await signedIn(backend, workspace, 'Morgan', ['manager']);
  const [draft, handed, bounced] = [newRecord(), newRecord(), newRecord()];
  await sdr.push([begin(draft), edit(draft, 'pain', 0, '“Quoted”, back\\slash,\nnext line, 日本語 🙂, \u2028')]);
  await handOff(sdr, ae, handed);
  await handOff(sdr, ae, bounced);
  const reason = { kind: 'field' as const, key: 'pain' as const };
  await ae.does({
    kind: 'command',
    key: crypto.randomUUID(),
    handoff: handoffId(bounced),
    expected: 2,
    command: { name: 'bounce', reason, fix: 'Say who pays.' },
  });
  await sdr.does(edit(bounced, 'pain', 1, 'They pay themselves, says their head of finance.'));
  for (const [device, count] of [
    [sdr, 3],
    [ae, 2],
    [manager, 3],
  ] as const) {
    const { handoffs, unread, ...frame } = await pullPacked(device);
    expect({ ...frame, handoffs }).toEqual(await device.pull());
    expect(handoffs).toHaveLength(count);
  }
});

test('packed pages end by bytes, follow each other without a gap or an overlap, and bring as much as the others', async () => {
  const backend = await started();
  const sdr = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const records = Array.from({ length: 2 * PAGE + 7 }, () => newRecord());
  const long = 'x'.repeat(19_000);
  for (let from = 0; from < records.length; from += 40) {
    const some = records.slice(from, from + 40);
    await sdr.push([...some.map(begin), ...some.map((record) => edit(record, 'pain', 0, long))]);
  }
  const sizes: number[] = [];
  const seen: string[] = [];
  for (let cursor = '', more = true; more; ) {
    const page = await pullPacked(sdr, cursor);
    sizes.push(page.handoffs.length);
    seen.push(...page.handoffs.map(({ id }) => id));
    ({ cursor, more } = page);
  }
  // As many as fill a page twice over are told one by one; short ones come together.
  expect(sizes).toEqual([PAGE, PAGE, 7]);
  expect(seen.toSorted()).toEqual(records.map(handoffId).toSorted());
  for (let from = 0; from < records.length; from += 100)
    await sdr.push(records.slice(from, from + 100).map((record) => edit(record, 'pain', 1, 'Short.')));
  const { handoffs } = await pullPacked(sdr);
  expect(handoffs).toHaveLength(records.length);
});
