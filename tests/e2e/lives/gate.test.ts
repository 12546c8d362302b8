/** Lives that turn on the gate and the credit: let pass, late, waived. */
import { expect, test } from 'vitest';
import { ownCast } from './cast.ts';

const cast = ownCast(['sam', 'avery', 'morgan']);

test('a manager lets a brief pass with a reason, and it earns no credit', async () => {
  const of = cast();
  await of.drafts('D-101', { pain: 'It is slow.', trigger: '' });
  const leading = await of.sees('morgan', 'D-101');
  await leading.getByRole('button', { name: 'Override…' }).click();
  await leading.getByText(/^Still missing: .*Trigger Signal/).waitFor();
  await leading.getByRole('textbox', { name: 'Why it cannot wait' }).fill('The buyer moved the call to this afternoon.');
  await leading.getByRole('button', { name: 'Let it pass' }).click();
  await leading.getByText('You let it pass to Avery as it is: The buyer moved the call to this afternoon.').waitFor();

  const reading = await of.sees('avery', 'D-101');
  await reading.getByText('Morgan let it pass to you as it is').waitFor();
  await reading.getByText('Context void.').waitFor();
  const writing = await of.sees('sam', 'D-101');
  await writing.getByText('Morgan let it pass to Avery as it is').waitFor();
  await writing.getByText('No credit: let pass as it was').waitFor();
  expect(await of.log('D-101')).toEqual(['begun', 'submitted']);
  expect(await of.lastEvent('D-101', 'submitted')).toMatchObject({ override: 'The buyer moved the call to this afternoon.' });
  expect(await of.told('D-101')).toEqual(['handed-off Avery', 'overridden Sam']);
});

test('a brief that comes after its day is taken, and earns no credit', async () => {
  const of = cast();
  await of.drafts('D-102');
  await of.at(1);
  const writing = await of.sees('sam', 'D-102');
  await writing.getByText('23 h left for credit').waitFor();
  await of.at(18);
  await of.at(24.5);
  const late = await of.sees('sam', 'D-102');
  await late.getByText('No credit: its time ran out').waitFor();
  await late.getByRole('button', { name: 'Hand off' }).click();
  await late.getByText('Handed off to Avery').waitFor();
  await late.getByText('No credit: handed off after its time').waitFor();
  const reading = await of.sees('avery', 'D-102');
  await reading.getByRole('button', { name: 'Accept' }).waitFor();
  expect(await reading.getByRole('timer', { name: 'Credit' }).count()).toBe(0);
  const leading = await of.sees('morgan', 'D-102');
  await leading.getByText('Handed off to Avery').waitFor();
  expect(await of.log('D-102')).toEqual(['begun', 'submitted']);
  expect(await of.told('D-102')).toEqual(['breach Morgan', 'due-soon Sam', 'handed-off Avery']);
});

test('a small deal needs no brief: speed counts, and no credit is asked for', async () => {
  const of = cast();
  const small = { account: 'Account of D-103', amount: { value: 3_000, currency: 'EUR' } };
  await of.drafts('D-103', { facts: small, motion: 'high-velocity inbound', source: 'inbound-demo', pain: '', currentState: '' });
  const writing = await of.sees('sam', 'D-103');
  await writing.getByText('No credit: none is asked for here').waitFor();
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery').waitFor();
  const reading = await of.sees('avery', 'D-103');
  await reading.getByRole('button', { name: 'Log first touch' }).click();
  await reading.getByText('First touch:').waitFor();
  await reading.getByRole('button', { name: 'Accept' }).click();
  const leading = await of.sees('morgan', 'D-103');
  await leading.getByText('Avery accepted it.').waitFor();
  await expect.poll(() => of.log('D-103')).toEqual(['begun', 'submitted', 'first-touch', 'accepted']);
  await of.at(12);
  expect((await of.marks('D-103')).filter((mark) => /first-touch|review/.test(mark))).toEqual([]);
});
