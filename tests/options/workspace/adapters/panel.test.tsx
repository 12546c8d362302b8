// @vitest-environment happy-dom

import '../../../sidebar/frame.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Adapter } from '../../../../src/core/adapters/adapter.ts';
import { CHANGED, OWN } from '../../../core/adapters/example.ts';
import { ownPlace, press, says, text } from '../../../ui/mounted.tsx';
import { type Server, SettingView, type } from '../settingView.tsx';

const tryAdapter = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/platform/adapters.ts', () => ({ tryAdapter }));
const { adaptersPanel } = await import('../../../../src/options/workspace/adapters/AdaptersPanel.tsx');

const draw = ownPlace();
let server: Server;
const last = (): Adapter[] => (server.saved.at(-1) as { adapters: Adapter[] }).adapters;
const named = (label: string) => document.querySelector<HTMLElement>(`[aria-label="${label}"]`);
const click = (label: string) => vi.waitFor(() => (named(label) ?? expect.fail(`no ${label}`)).click());

beforeEach(() => {
  server = { saved: [], answer: { ok: true } };
  draw(<SettingView panel={adaptersPanel} server={server} />);
});

function takeIn(content: string): void {
  const box = named('File of adapters') as HTMLInputElement;
  Object.defineProperty(box, 'files', { value: [new File([content], 'adapters.json')], configurable: true });
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
const file = (...adapters: Adapter[]) => JSON.stringify({ version: 1, adapters });

test('an adapter is written field by field, and kept under a name of its own', async () => {
  expect(text()).toContain('None yet');
  await press(' Add an adapter');
  await vi.waitFor(() => type('Name', 'Unser CRM'));
  type('Address of a record', 'https://crm.our.example/deals/:id');
  type('Selector of the whole record', '.record');
  type('Selector of Title', 'h1');
  type('Selector of Account', '.account');
  await press('Save adapter');
  await says('Kept Unser CRM');
  expect(last()).toEqual([
    {
      crm: 'unser-crm',
      name: 'Unser CRM',
      address: 'https://crm.our.example/deals/:id',
      pages: [
        {
          type: 'deal',
          word: '',
          container: '.record',
          facts: [
            { fact: 'title', selector: 'h1', how: 'text', attribute: '' },
            { fact: 'account', selector: '.account', how: 'text', attribute: '' },
          ],
        },
      ],
    },
  ]);
  expect(text()).toContain('Deals at crm.our.example');
});

test('what does not fit is marked where it stands, and nothing is sent', async () => {
  await press(' Add an adapter');
  await vi.waitFor(() => type('Name', 'Ours'));
  type('Address of a record', 'https://crm.our.example/:type/:id');
  type('Selector of Title', 'h1[');
  await press('Save adapter');
  await says('Mend what is marked first.');
  expect(text()).toContain('A “[” is not closed.');
  expect(text()).toContain('Say what stands at :type');
  expect(text()).toContain('Give the selector of what holds the whole record.');
  expect(text()).toContain('Give a selector, as .account a.');
  expect(named('Selector of Title')?.getAttribute('aria-invalid')).toBe('true');
  expect(server.saved).toEqual([]);
});

test('what only the server finds wrong is marked where it stands, and told of the others', async () => {
  takeIn(file(CHANGED, OWN));
  await says('Took in 2 adapters.');
  await click('Change Our CRM');
  await vi.waitFor(() => type('Address of a record', 'https://*.co.uk/:type/:id'));
  const said = (at: number) => ({ path: `adapters/${at}/address`, message: `*.co.uk of ${at} is not one company’s.` });
  server.answer = { ok: false, message: 'Not saved yet.', faults: [said(0), said(1)] };
  await press('Save adapter');
  await says('Not saved yet. *.co.uk of 0 is not one company’s.');
  const box = document.querySelector('input[aria-invalid=true]');
  expect(box?.getAttribute('value')).toBe('https://*.co.uk/:type/:id');
  const about = (box?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(about).toContain('*.co.uk of 1 is not one company’s.');
});

test('taken in from a file, removed, put back, changed', async () => {
  takeIn(file(OWN, CHANGED));
  await says('Took in 2 adapters.');
  expect(last()).toEqual([OWN, CHANGED]);
  await click('Remove Our CRM');
  await says('Removed Our CRM.');
  expect(last()).toEqual([CHANGED]);
  await press('Undo');
  await says('Put back.');
  expect(last()).toEqual([OWN, CHANGED]);
  await click('Change Odoo, ours');
  await vi.waitFor(() => type('Name', 'Odoo 18'));
  await press('Save adapter');
  await says('Kept Odoo 18');
  expect(last()).toEqual([OWN, { ...CHANGED, name: 'Odoo 18' }]);
});

test('taken in twice, the later one stands', async () => {
  takeIn(file(OWN, CHANGED));
  await says('Took in 2 adapters.');
  takeIn(file({ ...OWN, name: 'Renamed' }));
  await says('Took in one adapter.');
  expect(last().map(({ name }) => name)).toEqual(['Odoo, ours', 'Renamed']);
});

test.each([
  ['no JSON', 'This file is no JSON'],
  ['{"version":1,"adapters":[]}', 'No adapter is in this file'],
  ['{"version":9,"adapters":[]}', 'later release'],
  [file({ ...OWN, address: 'https://*/:id' }), 'Adapter 1 › address: Write the CRM’s own host'],
])('a file with %s is refused with its place', async (content, words) => {
  takeIn(content);
  await says(words);
  expect(server.saved).toEqual([]);
});

test('one that does not pass any more is named, mended and kept with the others', async () => {
  const [deal, meeting] = OWN.pages as [Adapter['pages'][number], Adapter['pages'][number]];
  const old = { ...OWN, name: 'Old CRM', crm: 'old-crm', pages: [{ ...deal, container: '.md\\:flex' }, meeting] };
  server = { saved: [], answer: { ok: true }, kept: { version: 1, adapters: [old, CHANGED] } };
  draw(<SettingView key="old" panel={adaptersPanel} server={server} />);
  await says('“Old CRM” was left out: its selector “.md\\:flex” does not pass any more. Write it without');
  expect(text()).toContain('Odoo, ours');
  await press('Mend Old CRM');
  await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull());
  await press('Save adapter');
  await says('Mend what is marked first.');
  type('Selector of the whole record', '[class~="md:flex"]');
  await press('Save adapter');
  await says('Kept Old CRM');
  expect(last()).toEqual([CHANGED, { ...old, pages: [{ ...deal, container: '[class~="md:flex"]' }, meeting] }]);
  expect(text()).not.toContain('was left out');
});

test('a refusal of the server leaves everything as it was typed', async () => {
  takeIn(file(OWN));
  await says('Took in one adapter.');
  await click('Change Our CRM');
  await vi.waitFor(() => type('Name', 'Another'));
  server.answer = { ok: false, message: 'Somebody changed this while you did.', faults: [] };
  await press('Save adapter');
  await says('Somebody changed this');
  expect(document.querySelector<HTMLInputElement>('form input')?.value).toBe('Another');
});

test('tried out, each selector says what it found, before anything is saved', async () => {
  takeIn(file(OWN));
  await says('Took in one adapter.');
  await click('Change Our CRM');
  const found = { found: 1, said: 'Northwind', value: { title: 'Northwind' }, why: null };
  tryAdapter.mockResolvedValueOnce({
    ok: true,
    trial: {
      title: 'Northwind',
      url: 'https://crm.our.example/app/deals/45',
      address: { record: { crm: 'our-crm', origin: 'https://crm.our.example', type: 'deal', id: '45' }, why: null },
      type: 'deal',
      container: null,
      facts: [
        { fact: 'title', ...found },
        { fact: 'account', found: 0, said: null, value: null, why: 'none' },
        { fact: 'amount', found: 1, said: 'lots', value: null, why: 'unread' },
      ],
    },
  });
  await press('Try it out on the last tab');
  await says('It is Deal 45.');
  expect(tryAdapter).toHaveBeenCalledWith(OWN, 'deal', 'https://crm.our.example/*');
  expect(text()).toContain('Nothing in the record fits this selector.');
  expect(text()).toContain('Found “lots”, which is no amount that is certain.');
  expect(server.saved).toHaveLength(1);
  tryAdapter.mockResolvedValueOnce({ ok: false, message: 'Open a record of this CRM in another tab.' });
  await press('Try it out on the last tab');
  await says('Open a record of this CRM in another tab.');
});
