// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/contacts/7"}
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aroundOf, followAround } from '../../src/content/around.ts';
import { claim, release, type Shared } from '../../src/content/shared.ts';
import { fromPageSchema } from '../../src/protocol/messageSchemas.ts';
import { type FakeBrowser, fakeBrowser } from './browser.ts';

let browser: FakeBrowser;
let shared: Shared;
let sight: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
  shared = claim() as Shared;
  sight = document.createElement('baton-sidebar');
  sight.getClientRects = () => [{}] as unknown as DOMRectList;
  document.documentElement.append(sight);
  document.title = 'Dana Whitfield · Northwind | CRM';
  document.body.innerHTML = `<h1> Dana
    Whitfield</h1><p>${'long '.repeat(80)}</p><a href="mailto:dana@northwind.example?subject=x">write</a>
    <a href="https://www.halden.example/about">site</a><a href="/companies/1">Northwind Analytics</a><dd> kestrel.example </dd>`;
});

afterEach(() => {
  sight.remove();
  release();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('headings and parts of the title, and whose addresses stand there', () => {
  const { headings, domains } = aroundOf(document);
  expect(headings).toEqual(['Dana Whitfield', 'Northwind', 'CRM']);
  expect(domains).toEqual(['northwind.example', 'halden.example', 'kestrel.example']);
});

test('told once, again when the page shows something else, and as the frame can read it', async () => {
  followAround();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(browser.said).toHaveLength(1);
  expect(fromPageSchema.safeParse(browser.said[0]).success).toBe(true);
  document.body.innerHTML = '<h1>Ruth Adler</h1>';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(browser.said).toMatchObject([{}, { type: 'page/around', headings: ['Ruth Adler', 'Dana Whitfield', 'Northwind', 'CRM'] }]);
  followAround();
  expect(browser.said).toHaveLength(3);
});

test('nothing is told of a record’s page, where nobody looks, or after an update', async () => {
  followAround();
  shared.reading = { crm: 'toy', origin: 'https://crm.example', type: 'deal', id: '1' };
  document.body.innerHTML = '<h1>A deal</h1>';
  await vi.advanceTimersByTimeAsync(2_000);
  shared.reading = null;
  sight.getClientRects = () => [] as unknown as DOMRectList;
  await vi.advanceTimersByTimeAsync(2_000);
  browser.orphan();
  sight.getClientRects = () => [{}] as unknown as DOMRectList;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(browser.said).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
