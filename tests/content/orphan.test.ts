// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/odoo/crm", "settings": {"enableIframePageLoading": true}}
/** A content script whose extension has gone, or came anew: it steps aside, and leaves nothing. */
import { expect, test, vi } from 'vitest';
import { claim } from '../../src/content/shared.ts';
import { browser, host, hosts, root, shared, start } from './pageStage.ts';

test('a second copy of the script finds the place taken', () => {
  start('/odoo/crm/45');
  expect(claim()).toBeNull();
});

test('an orphan steps aside at the next move, and the page keeps nothing of it', () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/layout', width: 380, collapsed: false });
  browser.orphan();
  browser.move('/odoo/crm/46');
  expect(hosts()).toBe(0);
  expect(browser.moveListeners()).toBe(0);
  expect(shared.reading).toBeNull();
  browser.move('/odoo/crm/47');
  expect(hosts()).toBe(0);
});

test('an orphan steps aside by itself, says so once, and that goes too', () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/hello' });
  browser.orphan();
  vi.advanceTimersByTime(2_000);
  expect(hosts()).toBe(0);
  vi.advanceTimersByTime(4_000);
  expect(hosts()).toBe(1);
  expect(root?.querySelector('[role=status]')?.textContent).toMatch(/^Baton was updated or switched off/);
  vi.advanceTimersByTime(15_000);
  expect(hosts()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('an orphan whose place the new version has taken says nothing', () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/hello' });
  browser.orphan();
  vi.advanceTimersByTime(2_000);
  const next = document.createElement('baton-sidebar');
  document.documentElement.append(next);
  vi.advanceTimersByTime(30_000);
  expect(hosts()).toBe(1);
  expect(host()).toBe(next);
});

test('an orphan that nobody saw says nothing', () => {
  start('/odoo/crm/45');
  browser.hear({ type: 'frame/hello' });
  browser.move('/odoo/crm');
  browser.orphan();
  vi.advanceTimersByTime(30_000);
  expect(hosts()).toBe(0);
});

test('an orphan steps aside when the person turns to its dead panel', () => {
  start('/odoo/crm/45');
  browser.orphan();
  host()?.dispatchEvent(new Event('pointerenter'));
  expect(hosts()).toBe(0);
});

test('after an update the new script clears away what the old one left', () => {
  const orphan = document.createElement('baton-sidebar');
  document.documentElement.append(orphan);
  start('/odoo/crm/45');
  expect(hosts()).toBe(1);
  expect(orphan.isConnected).toBe(false);
});
