// @vitest-environment happy-dom

import '../../sidebar/frame.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { button, ownPlace, press, says } from '../../ui/mounted.tsx';
import { type Server, SettingView, type } from './settingView.tsx';

const { templatesPanel } = await import('../../../src/options/workspace/templates/TemplatesPanel.tsx');

const draw = ownPlace();
let server: Server;
beforeEach(() => {
  server = { saved: [], answer: { ok: true } };
  draw(<SettingView panel={templatesPanel} server={server} />);
});

const preview = () => document.querySelector('[aria-label="Preview"]')?.textContent ?? '';

test('what is written shows at once as it will be sent, and as it will be where the brief tells little', async () => {
  expect(preview()).toContain('Introducing Avery Lund, ahead of our meeting on Tuesday 1 December 2026');
  type('Message', 'Dear {buyer},[ see you on {day}.]\n\nIt is {time}.');
  await vi.waitFor(() => expect(preview()).toContain('Dear Dana and Ruth, see you on Tuesday 1 December 2026.\n\nIt is'));
  document.querySelector<HTMLInputElement>('[aria-label="Preview"] input')?.click();
  await vi.waitFor(() => expect(preview()).toMatch(/Dear Dana and Ruth,$/));
  await press('Save');
  await says('Saved.');
  expect(server.saved).toMatchObject([{ introduction: { body: 'Dear {buyer},[ see you on {day}.]\n\nIt is {time}.' } }]);
});

test('a placeholder that there is none of is refused with its place, and leads there', async () => {
  type('Message', 'Hi {buyer},\nmeet {avery}.');
  await says('Line 2, column 6: There is no {avery}.');
  await press('Save');
  await says('Not saved yet');
  expect(server.saved).toEqual([]);
  await press('Line 2, column 6');
  const box = document.querySelector<HTMLTextAreaElement>('#template-body');
  expect([box?.selectionStart, box?.selectionEnd]).toEqual([17, 24]);
});

test('a placeholder goes in where the caret stands; the standard text can be taken again', async () => {
  expect(button('Take the standard text')).toBeUndefined();
  type('Message', 'Hi !');
  const box = document.querySelector<HTMLTextAreaElement>('#template-body');
  box?.setSelectionRange(3, 3);
  await press('{buyer}');
  await vi.waitFor(() => expect(box?.value).toBe('Hi {buyer}!'));
  await press('Take the standard text');
  await vi.waitFor(() => expect(preview()).toContain('Thank you for taking the time'));
});
