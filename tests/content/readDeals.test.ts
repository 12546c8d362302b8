// @vitest-environment happy-dom
/** The frame asks for the deal that somebody told for a meeting: only of the page that stands, and only of its own installation. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { follow } from '../../src/content/follow.ts';
import { claim, release } from '../../src/content/shared.ts';
import type { Answered } from '../../src/core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../../src/core/handoff/record.ts';
import type { Reader, Session } from '../../src/crm/contract.ts';
import { type FakeBrowser, fakeBrowser } from './browser.ts';

const meeting: RecordRef = { crm: 'toy', origin: 'https://crm.example', type: 'meeting', id: '1' };
const deal: RecordRef = { ...meeting, type: 'deal', id: '45' };
const asked = { type: 'frame/read-deal', record: meeting, deal };

const toy: Reader = { crm: 'toy', container: () => null, read: () => ({}) };
let answer: Answered<Facts>;
let read: RecordRef[];
const session: Session = {
  crm: 'toy',
  read: async (_, record) => {
    read.push(record);
    return answer;
  },
  note: () => new Promise(() => {}),
};

let browser: FakeBrowser;

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
  read = [];
  answer = { ok: true, value: { account: 'Northwind' } };
  const shared = claim();
  if (!shared) throw new Error('Another content script is here.');
  shared.reading = meeting;
  follow(toy, session);
});

afterEach(() => {
  release();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('is read through the session, and told', async () => {
  expect(browser.hear(asked)).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(read).toEqual([deal]);
  expect(browser.said).toEqual([{ type: 'page/deal', deal, facts: { account: 'Northwind' } }]);
});

test('what the CRM does not tell is not told', async () => {
  answer = { ok: false, trouble: 'no-right' };
  browser.hear(asked);
  await vi.advanceTimersByTimeAsync(0);
  expect(browser.said).toEqual([]);
});

test.each([
  ['of another page', { ...asked, record: { ...meeting, id: '2' } }],
  ['of another installation', { ...asked, deal: { ...deal, origin: 'https://other.example' } }],
  ['of another CRM', { ...asked, record: { ...meeting, crm: 'odoo' }, deal: { ...deal, crm: 'odoo' } }],
  ['that is none', { ...asked, deal: meeting }],
  ['for a deal’s page', { ...asked, record: deal }],
  ['without an id', { ...asked, deal: { ...deal, id: '../45' } }],
])('nothing is read of one %s', (_, message) => {
  expect(browser.hear(message)).toBeUndefined();
  expect(read).toEqual([]);
});
