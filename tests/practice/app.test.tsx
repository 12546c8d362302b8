// @vitest-environment happy-dom
// @vitest-environment-options {"url": "http://127.0.0.1:8787/practice/deals/D-101"}
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { practiceReader } from '../../src/crm/practice/read.ts';
import { detect } from '../../src/crm/registry.ts';
import { App } from '../../src/practice/App.tsx';
import { go } from '../../src/practice/route.ts';

let root: Root;

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const text = () => document.body.textContent;
const visit = async (path: string) => {
  await act(() => go(`/practice/${path}`));
  await pass(1000);
};
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};
/** Types as a person does, past React's own notion of the value. */
const type = (selector: string, value: string) =>
  act(() => {
    const box = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!box) throw new Error(`There is no ${selector}.`);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, value);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
const read = () => {
  const record = detect(location.href);
  const container = record && practiceReader.container(document, record);
  return container && practiceReader.read(container, record);
};

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 20, 9));
  localStorage.clear();
  history.replaceState(null, '', '/practice/pipeline');
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') as Element);
  await act(() => root.render(<App />));
});

afterEach(async () => {
  await act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a deal appears in steps, and is read only once it is whole', async () => {
  await act(() => go('/practice/deals/D-101'));
  expect(read()).toBeNull();
  await pass(150);
  expect(text()).toContain('Northwind Analytics');
  expect(text()).not.toContain('Ruth Adler');
  expect(read()).toBeNull();
  await pass(1000);
  expect(read()).toEqual({
    title: 'Analytics platform rollout',
    account: 'Northwind Analytics',
    domain: 'northwind.example',
    industry: 'Manufacturing',
    size: '640 people',
    contact: 'Dana Whitfield',
    contactTitle: 'VP Operations',
    email: 'dana.whitfield@northwind.example',
    phone: '+1 503 555 0134',
    owner: 'Avery Lund',
    ownerEmail: 'avery@practice.example',
    stage: 'Discovery',
    amount: { value: 48500, currency: 'USD' },
    meetingStartText: expect.stringMatching(/^Tue, Nov 24, /),
    meetingStart: expect.stringMatching(/^2026-11-24T16:00[+-]/),
    attendees: [
      { name: 'Dana Whitfield', role: 'VP Operations', email: 'dana.whitfield@northwind.example' },
      { name: 'Ruth Adler', role: 'Chief Financial Officer', email: 'ruth.adler@northwind.example' },
    ],
  });
});

test('a meeting tells its time, its deal and who was invited', async () => {
  await visit('meetings/M-201');
  expect(read()).toMatchObject({
    meetingStart: expect.stringMatching(/^2026-11-24T16:00[+-]/),
    deal: { crm: 'practice', origin: 'http://127.0.0.1:8787/practice', type: 'deal', id: 'D-101' },
    attendees: [
      { name: 'Dana Whitfield', role: 'VP Operations', email: 'dana.whitfield@northwind.example' },
      { name: 'Ruth Adler', role: 'Chief Financial Officer', email: 'ruth.adler@northwind.example' },
    ],
  });
});

test('names full of markup are plain text on every page', async () => {
  for (const path of ['pipeline', 'deals/D-109', 'meetings/M-209', 'contacts/P-412', 'companies/C-309', 'calendar']) {
    await visit(path);
    expect(document.querySelectorAll('#root script, #root img, #root svg[onload]')).toHaveLength(0);
    expect(text()).toMatch(/alert\(\d\)/);
  }
});

test('an edit is not read before it is saved, and is there after a reload', async () => {
  await visit('deals/D-101');
  await act(() => button('Edit').click());
  expect(read()).toBeNull();
  await type('input[name=name]', 'Analytics for both plants');
  await act(() => button('Save').click());
  expect(read()?.title).toBe('Analytics for both plants');
  expect(localStorage.getItem('practice-crm')).toContain('Analytics for both plants');
  await visit('pipeline');
  expect(text()).toContain('Analytics for both plants');
});

test('cancel leaves the deal as it was', async () => {
  await visit('deals/D-102');
  await act(() => button('Edit').click());
  await type('input[name=name]', 'Something else');
  await act(() => button('Cancel').click());
  expect(read()?.title).toBe('Fleet maintenance planning');
});

test('a note stands first and is kept', async () => {
  await visit('deals/D-101');
  await type('textarea', 'First');
  await act(() => button('Add note').click());
  await pass(1000);
  await type('textarea', '<b>Second</b>\nline');
  await act(() => button('Add note').click());
  const notes = [...document.querySelectorAll('form + ul li')].map(({ textContent }) => textContent);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain('<b>Second</b>\nline');
  expect(localStorage.getItem('practice-crm')).toContain('Second');
});

test('the search box finds deals, people and companies, and says so where it finds nothing', async () => {
  await type('input[type=search]', 'adler');
  expect([...document.querySelectorAll('main h2')].map(({ textContent }) => textContent)).toEqual(['People']);
  await type('input[type=search]', 'kestrel');
  expect([...document.querySelectorAll('main h2')].map(({ textContent }) => textContent)).toEqual(['Deals', 'People', 'Companies']);
  await type('input[type=search]', 'zzz');
  expect(text()).toContain('Nothing is called that');
});

test('links move without a load, and the way back works', async () => {
  const link = [...document.querySelectorAll('a')].find(({ href }) => href.endsWith('/practice/deals/D-103'));
  await act(() => link?.click());
  expect(location.pathname).toBe('/practice/deals/D-103');
  expect(text()).toContain('Cold-chain visibility');
  await act(() => go('/practice/deals/D-999'));
  expect(text()).toContain('This deal is not here');
});
