// @vitest-environment happy-dom
/** Where the server has no mail set up. */
import '../../sidebar/frame.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { ownPlace, says } from '../../ui/mounted.tsx';
import { SettingView } from './settingView.tsx';

const { confirmationPanel } = await import('../../../src/options/workspace/templates/ConfirmationPanel.tsx');
const draw = ownPlace();
afterEach(() => vi.unstubAllGlobals());

const answering = (hasMail: boolean) =>
  vi.stubGlobal('fetch', async () => Response.json({ hasMail, hosts: { slack: null, webhook: null }, troubles: [] }));
const box = () => document.querySelector<HTMLInputElement>('input[type=checkbox]');

test('it cannot be switched on, and says why', async () => {
  answering(false);
  draw(<SettingView panel={confirmationPanel} server={{ saved: [], answer: { ok: true } }} />);
  await says('This server sends no mail yet');
  expect(box()?.disabled).toBe(true);
  expect(document.getElementById(box()?.getAttribute('aria-describedby') ?? '')?.textContent).toContain('sends no mail yet');
});

test('with mail it can', async () => {
  answering(true);
  draw(<SettingView panel={confirmationPanel} server={{ saved: [], answer: { ok: true } }} />);
  await says('ten minutes after');
  expect(box()?.disabled).toBe(false);
  expect(document.body.textContent).not.toContain('sends no mail yet');
});
