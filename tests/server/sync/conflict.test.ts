import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { begin, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

async function written() {
  const backend = await started();
  const sdr = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const record = newRecord();
  await sdr.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  return { sdr, record };
}

test('an edit on an older text is answered with what the server has, and changes nothing', async () => {
  const { sdr, record } = await written();
  const theirs = { value: 'They lose pallets.', revision: 1, by: sdr.id };
  expect(await sdr.does(edit(record, 'pain', 0, 'They lose boxes.'))).toMatchObject({ status: 'conflict', register: theirs });
  expect(await sdr.does(edit(record, 'pain', 7, 'They lose boxes.'))).toMatchObject({ status: 'conflict', register: theirs });
  expect((await sdr.handoff(handoffId(record)))?.registers['pain']).toMatchObject(theirs);
});

test('the same text from another device is no conflict and no new revision', async () => {
  const { sdr, record } = await written();
  expect(await sdr.does(edit(record, 'pain', 0, 'They lose pallets.'))).toMatchObject({ status: 'applied', register: { revision: 1 } });
  expect(await sdr.does(edit(record, 'bar:budget', 0, { ticked: true, evidence: 'in the plan' }))).toMatchObject({ status: 'applied' });
  expect(await sdr.does(edit(record, 'bar:budget', 0, { evidence: 'in the plan', ticked: true }))).toMatchObject({
    status: 'applied',
    register: { revision: 1 },
  });
});

test('different parts are written at once', async () => {
  const { sdr, record } = await written();
  const results = await Promise.all(
    ['trigger', 'promised', 'redFlags', 'nextStep'].map((register) => sdr.does(edit(record, register, 0, 'A text'))),
  );
  expect(results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'applied']);
});

test('of two who write the same part at once, one gets a conflict', async () => {
  const { sdr, record } = await written();
  const results = await Promise.all(['mine', 'yours'].map((value) => sdr.does(edit(record, 'trigger', 0, value))));
  expect(results.map(({ status }) => status).toSorted()).toEqual(['applied', 'conflict']);
});

test('a device that believes more than the server knows loses nothing', async () => {
  const { sdr, record } = await written();
  expect(await sdr.does(edit(record, 'trigger', 5, 'A tender came out.'))).toMatchObject({
    status: 'applied',
    register: { value: 'A tender came out.', revision: 1 },
  });
});
