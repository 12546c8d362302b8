// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/odoo/crm", "settings": {"enableIframePageLoading": true}}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, deal, host, hosts, isShown, look, observers, root, shared, start } from './pageStage.ts';

test('where there is no record it says nothing, makes nothing, watches nothing', () => {
  const before = document.documentElement.outerHTML;
  start('/odoo/crm');
  browser.move('/odoo/contacts/4');
  vi.advanceTimersByTime(10_000);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(browser.said).toEqual([]);
  expect(observers).toBe(0);
});

test('a record mounts one frame, closed to the page, that takes no room until it says how it stands', () => {
  start('/odoo/crm/45');
  expect(hosts()).toBe(1);
  expect(host()?.shadowRoot).toBeNull();
  expect([look('opacity'), look('pointer-events')]).toEqual(['0', 'none']);
  expect(browser.hear({ type: 'frame/layout', width: 380, collapsed: false })).toBe(true);
  expect([look('opacity'), look('pointer-events'), look('width'), look('height')]).toEqual(['', '', '380px', '100%']);
  browser.hear({ type: 'frame/layout', width: 40, collapsed: true });
  expect([look('width'), look('height')]).toEqual(['40px', '168px']);
});

test('it says which record an address shows, of its own CRM, another or one that the workspace described', () => {
  start('/odoo/crm/45');
  const at = (address: unknown) => browser.hear({ type: 'frame/record-at', address });
  expect(at('https://crm.example/odoo/crm/46')).toEqual({ record: deal('46') });
  expect(at('https://calendar.google.com/calendar/u/0/r/week')).toEqual({ record: null });
  expect(at('https://app.example/practice/deals/D-104')).toMatchObject({ record: { crm: 'practice', type: 'deal', id: 'D-104' } });
  shared.detect = ({ pathname }) => (pathname === '/ours' ? { crm: 'ours', origin: 'https://crm.example', type: 'deal', id: '1' } : null);
  expect(at('https://crm.example/ours')).toMatchObject({ record: { crm: 'ours' } });
  expect(at('Northwind')).toEqual({ record: null });
  expect(at(`https://crm.example/odoo/crm/46?${'x'.repeat(5_000)}`)).toBeUndefined();
  expect(at(46)).toBeUndefined();
});

test('the same frame is kept over moves, hidden where there is no record', () => {
  start('/odoo/crm/45');
  const first = host();
  browser.hear({ type: 'frame/hello' });
  browser.move('/odoo/crm');
  expect(isShown()).toBe(false);
  browser.move('/odoo/crm/46');
  expect(isShown()).toBe(true);
  expect(host()).toBe(first);
  expect(hosts()).toBe(1);
  expect(browser.said).toEqual([
    { type: 'page/record', record: null },
    { type: 'page/record', record: deal('46') },
  ]);
});

test('says nothing to a frame that does not listen yet, and answers its greeting with where the page is then', () => {
  start('/odoo/crm/45');
  browser.move('/odoo/crm/46');
  expect(browser.said).toEqual([]);
  expect(browser.hear({ type: 'frame/hello' })).toEqual({ record: deal('46'), crm: 'odoo' });
  browser.move('/odoo/crm');
  expect(browser.hear({ type: 'frame/hello' })).toEqual({ record: null, crm: 'odoo' });
});

test('a page that swallows currententrychange is followed by navigate', () => {
  start('/odoo/crm');
  browser.move('/odoo/crm/45', 'navigate');
  expect(hosts()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(hosts()).toBe(1);
});

test('a move within the same record is no move', () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/hello' });
  browser.move('/odoo/crm/45?debug=1');
  browser.move('/odoo/crm.lead/45');
  expect(browser.said).toEqual([]);
});

test('a toolbar press brings the sidebar where there is no record, and it stays over moves until a record comes', () => {
  start('/odoo/crm');
  expect(browser.hear({ type: 'toolbar/press', how: 'toggle' })).toBe(true);
  expect(isShown()).toBe(true);
  // The frame cannot hear yet: it is told once it has greeted, to open and not to close again.
  expect(browser.said).toEqual([]);
  browser.hear({ type: 'frame/hello' });
  vi.advanceTimersByTime(10_000);
  expect(browser.said).toEqual([{ type: 'page/toggle', how: 'show' }]);
  browser.move('/odoo/contacts/4');
  expect(isShown()).toBe(true);
  browser.move('/odoo/crm/45');
  browser.move('/odoo/crm');
  expect(isShown()).toBe(false);
});

test('a press toggles what is in sight and shows what is hidden', () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/hello' });
  browser.hear({ type: 'toolbar/press', how: 'toggle' });
  browser.move('/odoo/crm');
  browser.hear({ type: 'toolbar/press', how: 'toggle' });
  expect(browser.said.filter((message) => JSON.stringify(message).includes('toggle'))).toEqual([
    { type: 'page/toggle', how: 'toggle' },
    { type: 'page/toggle', how: 'show' },
  ]);
});

test('a frame that the page takes out comes back once, then it stops and offers the panel; a press tries it anew', async () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/hello' });
  host()?.remove();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  expect(browser.said).toEqual([]);
  browser.hear({ type: 'frame/hello' });
  host()?.remove();
  await vi.waitFor(() => expect(browser.said).toEqual([{ type: 'page/barred', barred: true }]));
  expect(hosts()).toBe(0);
  browser.move('/odoo/crm/46');
  expect(hosts()).toBe(0);
  browser.hear({ type: 'toolbar/press', how: 'show' });
  expect(hosts()).toBe(1);
});

test('on the next record it may come back once more', async () => {
  start('/odoo/crm/45');
  for (const id of ['46', '47', '48']) {
    host()?.remove();
    await vi.waitFor(() => expect(hosts()).toBe(1));
    browser.move(`/odoo/crm/${id}`);
  }
  expect(hosts()).toBe(1);
  expect(browser.said).toEqual([]);
});

test('what is read is let go of with the frame', async () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/hello' });
  browser.hear({ type: 'frame/layout', width: 380, collapsed: false });
  expect(shared.reading).toEqual(deal('45'));
  host()?.remove();
  await vi.waitFor(() => expect(shared.reading).toBeNull());
});

test.each([
  ['of this address', ['https://crm.example/*'], 0],
  ['of all below a host', ['https://*.example/*'], 0],
  ['of a host and all below it', ['https://*.crm.example/*'], 0],
  ['of every host', ['*://*/*'], 0],
  ['of others', ['https://crm2.example/*', 'http://crm.example/*'], 1],
  ['of all below others', ['https://*.rm.example/*', 'https://*.eu.crm.example/*', 'http://*.example/*'], 1],
])('the permission %s is taken back', (_, patterns, left) => {
  start('/odoo/crm/45');
  expect(browser.hear({ type: 'page/leave', patterns })).toBe(true);
  expect(hosts()).toBe(left);
  expect(browser.moveListeners() > 0).toBe(left === 1);
});

test('a record that is being made has no sidebar until somebody asks for it, and becomes the one that was saved', () => {
  start('/odoo/crm/new');
  expect(hosts()).toBe(0);
  browser.hear({ type: 'toolbar/press', how: 'show' });
  expect(browser.hear({ type: 'frame/hello' })).toEqual({ record: deal('new'), crm: 'odoo' });
  vi.advanceTimersByTime(10_000);
  browser.move('/odoo/crm/46');
  expect(browser.said.at(-1)).toEqual({ type: 'page/record', record: deal('46') });
  expect(isShown()).toBe(true);
  browser.move('/odoo/crm/new');
  expect(isShown()).toBe(false);
});

describe('a view that only its document tells, when the script starts before that', () => {
  const MEETING = '6b00fe79e54395dd2';
  const MODAL = `<div class="modal-dialog"><div class="modal-header"><a href="#Meeting/view/${MEETING}">Call</a></div></div>`;
  const readAs = (id: string): void => {
    document.body.setAttribute('data-id', id);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    document.body.innerHTML = MODAL;
    document.body.click();
    vi.advanceTimersByTime(10_000);
  };

  beforeEach(() => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    Element.prototype.checkVisibility = () => true;
  });
  afterEach(() => {
    // What it listens to on this document is another test's too.
    browser.hear({ type: 'page/leave', patterns: ['*://*/*'] });
    document.body.removeAttribute('data-id');
    document.body.replaceChildren();
  });

  test('is watched from then on', () => {
    start('/');
    readAs('espocrm');
    expect(isShown()).toBe(true);
    expect(browser.hear({ type: 'frame/hello' })).toMatchObject({ record: { crm: 'espo', type: 'meeting', id: MEETING } });
  });

  test('of a record of the workspace’s own leaves it when what stood over it goes', () => {
    const own = { crm: 'ours', origin: 'https://crm.example', type: 'deal' as const, id: '7' };
    start('/#CDeal/view/7');
    shared.detect = () => own;
    shared.look();
    readAs('espocrm');
    expect(browser.hear({ type: 'frame/hello' })).toMatchObject({ record: { id: MEETING } });
    document.body.replaceChildren();
    document.body.click();
    vi.advanceTimersByTime(10_000);
    expect(browser.said.at(-1)).toEqual({ type: 'page/record', record: own });
  });

  test('is not where it is none', () => {
    start('/');
    readAs('another');
    expect(hosts()).toBe(0);
  });

  test('is not where the script has left', () => {
    start('/');
    browser.hear({ type: 'page/leave', patterns: ['*://*/*'] });
    readAs('espocrm');
    expect(hosts()).toBe(0);
  });
});

test('readers are to read only while the sidebar is open on a record', () => {
  start('/odoo/crm/45');
  const follow = vi.fn();
  shared.readers.set('odoo', follow);
  expect(shared.reading).toBeNull();
  browser.hear({ type: 'frame/layout', width: 380, collapsed: false });
  expect(shared.reading).toEqual(deal('45'));
  browser.hear({ type: 'frame/layout', width: 400, collapsed: false });
  browser.move('/odoo/crm/46');
  expect(shared.reading).toEqual(deal('46'));
  browser.hear({ type: 'frame/layout', width: 40, collapsed: true });
  expect(shared.reading).toBeNull();
  expect(follow).toHaveBeenCalledTimes(3);
});

test.each([
  { type: 'frame/layout', width: Number.NaN, collapsed: false },
  { type: 'frame/layout', width: '380', collapsed: false },
  { type: 'frame/layout', width: 380 },
  { type: 'toolbar/press', how: 'hide' },
  { type: 'page/record', record: null },
  'frame/hello',
  null,
  undefined,
])('does not answer %o', (message) => {
  start('/odoo/crm/45');
  expect(browser.hear(message)).toBeUndefined();
  expect(look('opacity')).toBe('0');
});

test('a width without measure is held within bounds', () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/layout', width: 1e9, collapsed: false });
  expect(look('width')).toBe('800px');
  browser.hear({ type: 'frame/layout', width: -5, collapsed: false });
  expect(look('width')).toBe('24px');
});

test('does not answer another extension', () => {
  start('/odoo/crm/45');
  expect(browser.hear({ type: 'frame/hello' }, 'stranger')).toBeUndefined();
});

const inner = () => root?.querySelector('iframe');

test('a frame in which nobody comes up is tried once more without a memory of its own, and then left as it is', () => {
  start('/odoo/crm/45');
  expect(inner()?.hasAttribute('credentialless')).toBe(false);
  inner()?.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(10_000);
  expect(inner()?.hasAttribute('credentialless')).toBe(true);
  expect(hosts()).toBe(1);
  const second = host();
  inner()?.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(10_000);
  expect(host()).toBe(second);
  // It remembers for the next frame of this page.
  second?.remove();
  browser.move('/odoo/crm/46');
  expect(inner()?.hasAttribute('credentialless')).toBe(true);
});

test.each([
  ['greeted before the browser said that it is loaded', true],
  ['greeted a little later', false],
])('a frame that %s stays', (_, isFirst) => {
  start('/odoo/crm/45');
  const first = host();
  if (isFirst) browser.hear({ type: 'frame/hello' });
  inner()?.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(300);
  browser.hear({ type: 'frame/hello' });
  vi.advanceTimersByTime(10_000);
  expect(host()).toBe(first);
});

test('a page that is isolated by its headers gets the strict frame at once', () => {
  vi.stubGlobal('crossOriginIsolated', true);
  start('/odoo/crm/45');
  expect(inner()?.hasAttribute('credentialless')).toBe(true);
});
