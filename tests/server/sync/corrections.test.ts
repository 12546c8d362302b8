/** What a person says of a record otherwise than its CRM: to whom it is told, and what is not believed. */
import { expect, test } from 'vitest';
import { valuesOf } from '../../../src/core/handoff/handoff.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { handOff } from '../brief.ts';
import { begin, call, edit, newRecord, START, signedIn, started, workspaceWith } from '../harness.ts';

const at = new Date(START).toISOString();

async function samAndAvery() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  return { backend, sam: await signedIn(backend, workspace, 'Sam', ['sdr']), avery: await signedIn(backend, workspace, 'Avery', ['ae']) };
}

test('the account executive reads the corrected value, whatever is read of the page after it; a device of an earlier version is not told', async () => {
  const { backend, sam, avery } = await samAndAvery();
  const record = newRecord();
  const id = handoffId(record);
  await sam.push([begin(record), edit(record, 'facts', 0, { phone: '+1' }), edit(record, 'corrected', 0, { phone: { is: '+2', at } })]);
  expect(await sam.does(edit(record, 'facts', 1, { phone: '+3' }))).toMatchObject({ status: 'applied' });
  await handOff(sam, avery, record);
  const seen = await avery.handoff(id);
  expect(contentOf(valuesOf(seen ?? { registers: {} })).facts).toEqual({ phone: '+2' });
  const { handoffs } = await (await call(backend, '/v1/sync/pull?vocabulary=4', { token: avery.token })).json();
  expect(handoffs[0].registers).toMatchObject({ facts: { value: { phone: '+3' } } });
  expect(handoffs[0].registers).not.toHaveProperty('corrected');
});

test('the account executive hears which meetings belong to the deal', async () => {
  const { sam, avery } = await samAndAvery();
  const record = newRecord();
  const meetings = ['https://calendar.google.com/calendar|meeting|a1'];
  await sam.push([begin(record), edit(record, 'corrected', 0, { phone: { is: '+2', at }, meetings })]);
  await handOff(sam, avery, record);
  const seen = await avery.handoff(handoffId(record));
  expect(contentOf(valuesOf(seen ?? { registers: {} })).corrected).toEqual({ phone: { is: '+2', at }, meetings });
});

test('no device says that something was written, or read, later than now', async () => {
  const { sam } = await samAndAvery();
  const record = newRecord();
  const late = '2031-01-01T00:00:00.000Z';
  await sam.push([
    begin(record),
    edit(record, 'facts', 0, { phone: '+1', read: { phone: { by: 'api', at: late } } }),
    edit(record, 'corrected', 0, { phone: { is: '+2', at: late }, owner: { is: null, at } }),
  ]);
  const registers = (await sam.handoff(handoffId(record)))?.registers ?? {};
  expect(registers['facts']?.value).toEqual({ phone: '+1', read: { phone: { by: 'api', at } } });
  expect(registers['corrected']?.value).toEqual({ phone: { is: '+2', at }, owner: { is: null, at } });
});

test.each([
  ['facts', { phone: '+1', read: { phone: { by: 'everybody', at } } }],
  ['facts', { activities: [{ at: 'yesterday', says: 'Called' }] }],
  ['facts', { activities: Array.from({ length: 6 }, () => ({ at, says: 'Called' })) }],
  ['facts', { activities: [{ at, says: 'x'.repeat(301) }] }],
  ['corrected', { phone: '+2' }],
  ['corrected', { phone: { is: '+2' } }],
  ['corrected', { amount: { is: { value: 'much' }, at } }],
  ['corrected', { meetings: Array.from({ length: 21 }, (_, index) => `https://crm.example|meeting|${index}`) }],
])('%s %j is refused', async (register, value) => {
  const { sam } = await samAndAvery();
  const record = newRecord();
  await sam.does(begin(record));
  expect(await sam.does(edit(record, register, 0, value))).toMatchObject({ status: 'refused', refusal: { reason: 'malformed' } });
});
