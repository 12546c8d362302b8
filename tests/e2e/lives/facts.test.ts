/** Lives that turn on what the workspace knows: its prices, and who runs the meeting. */
import { expect, test } from 'vitest';
import { facts } from '../../../src/core/settings/facts.ts';
import { ownCast } from './cast.ts';

const cast = ownCast(['sam', 'avery', 'morgan'], { roles: { sam: ['sdr', 'ae'] } });
test('a price that is not ours: its writer sees it, the account executive reads it, and it is set right after a bounce', async () => {
  const of = cast();
  await of.set('facts', {
    ...facts.standard,
    prices: [{ name: 'list price', unit: 'seat', amount: 42, currency: 'EUR', per: 'month' }],
  });
  await of.drafts('D-101', {
    promised: 'Told them the list price is €32 a seat a month; demo of the Sage import on 9 March at 10:00.',
  });
  const writing = await of.sees('sam', 'D-101');
  await writing.getByText('Expectation mismatch.').waitFor();
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery').waitFor();
  const reading = await of.sees('avery', 'D-101');
  await reading.getByText(/differs from what may be promised\. .*42/).waitFor();
  await of.do('avery', 'D-101', {
    name: 'bounce',
    reason: { kind: 'field', key: 'promised' },
    fix: 'Tell them the price that holds.',
  });
  await of.at(1);
  await writing
    .getByRole('textbox', { name: 'Promised & Discussed' })
    .fill('Told them again: the list price is €42 a seat a month; demo of the Sage import on 9 March at 10:00.');
  await expect.poll(() => writing.getByText('Expectation mismatch.').count()).toBe(0);
  await writing.getByRole('textbox', { name: 'What you changed' }).fill('Called Dana: €42.');
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await reading.getByText('Sam mended this and handed it off again').waitFor();
  await expect.poll(() => reading.getByText('Expectation mismatch.').count()).toBe(0);
  const leading = await of.sees('morgan', 'D-101');
  await leading.getByText('Handed off to Avery').waitFor();
  expect(await of.log('D-101')).toEqual(['begun', 'submitted', 'bounced', 'submitted']);
});

test('whoever runs the meeting themselves writes a note: nobody waits for it, and no clock runs', async () => {
  const of = cast();
  await of.drafts('D-102', { ae: of.device.sam.id });
  const writing = await of.sees('sam', 'D-102');
  await writing.getByText('A note of your own.').first().waitFor();
  for (const name of ['Hand off', 'Start bar check', 'Add an attendee'])
    expect(await writing.getByRole('button', { name }).count(), name).toBe(0);
  await of.at(80);
  expect(await of.marks('D-102')).toEqual([]);
  expect(await of.told('D-102')).toEqual([]);
  expect(await of.log('D-102')).toEqual(['begun']);
  const reading = await of.sees('avery', 'D-102');
  await reading.getByText('No brief for this record yet').waitFor();
});
