/** A damaged row in the store takes no other handoff with it on the way to a device. */
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { PACKED_TYPE, read, unpackPage } from '../../../src/protocol/packed.ts';
import { handOff } from '../brief.ts';
import { begin, call, command, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

async function damaged() {
  const backend = await started();
  const sdr = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const [whole, torn, odd] = [newRecord('whole'), newRecord('torn'), newRecord('odd')];
  await sdr.push([whole, torn, odd].flatMap((record) => [begin(record), edit(record, 'pain', 0, `Of ${record.id}.`)]));
  const { store } = backend;
  await store.transact((tx) => tx.updateTable('handoff').set({ record: 'torn' }).where('id', '=', handoffId(torn)).execute());
  await store.transact((tx) => tx.updateTable('register').set({ value: '"To\n' }).where('handoff', '=', handoffId(odd)).execute());
  return { backend, sdr, whole, torn, odd };
}

test('a device that takes the plain page gets past it with all the others, and it is counted', async () => {
  const { backend, sdr, whole } = await damaged();
  const { handoffs, cursor, more } = await sdr.pull();
  expect(handoffs).toMatchObject([{ id: handoffId(whole), registers: { pain: { value: 'Of whole.' } } }]);
  expect(more).toBe(false);
  expect((await sdr.pull(cursor)).handoffs).toEqual([]);
  expect(await (await call(backend, '/metrics', { key: null })).text()).toContain('\nbaton_unreadable_handoffs_total 2\n');
});

test('one that takes it packed can read the others and set these aside', async () => {
  const { backend, sdr, whole, torn, odd } = await damaged();
  const response = await call(backend, '/v1/sync/pull', { token: sdr.token, headers: { Accept: PACKED_TYPE } });
  const page = unpackPage(new Uint8Array(await response.arrayBuffer()));
  const { handoffs, unread } = read(page?.handoffs ?? []);
  expect(handoffs).toMatchObject([{ id: handoffId(whole) }]);
  expect(unread).toMatchObject([{ row: { id: handoffId(torn) } }, { row: { id: handoffId(odd) } }]);
});

test.each(['handed_revision', 'handed_at', 'handed_by'] as const)(
  'a register that has lost its %s is missing, and nothing else',
  async (part) => {
    const backend = await started();
    const workspace = await workspaceWith(backend);
    const [sdr, ae] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Avery', ['ae'])];
    const record = newRecord();
    await handOff(sdr, ae, record);
    // From here on they are told what was handed to them, and not what is mended.
    await ae.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs them.' }));
    const before = Object.keys((await ae.handoff(handoffId(record)))?.registers ?? {});
    await backend.store.transact((tx) =>
      tx
        .updateTable('register')
        .set({ [part]: null })
        .where('name', '=', 'pain')
        .execute(),
    );
    const after = Object.keys((await ae.handoff(handoffId(record)))?.registers ?? {});
    expect(before).toContain('pain');
    expect(after.toSorted()).toEqual(before.filter((name) => name !== 'pain').toSorted());
  },
);
