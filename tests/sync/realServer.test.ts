/** The device’s sync and the server, over HTTP: what each believes of the other must be so. */
import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../src/core/bar/bar.ts';
import { FIELD_KEYS } from '../../src/core/brief/fields.ts';
import type { GivenCommand } from '../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import type { RegisterName } from '../../src/core/handoff/registers.ts';
import { request } from '../../src/platform/http.ts';
import { postSignOut } from '../../src/platform/transport.ts';
import { type Operation, pulledPageSchema } from '../../src/protocol/sync.ts';
import type { TransportPort } from '../../src/sync/ports.ts';
import { BRIEF, completeEdits } from '../server/brief.ts';
import { begin, call, command, newRecord } from '../server/harness.ts';
import { choose } from '../storage/open.ts';
import { office, onDevice } from './office.ts';

const record = newRecord('D-7');
const ID = handoffId(record);

test('a brief goes from the SDR’s first word to the AE’s rating', async () => {
  const { join } = await office();
  const [sam, avery] = [await join('Sam', ['sdr']), await join('Avery', ['ae'])];
  await sam.sync();
  expect((await sam.device.people(sam.id)).map(({ name }) => name)).toContain('Avery');

  const values: [RegisterName, unknown][] = [
    ...FIELD_KEYS.map((key): [RegisterName, unknown] => [key, BRIEF[key]]),
    ...STANDARD_BAR.items.map(({ key, example }): [RegisterName, unknown] => [`bar:${key}`, { ticked: true, evidence: example }]),
    ['attendees', [{ id: 'a', name: 'Dana Whitfield', role: 'CFO', confirmed: true }]],
    ['ae', avery.id],
    ['nextStep', 'Demo of the import'],
    ['nextStepDate', '2027-03-09'],
    ['facts', { account: 'Northwind' }],
  ];
  for (const [name, value] of values) await sam.device.writeRegister(sam.id, record, name, value);
  await sam.device.queueCommand(sam.id, ID, { name: 'submit' });
  expect(await sam.sync()).toMatchObject({ state: 'synced' });
  expect(await sam.device.openHandoff(sam.id, record)).toMatchObject({ refusal: null, waiting: [], server: { state: 'submitted' } });

  await avery.sync();
  const arrived = await avery.device.openHandoff(avery.id, record);
  expect(arrived.registers.pain?.value).toBe(BRIEF.pain);
  const fix = 'Ask who stopped it.';
  await avery.device.queueCommand(avery.id, ID, { name: 'bounce', reason: { kind: 'field', key: 'redFlags' }, fix });
  await avery.sync();

  await sam.sync();
  expect((await sam.device.openHandoff(sam.id, record)).server).toMatchObject({ state: 'bounced', revision: 3 });
  await sam.device.writeRegister(sam.id, record, 'redFlags', `${BRIEF.redFlags} Omar Haddad stopped it.`);
  await sam.device.queueCommand(sam.id, ID, { name: 'submit', fix: 'It says what it costs now.' });
  await sam.sync();
  await avery.sync();
  await avery.device.queueCommand(avery.id, ID, { name: 'accept' });
  await avery.device.queueCommand(avery.id, ID, { name: 'rate', rating: 'green', missing: [] });
  await avery.sync();
  await sam.sync();
  const { server } = await sam.device.openHandoff(sam.id, record);
  expect(server?.events.map(({ type }) => type)).toEqual(['begun', 'submitted', 'bounced', 'submitted', 'accepted', 'rated']);
});

test('two devices of one SDR, offline on the same deal, keep every word', async () => {
  const { join } = await office();
  const desk = await join('Sam', ['sdr']);
  const home = await onDevice(desk.account);
  await desk.device.writeRegister(desk.id, record, 'pain', 'Said at the desk.');
  await home.device.writeRegister(home.id, record, 'pain', 'Said at home.');
  await home.device.writeRegister(home.id, record, 'trigger', 'Raised a round.');
  await desk.sync();
  await home.sync();
  await desk.sync();
  expect((await home.device.openHandoff(home.id, record)).registers.pain).toMatchObject({
    value: 'Said at home.',
    conflict: { theirs: { value: 'Said at the desk.' } },
  });
  expect((await desk.device.openHandoff(desk.id, record)).registers.trigger?.value).toBe('Raised a round.');
  await choose(home.device, home.id, record, 'pain', 'mine');
  await home.sync();
  await desk.sync();
  expect((await desk.device.openHandoff(desk.id, record)).registers.pain?.value).toBe('Said at home.');
});

test('somebody else’s brief cannot be written into, and the words stay', async () => {
  const { join } = await office();
  const [sam, kim] = [await join('Sam', ['sdr']), await join('Kim', ['sdr'])];
  await sam.device.writeRegister(sam.id, record, 'pain', 'Sam’s.');
  await sam.sync();
  await kim.device.writeRegister(kim.id, record, 'pain', 'Kim’s.');
  expect(await kim.sync()).toMatchObject({ state: 'synced' });
  const { registers, refusal } = await kim.device.openHandoff(kim.id, record);
  expect(registers.pain?.value).toBe('Kim’s.');
  expect(refusal?.reason).toBe('taken');
});

test('a revoked token is told apart from a server that is away', async () => {
  const { backend, join } = await office();
  const sam = await join('Sam', ['sdr']);
  await sam.device.writeRegister(sam.id, record, 'pain', 'A.');
  await postSignOut(sam.account);
  expect(await sam.sync()).toMatchObject({ state: 'signed-out' });
  await backend.close();
  expect(await sam.sync()).toMatchObject({ state: 'waiting' });
  expect((await sam.device.openHandoff(sam.id, record)).registers.pain?.value).toBe('A.');
});

test('what is decided after the meeting stands on the device at once, and is taken up again in a draft of its own', async () => {
  const { backend, join } = await office();
  const [sam, avery] = [await join('Sam', ['sdr']), await join('Avery', ['ae'])];
  const deal = newRecord('D-8');
  const id = handoffId(deal);
  for (const operation of [begin(deal), ...completeEdits(deal, avery.id), command(deal, 1, { name: 'submit' })])
    await call(backend, '/v1/sync/push', { token: sam.account.token, body: { operations: [operation] } });
  await avery.sync();
  const asked: GivenCommand[] = [
    { name: 'accept' },
    { name: 'held' },
    { name: 'reject', reason: { code: 'too-early', waitFor: { months: 6 } } },
  ];
  for (const one of asked) await avery.device.queueCommand(avery.id, id, one);
  // The answer to the push alone, before anything is told.
  await avery.sync({ pull: async () => ({ ok: false, failure: { kind: 'unreachable' } }) });
  expect((await avery.device.openHandoff(avery.id, deal)).server).toMatchObject({ state: 'recycled', revision: 5 });

  await sam.sync();
  const next = await sam.device.takeUpAgain(sam.id, id);
  expect(next).toEqual({ ...deal, round: 2 });
  await sam.device.writeRegister(sam.id, next as RecordRef, 'trigger', 'The new plant opens in May; Dana told me on Friday.');
  expect(await sam.sync()).toMatchObject({ state: 'synced' });
  const draft = await sam.device.openHandoff(sam.id, next as RecordRef);
  expect(draft).toMatchObject({ refusal: null, server: { state: 'draft', events: [{ type: 'begun', from: id }] } });
  expect(await sam.device.takeUpAgain(sam.id, id), 'once').toEqual(next);
  expect(await sam.device.openHandoff(sam.id, next as RecordRef)).toEqual(draft);
});

test('a release that knew fewer words reads all there is; the next one asks for it anew, in its own', async () => {
  const { backend, join } = await office();
  const [sam, avery] = [await join('Sam', ['sdr']), await join('Avery', ['ae'])];
  const before: Partial<TransportPort> = {
    pull: (cursor) =>
      request(backend.url, {
        method: 'GET',
        path: `/v1/sync/pull${cursor && `?cursor=${encodeURIComponent(cursor)}`}`,
        token: sam.account.token,
        schema: pulledPageSchema,
      }),
  };
  const [accepted, withdrawn] = [newRecord('D-9'), newRecord('D-10')];
  const push = (operation: Operation, { account }: typeof sam) =>
    call(backend, '/v1/sync/push', { token: account.token, body: { operations: [operation] } });
  for (const deal of [accepted, withdrawn])
    for (const operation of [begin(deal), ...completeEdits(deal, avery.id), command(deal, 1, { name: 'submit' })])
      await push(operation, sam);
  await push(command(accepted, 2, { name: 'held' }), avery);
  await push(command(accepted, 3, { name: 'opportunity' }), avery);
  await push(command(withdrawn, 2, { name: 'withdraw', reason: 'The buyer left.' }), sam);
  const stands = async () => Object.fromEntries((await sam.device.handoffs(sam.id)).map(({ record, server }) => [record.id, server]));
  expect(await sam.sync(before)).toMatchObject({ state: 'synced' });
  expect(await stands()).toMatchObject({ 'D-9': { state: 'accepted', revision: 4 }, 'D-10': { state: 'submitted', revision: 3 } });
  await sam.device.askAnew();
  expect(await sam.sync()).toMatchObject({ state: 'synced', changed: true });
  expect(await stands()).toMatchObject({
    'D-9': { state: 'opportunity', events: [{}, {}, { type: 'held', unreviewed: true }, { type: 'opportunity' }] },
    'D-10': { state: 'withdrawn' },
  });
  const cursor = await sam.device.storage().cursor(sam.id);
  await sam.device.askAnew();
  expect(await sam.device.storage().cursor(sam.id), 'once').toBe(cursor);
});
