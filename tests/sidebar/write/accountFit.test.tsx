// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import type { Facts } from '../../../src/core/handoff/record.ts';
import { completeHandoff } from '../../core/handoff/brief.ts';
import { button, press, says } from '../../ui/mounted.tsx';
import { ownScreen, sam } from '../onScreen.tsx';

const { AccountFit } = await import('../../../src/sidebar/write/AccountFit.tsx');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');

const show = ownScreen();
const written = () => useHandoff.getState().content.fit;
const box = (key: string) => document.querySelector<HTMLInputElement>(`#fit-${key}`);

function of(facts: Facts) {
  const draft = completeHandoff();
  return { ...draft, registers: { ...draft.registers, facts: { value: facts, revision: 1, at: '2026-12-01T09:00:00.000Z', by: 'sam' } } };
}

test('what the page tells stands there, until its writer says that it is right', async () => {
  await show(<AccountFit />, sam, of({ industry: 'Shipping', size: '1,100 people' }));
  await says('from the page');
  expect(box('industry')?.value).toBe('Shipping');
  expect(written()).toMatchObject({ industry: 'Shipping', size: '1,100 people', confirmed: false });
  await press('That is right');
  await vi.waitFor(() => expect(written()?.confirmed).toBe(true));
  expect(button('That is right')).toBeUndefined();
});

test('mended by hand it is confirmed', async () => {
  await show(<AccountFit />, sam, of({ industry: 'Shipping' }));
  await says('from the page');
  const industry = box('industry');
  if (!industry) throw new Error('no box');
  industry.value = 'Shipyards';
  industry.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(written()).toMatchObject({ industry: 'Shipyards', confirmed: true }));
});

test('a record that was only looked at is not begun by it', async () => {
  await show(<AccountFit />, sam, null);
  useHandoff.setState((state) => ({ content: { ...state.content, facts: { industry: 'Shipping' } } }));
  await says('optional');
  expect(useHandoff.getState().values.fit).toBeUndefined();
});
