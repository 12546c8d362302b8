// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.our.example/lists", "settings": {"enableIframePageLoading": true}}
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { knowAddresses, readAdapted } from '../../src/content/adapted.ts';
import { follow } from '../../src/content/follow.ts';
import { runPage } from '../../src/content/page.ts';
import { claim, release, type Shared } from '../../src/content/shared.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Reader } from '../../src/crm/contract.ts';
import { CHANGED, OWN } from '../core/adapters/example.ts';
import { type FakeBrowser, fakeBrowser } from './browser.ts';

const DEAL: RecordRef = { crm: 'our-crm', origin: 'https://crm.our.example', type: 'deal', id: '45' };

let browser: FakeBrowser;
let shared: Shared;

/** The worker answers whoever asks which addresses are records with this. */
const answer = (adapters: unknown) =>
  vi.spyOn(chrome.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    browser.said.push(message);
    return Promise.resolve((message as { type: string }).type === 'worker/adapters' ? adapters : undefined) as never;
  });

beforeEach(() => {
  browser = fakeBrowser();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  history.replaceState(null, '', '/lists');
  document.body.innerHTML = '';
  const claimed = claim();
  if (!claimed) throw new Error('Another content script is here.');
  shared = claimed;
});

afterEach(() => {
  document.querySelector('html > baton-sidebar')?.remove();
  release();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('records at the workspace’s addresses are known once the worker has answered, and at every move from then on', async () => {
  answer([OWN]);
  history.replaceState(null, '', '/app/deals/45');
  runPage(shared);
  expect(document.querySelector('html > baton-sidebar')).toBeNull();
  await knowAddresses();
  expect(document.querySelector('html > baton-sidebar')).not.toBeNull();
  expect(browser.hear({ type: 'frame/hello' })).toMatchObject({ record: DEAL, crm: 'our-crm' });
  browser.move('/app/meetings/8');
  expect(browser.said.at(-1)).toMatchObject({ type: 'page/record', record: { type: 'meeting', id: '8' } });
  browser.move('/odoo/crm/45');
  expect(browser.said.at(-1)).toMatchObject({ record: { crm: 'odoo' } });
});

test.each([
  ['nobody answers', undefined],
  ['nothing is known here', []],
  ['the answer is none', [null, { address: 7 }]],
])('where %s, all is as before', async (_, adapters) => {
  answer(adapters);
  runPage(shared);
  await knowAddresses();
  expect(shared.detect).toBeUndefined();
});

test('a page of an own CRM is read by its rules', async () => {
  shared.adapters = [OWN];
  shared.reading = DEAL;
  document.body.innerHTML = '<div class="record"><h1>Northwind</h1></div>';
  readAdapted();
  await vi.waitFor(() => expect(browser.said).toEqual([{ type: 'page/facts', record: DEAL, facts: { title: 'Northwind' } }]));
});

test('a reader that comes after the rules for its CRM keeps to them; another one is as ever', async () => {
  shared.adapters = [CHANGED];
  shared.reading = { crm: 'odoo', origin: 'https://crm.our.example', type: 'deal', id: '45' };
  const base: Reader = {
    crm: 'odoo',
    container: (page) => page.querySelector('form'),
    read: () => ({ title: 'Rollout', account: 'By the built-in reader' }),
  };
  document.body.innerHTML = '<form><p class="x_customer">Halden</p></form>';
  readAdapted();
  expect([...shared.readers.keys()]).toEqual([]);
  follow(base);
  await vi.waitFor(() => expect(browser.said).toMatchObject([{ facts: { title: 'Rollout', account: 'Halden' } }]));
});
