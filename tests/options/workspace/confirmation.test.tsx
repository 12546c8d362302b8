// @vitest-environment happy-dom

import '../../sidebar/frame.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { button, ownPlace, press, says } from '../../ui/mounted.tsx';
import { type Server, SettingView, type } from './settingView.tsx';

const { confirmationPanel } = await import('../../../src/options/workspace/templates/ConfirmationPanel.tsx');

const draw = ownPlace();
let server: Server;
beforeEach(() => {
  server = { saved: [], answer: { ok: true } };
  draw(<SettingView panel={confirmationPanel} server={server} />);
});

const preview = () => document.querySelector('[aria-label="Preview"]')?.textContent ?? '';

test('it is off until somebody switches it on, and shows what the buyer will read', async () => {
  const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
  expect(box?.checked).toBe(false);
  expect(preview()).toContain('This is to confirm our meeting on Tuesday');
  box?.click();
  await press('Save');
  await says('Saved.');
  expect(server.saved).toMatchObject([{ sends: true, subject: 'Confirmed: our meeting on {day}' }]);
});

test('it offers, and takes, only what nobody wrote for a colleague', async () => {
  expect(button('{time}')).toBeDefined();
  expect(button('{words}')).toBeUndefined();
  type('Text of the confirmation', 'Hi {buyer}, you said {words}.');
  await says('Line 1, column 22: There is no {words} in this mail.');
  await press('Save');
  await says('Not saved yet');
  expect(server.saved).toEqual([]);
  await press('Take the standard text');
  await vi.waitFor(() => expect(preview()).toContain('This is to confirm'));
});
