/** What a person has of a prep card for themselves. */
import { expect, test } from 'vitest';
import type { PrepNotes } from '../../src/storage/prep.ts';
import { ID, opened, RECORD, until } from './open.ts';

const notes = (device: ReturnType<typeof opened>['device'], owner = 'u') =>
  until<PrepNotes>(
    (seen) => device.watchPrep(owner, ID, seen),
    () => true,
  );

test('ticks of two tabs stand beside each other, and are nobody else’s', async () => {
  const { device, again } = opened();
  await Promise.all([device.tickPrep('u', ID, 'whyNow', true), again().tickPrep('u', ID, 'question', true)]);
  expect((await notes(device)).ticked.toSorted()).toEqual(['question', 'whyNow']);
  await device.tickPrep('u', ID, 'whyNow', false);
  expect(await notes(device)).toEqual({ ticked: ['question'], looks: null });
  expect((await notes(device, 'v')).ticked).toEqual([]);
});

test('what was there at the last look is kept with the ticks', async () => {
  const { device } = opened();
  await device.tickPrep('u', ID, 'whyNow', true);
  await device.lookAtPrep('u', ID, { pain: 2 });
  const look = { at: 1_000, revisions: { pain: 2 } };
  expect(await notes(device)).toEqual({ ticked: ['whyNow'], looks: { since: look, last: look } });
});

test('nothing is left of it once the handoff is no more', async () => {
  const { device } = opened();
  await device.writeRegister('u', RECORD, 'pain', 'They close late.');
  await device.tickPrep('u', ID, 'whyNow', true);
  await device.storage().atomically((store) => store.removeHandoff('u', ID));
  expect(await notes(device)).toEqual({ ticked: [], looks: null });
});
