/** Events that came with a later vocabulary, and devices that do not know them. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { standingOf } from '../../../src/core/handoff/replay.ts';
import { VOCABULARY } from '../../../src/protocol/vocabulary.ts';
import { noteConfirmed } from '../../../src/server/notices/confirmed.ts';
import { takeTurn } from '../../../src/server/store/handoffs/changes.ts';
import { handOff } from '../brief.ts';
import { call, command, newRecord, START, signedIn, started, workspaceWith } from '../harness.ts';

test('what was taken back behind one of them is the same for devices of every vocabulary that knows an undo', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const [sam, ann] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Ann', ['ae'])];
  const record = newRecord();
  const does = async (asked: GivenCommand) => {
    const { revision } = (await ann.handoff(handoffId(record))) ?? { revision: 0 };
    expect(await ann.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
  };
  await handOff(sam, ann, record);
  await does({ name: 'accept' });
  await backend.store.transactAlone(async (tx) => {
    await takeTurn(tx, workspace);
    expect(await noteConfirmed(tx, workspace, handoffId(record), START)).toHaveLength(2);
  });
  await does({ name: 'no-show' });
  await does({ name: 'undo' });
  const told = async (vocabulary: number): Promise<Handoff> => {
    const { handoffs } = await (await call(backend, `/v1/sync/pull?vocabulary=${vocabulary}`, { token: ann.token })).json();
    return handoffs[0];
  };
  expect((await told(VOCABULARY)).events.map(({ type }) => type)).toContain('confirmed');
  for (let vocabulary = 2; vocabulary <= VOCABULARY; vocabulary += 1)
    expect(standingOf(await told(vocabulary)), String(vocabulary)).toEqual({ state: 'accepted', meeting: 'scheduled' });
  expect((await told(3)).events.map(({ type }) => type)).toEqual(['begun', 'submitted', 'accepted', 'no-show', 'undone']);
});

test('an undo from a device that is not told of the last step takes back nothing else', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const [sam, ann] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Ann', ['ae'])];
  const record = newRecord();
  const now = () => ann.handoff(handoffId(record));
  const asks = async (asked: GivenCommand) => ann.does(command(record, (await now())?.revision ?? 0, asked));
  const does = async (asked: GivenCommand) => expect(await asks(asked), asked.name).toMatchObject({ status: 'applied' });
  await handOff(sam, ann, record);
  await does({ name: 'accept' });
  await does({ name: 'held' });
  await does({ name: 'opportunity' });
  await does({ name: 'next-step', nextStep: { text: 'Contract to legal', on: '2027-06-01' } });
  const refused = { status: 'refused', refusal: { reason: 'stale', message: expect.stringMatching(/update Baton/) } };
  expect(await asks({ name: 'undo' }), 'it means the opportunity, which is not the last').toMatchObject(refused);
  expect(await asks({ name: 'undo', of: 'opportunity' })).toMatchObject(refused);
  expect((await now())?.events.at(-1)?.type).toBe('next-step');
  await does({ name: 'undo', of: 'next-step' });
  // What is last now it was told of.
  await does({ name: 'undo' });
  expect((await now())?.state).toBe('accepted');
});
