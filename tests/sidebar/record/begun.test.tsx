// @vitest-environment happy-dom

import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { press, says, text } from '../../ui/mounted.tsx';
import { ownScreen, sam } from '../onScreen.tsx';

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { Begun } = await import('../../../src/sidebar/record/Begun.tsx');
const { openDevice } = await import('../../../src/storage/device.ts');
const { recognise, useBegun } = await import('../../../src/sidebar/record/begun.ts');

const show = ownScreen();
const kept = openDevice();
afterAll(() => kept.close());
afterEach(() => useBegun.setState({ begun: null }));

/** On the saved record, with a brief that was begun before it had an id. */
async function asked(title?: string) {
  await show(<Begun />, sam, null);
  const record = useHandoff.getState().record as RecordRef;
  const draft = { ...record, id: `new.${record.id}` };
  await kept.writeRegister(sam.id, draft, 'trigger', 'They raised a round in May.');
  useBegun.setState({ begun: { owner: sam.id, draft, record, title } });
  const written = async (where: RecordRef) => (await kept.openHandoff(sam.id, where)).registers.trigger?.value;
  return { record, draft, written };
}

test('taken along, it stands on the record and nothing is asked any more', async () => {
  const { record, written } = await asked();
  await says('Is it this deal’s?');
  await press('Take it along');
  await vi.waitFor(async () => expect(await written(record)).toBe('They raised a round in May.'));
  expect(useBegun.getState().begun).toBeNull();
});

test('where the record has a brief of its own it says why, and is asked again: by hand and not by its name', async () => {
  const { record, draft, written } = await asked('Northwind');
  await kept.writeRegister(sam.id, record, 'trigger', 'Written here.');
  recognise(record, 'Northwind');
  await says('This deal has a brief of its own');
  const place = vi.spyOn(device, 'placeDraft');
  recognise(record, 'Northwind');
  expect(place).not.toHaveBeenCalled();
  expect([await written(record), await written(draft)]).toEqual(['Written here.', 'They raised a round in May.']);
  await kept.writeRegister(sam.id, record, 'trigger', '');
  await press('Take it along');
  await vi.waitFor(async () => expect(await written(record)).toBe('They raised a round in May.'));
  expect(text()).not.toContain('brief of its own');
});
