// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { completeHandoff, record } from '../core/handoff/brief.ts';
import { says } from '../ui/mounted.tsx';
import { ownScreen, sam } from './onScreen.tsx';

const { App } = await import('../../src/sidebar/App.tsx');
const { showRecord } = await import('../../src/sidebar/state/typing.ts');

const show = ownScreen();
const busy = () => document.querySelector('[aria-busy]')?.getAttribute('aria-busy');

test('a brief that is not read yet does not pass for an empty one', async () => {
  await show(<App />, sam, completeHandoff());
  await says('Nothing is missing.');
  await vi.waitFor(() => expect(busy()).toBe('false'));
  showRecord(sam.id, { ...record, id: 'another' });
  await vi.waitFor(() => expect(busy()).toBe('true'));
});
