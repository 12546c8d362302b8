// @vitest-environment happy-dom

import '../../../sidebar/frame.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { ownPlace, says } from '../../../ui/mounted.tsx';
import { SettingView } from '../settingView.tsx';

const { noticesPanel } = await import('../../../../src/options/workspace/notices/NoticesPanel.tsx');
const draw = ownPlace();
afterEach(() => vi.unstubAllGlobals());

const boxes = () => [...document.querySelectorAll<HTMLSelectElement>('select[aria-label$=", by mail"]')];

test('with no mail on the server nothing can be chosen to come by mail, and it says so; the desktop can', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ notices: [], hasMail: false }));
  draw(<SettingView panel={noticesPanel} server={{ saved: [], answer: { ok: true } }} />);
  await says('This server sends no mail yet, so nothing reaches you by mail.');
  expect(boxes().length).toBeGreaterThan(3);
  expect(boxes().every(({ disabled }) => disabled)).toBe(true);
  expect(document.querySelectorAll('input[aria-label$=", on the desktop"]:disabled')).toHaveLength(0);
});

test.each([{ hasMail: true }, {}])('with mail, or a server that does not say, it can: %j', async (told) => {
  const fetch = vi.fn(async () => Response.json({ notices: [], ...told }));
  vi.stubGlobal('fetch', fetch);
  draw(<SettingView panel={noticesPanel} server={{ saved: [], answer: { ok: true } }} />);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  await says('What happens');
  expect(boxes().some(({ disabled }) => disabled)).toBe(false);
  expect(document.body.textContent).not.toContain('sends no mail');
});
