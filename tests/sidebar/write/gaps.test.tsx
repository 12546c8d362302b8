// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { completeHandoff, without } from '../../core/handoff/brief.ts';
import { press, says } from '../../ui/mounted.tsx';
import { ownScreen, sam } from '../onScreen.tsx';

const { Write } = await import('../../../src/sidebar/write/Write.tsx');

const show = ownScreen();
const panel = () => document.querySelector('[aria-labelledby="gaps"]');
const lines = () => [...(panel()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent ?? '');
const focused = () => document.activeElement?.id;
const fold = () => document.querySelector<HTMLButtonElement>('[aria-label="Each item of the bar"]');

test('the gaps of the bar are one line that names them and goes to the first; opened, each has its own', async () => {
  await show(<Write />, sam, completeHandoff({ registers: {} }));
  await says('Confirmed attendees');
  await press('Hand off');
  await says('14 left');
  expect(lines()).toHaveLength(11);
  expect(lines()[6]).toBe('Qualification bar: 4 to tick. Named pain or trigger, Role and authority, Rough timeline, Budget reality.');
  await press('Qualification bar: 4');
  expect(focused()).toBe('bar-painOrTrigger');
  expect(fold()?.getAttribute('aria-expanded')).toBe('false');
  fold()?.click();
  await vi.waitFor(() => expect(fold()?.getAttribute('aria-expanded')).toBe('true'));
  expect(lines()).toHaveLength(15);
  expect(panel()?.textContent?.match(/few of the buyer’s words/g)).toHaveLength(1);
  await press('Budget reality');
  expect(focused()).toBe('bar-budget');
});

test('a single item of the bar stands by itself', async () => {
  await show(<Write />, sam, without('bar:budget'));
  await says('Confirmed attendees');
  await press('Hand off');
  await says('1 left');
  expect(lines()[0]).toMatch(/^Budget reality\. Tick it/);
  expect(fold()).toBeNull();
});
