/** A brief is not handed off with a text that whoever hands it off has not seen: it came from another device of theirs, or from its writer. */
import { expect, test } from 'vitest';
import { FIELD_KEYS } from '../../src/core/brief/fields.ts';
import { handoffId } from '../../src/core/handoff/record.ts';
import { BRIEF, completeEdits } from '../server/brief.ts';
import { newRecord } from '../server/harness.ts';
import { office, onDevice } from './office.ts';

const record = newRecord('D-9');
const ID = handoffId(record);

async function written() {
  const { join } = await office();
  const [sam, avery, max] = [await join('Sam', ['sdr']), await join('Avery', ['ae']), await join('Max', ['manager'])];
  await sam.sync();
  for (const operation of completeEdits(record, avery.id))
    if (operation.kind === 'edit') await sam.device.writeRegister(sam.id, record, operation.register as 'pain', operation.value);
  await sam.sync();
  const home = await onDevice(sam.account);
  await home.sync();
  return { sam, home, max };
}

const copy = ({ device, id }: Awaited<ReturnType<typeof onDevice>>) => device.openHandoff(id, record);

const LOOK = { reason: 'stale', message: 'This brief was changed elsewhere since you looked. Look at it again, then hand off.' };
const CHEAPER = BRIEF.promised.replace('€32', '€3');

test('their other device changed a price meanwhile: it is shown first, and handed off when they press again', async () => {
  const { sam, home } = await written();
  await home.device.writeRegister(home.id, record, 'promised', CHEAPER);
  await home.sync();
  await sam.device.queueCommand(sam.id, ID, { name: 'submit' });
  await sam.sync();
  expect(await copy(sam)).toMatchObject({ server: { state: 'draft' }, refusal: LOOK, registers: { promised: { value: CHEAPER } } });
  await sam.device.queueCommand(sam.id, ID, { name: 'submit' });
  await sam.sync();
  expect(await copy(sam)).toMatchObject({ server: { state: 'submitted' }, refusal: null });
});

test('a manager lets pass what they saw, and not what its writer wrote since', async () => {
  const { sam, max } = await written();
  await max.sync();
  await sam.device.writeRegister(sam.id, record, 'promised', CHEAPER);
  await sam.sync();
  await max.device.queueCommand(max.id, ID, { name: 'override', reason: 'They meet in an hour.' });
  await max.sync();
  expect(await copy(max)).toMatchObject({ server: { state: 'draft' }, refusal: LOOK });
});

test('their own words on the way, and what pages tell by themselves, hold nothing up', async () => {
  const { sam, home } = await written();
  await home.device.writeRegister(home.id, record, 'facts', { account: 'Northwind' });
  await home.sync();
  for (const key of FIELD_KEYS) await sam.device.writeRegister(sam.id, record, key, `${BRIEF[key]} Again.`);
  await sam.device.queueCommand(sam.id, ID, { name: 'submit' });
  await sam.sync();
  expect(await copy(sam)).toMatchObject({ server: { state: 'submitted' }, refusal: null });
});
