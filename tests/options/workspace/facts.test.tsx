// @vitest-environment happy-dom

import '../../sidebar/frame.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { facts } from '../../../src/core/settings/facts.ts';
import { ownPlace, press, says } from '../../ui/mounted.tsx';
import { type Server, SettingView, type } from './settingView.tsx';

const { factsPanel } = await import('../../../src/options/workspace/facts/FactsPanel.tsx');

const draw = ownPlace();
let server: Server;
beforeEach(() => {
  server = { saved: [], answer: { ok: true } };
  draw(<SettingView panel={factsPanel} server={server} />);
});

const faults = () => [...document.querySelectorAll('[id$="-fault"]')].map(({ textContent }) => textContent).filter(Boolean);

test('facts are written a line each, and kept as they may be compared', async () => {
  await press(' Add a price');
  type('Name of price 1', 'List price');
  type('Amount of price 1', '42,50');
  type('Currency of price 1', 'eur');
  type('For a of price 1', 'seat');
  await press(' Add a capability');
  type('What of capability 1', 'offline mode');
  type('We of capability 1', 'no');
  await press(' Add a date');
  type('What of date 1', 'pilot, trial');
  type('Not before of date 1', '2027-02-15');
  await press(' Add a competitor');
  type('Discount at most, %', '10 %');
  type('Our own products', 'Handover Desk, , Handover Mobile');
  await press('Save');
  await says('Saved.');
  expect(server.saved).toEqual([
    {
      ...facts.standard,
      prices: [{ name: 'List price', amount: 42.5, currency: 'EUR', unit: 'seat', per: 'month' }],
      dates: [{ name: 'pilot, trial', from: '2027-02-15', takes: null }],
      capabilities: [{ name: 'offline mode', has: false, note: '' }],
      discount: 10,
      products: ['Handover Desk', 'Handover Mobile'],
    },
  ]);
});

test('what does not fit is marked in its line with how to mend it, and nothing typed is lost', async () => {
  await press(' Add a price');
  await press(' Add a price');
  await vi.waitFor(() => type('Name of price 2', 'Setup'));
  type('Amount of price 2', 'about 2000');
  type('Currency of price 2', 'Euro');
  type('Discount at most, %', '120');
  await press('Save');
  await says('Not saved yet');
  expect(server.saved).toEqual([]);
  expect(faults()).toEqual([
    'Give the amount as a number, as 42 or 38.50.',
    'Give the currency in three capitals, as EUR.',
    'Give a number from 0 to 100, or leave it open.',
  ]);
  // The empty line went, and the other moved up with its marks.
  expect(document.querySelector<HTMLInputElement>('[aria-label="Amount of price 1"]')?.value).toBe('about 2000');
});

test('a refusal of the server leaves everything as it was typed; what was changed can be put back', async () => {
  server.answer = { ok: false, message: 'Somebody changed this while you did.', faults: [] };
  type('Discount at most, %', '5');
  await press('Save');
  await says('Somebody changed this');
  const box = document.querySelector<HTMLInputElement>('#facts-discount');
  expect(box?.value).toBe('5');
  await press('Put it back as it was');
  await vi.waitFor(() => expect(box?.value).toBe(''));
});
