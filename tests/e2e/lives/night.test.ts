/** The life of a handoff over the night in which Berlin puts its clocks forward: it is a shift of seven hours. */
import { expect, test } from 'vitest';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { ownCast } from './cast.ts';

/** A quarter past seven on the evening of the 27th, in Berlin. */
const cast = ownCast(['sam', 'avery', 'morgan'], { start: Date.parse('2027-03-27T18:15:00Z') });

test('what a night of seven hours leaves over is done in the next one, and the clock fires then, once', async () => {
  const of = cast();
  const hours = { zone: 'Europe/Berlin', days: [6, 7], from: '20:00', to: '04:00', holidays: [] };
  const firstTouch = { ...clocks.standard.firstTouch, 'sdr-booked': { limit: 7.5 * 60, target: null } };
  await of.set('clocks', { ...clocks.standard, hours, firstTouch });
  await of.drafts('D-101', { nextStepDate: '2027-04-12' });
  await of.do('sam', 'D-101', { name: 'submit' });
  const late = async () => (await of.marks('D-101')).filter((mark) => mark.endsWith('breach'));
  // Eight hours of any other night would hold it.
  await of.at(10);
  expect(await late()).toEqual([]);
  await of.at(24.2);
  const reading = await of.sees('avery', 'D-101');
  await reading.getByText('Review: 3 min left').waitFor();
  expect(await late()).toEqual([]);
  await of.at(24.25);
  await of.restart();
  await of.at(24.3);
  expect(await late()).toEqual(['first-touch 1 breach', 'review 2 breach']);
  const after = await of.sees('avery', 'D-101');
  await after.getByText(/^Review: was due/).waitFor();
  await after.getByRole('button', { name: 'Log first touch' }).click();
  await after.getByText('First touch:').waitFor();
  await after.getByRole('button', { name: 'Accept' }).click();
  const writing = await of.sees('sam', 'D-101');
  await writing.getByText('Avery accepted it.').waitFor();
  const leading = await of.sees('morgan', 'D-101');
  await leading.getByText('Avery accepted it.').waitFor();
  await expect.poll(() => of.log('D-101')).toEqual(['begun', 'submitted', 'first-touch', 'accepted']);
  await of.at(30);
  expect(await of.told('D-101')).toEqual([...['accepted Sam', 'breach Morgan', 'due-soon Avery', 'first-touch Sam', 'handed-off Avery']]);
});
