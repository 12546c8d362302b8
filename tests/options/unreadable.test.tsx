// @vitest-environment happy-dom

import { Dexie } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import '../sidebar/frame.ts';
import { ownPlace, press, says, text } from '../ui/mounted.tsx';

const { device } = await import('../../src/options/device.ts');
const { Unreadable } = await import('../../src/options/Unreadable.tsx');

const show = ownPlace();

const UNDO_MS = 10_000;
const aside = (id: string, words: string) => {
  const row = { owner: '', id, format: 9, record: { type: 'deal', id }, registers: { pain: { value: words } } };
  return { format: 1, owner: '', table: 'handoffs', at: Date.now(), row };
};

test('nothing is said where all can be read; else the words are shown, and letting go of each can be taken back until its time is over', async () => {
  const waited = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => waited.mockRestore());
  const clocks = () => waited.mock.calls.flatMap(([end, ms]) => (ms === UNDO_MS ? [end] : []));
  show(<Unreadable />);
  await device.ready();
  expect(text()).toBe('');
  const raw = await new Dexie('baton').open();
  const stored = async () => (await raw.table('setAside').toArray()).map(({ row }) => row.id);
  await raw
    .table('setAside')
    .bulkAdd([aside('D-7', 'Eleven days late.'), aside('D-8', 'Seven days late.'), aside('D-9', 'Two days late.')]);
  await says('Pain Points & Impact: Eleven days late.');
  for (const id of ['D-7', 'D-8', 'D-9']) {
    await press(`Let go of deal ${id}`);
    await says(`Letting go of: deal ${id}.`);
    expect(document.activeElement?.textContent).toBe(`Undo letting go of deal ${id}`);
  }
  expect(text()).not.toContain('days late');
  await press('Undo letting go of deal D-7');
  await says('Pain Points & Impact: Eleven days late.');
  expect(await stored()).toEqual(['D-7', 'D-8', 'D-9']);

  expect(clocks()).toHaveLength(3);
  clocks()[1]?.();
  await vi.waitFor(async () => expect(await stored()).toEqual(['D-7', 'D-9']));
  await vi.waitFor(() => expect(text()).not.toContain('deal D-8'));
  await press('Undo letting go of deal D-9');
  await says('Pain Points & Impact: Two days late.');
  expect(await stored()).toEqual(['D-7', 'D-9']);
  raw.close();
});
