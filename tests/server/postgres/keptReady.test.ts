/** In a file of its own: what a process keeps ready hangs on what it was asked before. */
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { addHandoff } from '../../../src/server/store/handoffs/handoffs.ts';
import { begin, call, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

const SIZES = Array.from({ length: 60 }, (_, index) => index + 1);

afterEach(() => void vi.restoreAllMocks());

test('what a push asks is kept ready, also after pulls of sixty sizes', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  // Not by pushes: their statements would be kept before.
  await backend.store.transact(async (tx) => {
    const { team } = await tx.selectFrom('person').select('team').where('id', '=', sam.id).executeTakeFirstOrThrow();
    for (const change of SIZES) {
      const record = newRecord();
      const events = [{ type: 'begun' as const, by: sam.id, at: new Date(0).toISOString() }];
      await addHandoff(
        tx,
        {
          facts: { workspace, sdr: sam.id, team, ae: null, state: 'draft' },
          handoff: { id: handoffId(record), record, sdr: sam.id, state: 'draft', revision: 1, registers: {}, events },
        },
        change,
      );
    }
    await tx.updateTable('workspace').set({ change: SIZES.length }).where('id', '=', workspace).execute();
  });
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const asked = () => query.mock.calls.map(([first]): { name?: string; text?: string; values?: unknown[] } => Object(first));
  for (const most of SIZES) expect((await call(backend, `/v1/sync/pull?most=${most}`, { token: sam.token })).status).toBe(200);
  const pulled = asked().filter(({ text }) => text?.includes('"register"') || text?.includes('"event"'));
  expect(pulled.length).toBeGreaterThanOrEqual(2 * SIZES.length);
  expect(new Set(pulled.map(({ name }) => name)).size).toBe(2);

  query.mockClear();
  const record = newRecord();
  await sam.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  const withValues = asked().filter(({ values }) => values && values.length > 0);
  expect(withValues.length).toBeGreaterThan(3);
  expect(withValues.filter(({ name }) => name === undefined).map(({ text }) => text)).toEqual([]);
});
