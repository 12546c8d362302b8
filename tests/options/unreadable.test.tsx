// @vitest-environment happy-dom

import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import '../sidebar/frame.ts';
import { ownPlace, press, says, text } from '../ui/mounted.tsx';

const { device } = await import('../../src/options/device.ts');
const { Unreadable } = await import('../../src/options/Unreadable.tsx');

const show = ownPlace();

test('nothing is said where all can be read; else the words are shown, and letting go of them can be taken back', async () => {
  show(<Unreadable />);
  await device.ready();
  expect(text()).toBe('');
  const raw = await new Dexie('baton').open();
  const registers = { pain: { value: 'Eleven days late.' } };
  const row = { owner: '', id: 'x', format: 9, record: { type: 'deal', id: 'D-7' }, registers };
  await raw.table('setAside').add({ format: 1, owner: '', table: 'handoffs', at: Date.now(), row });
  await says('Pain Points & Impact: Eleven days late.');
  await press('Let go');
  await says('Let go of: deal D-7.');
  expect(await raw.table('setAside').count()).toBe(0);
  expect(document.activeElement?.textContent).toBe('Undo');
  await press('Undo');
  await says('Pain Points & Impact: Eleven days late.');
  expect(await raw.table('setAside').toArray()).toMatchObject([{ row }]);
  raw.close();
});
