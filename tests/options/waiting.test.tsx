// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { OWN } from '../core/adapters/example.ts';
import { put, runtime, tabs } from '../sidebar/frame.ts';
import { ownPlace, press, says, text } from '../ui/mounted.tsx';

const { device } = await import('../../src/options/device.ts');
const { followWaiting } = await import('../../src/options/waitingHere.ts');
const { Account } = await import('../../src/options/Account.tsx');
const { Waiting } = await import('../../src/options/Waiting.tsx');

const person = { id: 'sam', name: 'Sam', email: 'sam@team.example', roles: ['sdr' as const], team: 't', active: true };
const account = {
  person,
  token: 't'.repeat(20),
  workspace: { id: 'w', name: 'Team' },
  server: 'http://127.0.0.1:1',
  expired: false,
};
const AT = '2027-03-01T09:00:00.000Z';

function typed(owner: string, number: string): LocalHandoff {
  const record: RecordRef = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: number };
  const registers = { pain: { value: 'words', base: null, conflict: null } };
  return { format: 1, owner, id: handoffId(record), record, server: null, registers, waiting: [], refusal: null, touched: 1 };
}

const show = ownPlace();

followWaiting();

beforeEach(() => {
  show(
    <>
      <Account />
      <Waiting />
    </>,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('nothing is said to be at the server while nobody is signed in, and what waits is counted', async () => {
  await says('Sign in to see what waits. Nothing else');
  await put(typed('sam', '1'));
  await put(typed('kim', '2'));
  await says('2 briefs on this device are not sent yet.');
  expect(text()).not.toContain('has everything you wrote');
  expect(text()).not.toContain('deal 1');
});

test('before a person signs out they read how much is not sent; a sign-out that did not happen is said', async () => {
  await device.keepAccount(account);
  await put(typed('sam', '1'));
  await says('1 brief is not with your team’s server yet.');
  let answer = (_: unknown) => {};
  vi.spyOn(runtime, 'sendMessage').mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  await press('Sign out');
  await says('Signing out…');
  answer(undefined);
  await says('You are still signed in');
  await press('Sign out');
});

test('a choice to make is opened from the list', async () => {
  await device.keepAccount(account);
  const mine = { value: 'words', revision: 2, at: AT, by: 'sam' };
  const one = typed('sam', '3');
  const conflict = { theirs: mine, original: null };
  const server = { sdr: 'sam', state: 'submitted' as const, revision: 2, events: [] };
  await put({ ...one, server, registers: { pain: { value: 'offline', base: mine, conflict } } });
  await says('You changed this brief elsewhere too.');
  const opened = vi.spyOn(tabs, 'create');
  await press('Open it');
  expect(opened).toHaveBeenCalledWith({ url: expect.stringContaining(`prep.html?handoff=${encodeURIComponent(one.id)}`) });
});

test('each line leads to its record in the CRM, by an address that a link may have', async () => {
  await device.keepAccount(account);
  const bounce = { name: 'bounce' as const, reason: { kind: 'field' as const, key: 'pain' as const }, fix: 'Ask who signs.' };
  const refusal = { reason: 'stale' as const, message: 'It has changed.' };
  await put({ ...typed('sam', '4'), refused: { command: bounce, refusal } });
  const odd = typed('sam', '5');
  await put({ ...odd, record: { ...odd.record, origin: 'https://crm.example@evil.example' } });
  await says('deal 5');
  const links = [...document.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href'), link.rel]);
  expect(links).toContainEqual([
    'deal 4, open in the CRM',
    'https://crm.example/web#id=4&model=crm.lead&view_type=form',
    'noopener noreferrer',
  ]);
  expect(links.filter(([, address]) => !address?.startsWith('https://crm.example/'))).toEqual([]);
});

test('a line leads to its record by the address that the workspace wrote for its CRM', async () => {
  await device.keepAccount(account);
  const one = typed('sam', '6');
  await put({ ...one, record: { ...one.record, crm: OWN.crm, origin: 'https://crm.our.example' } });
  await says('deal 6');
  const settings = [{ name: 'adapters', of: '', revision: 1, value: { version: 1, adapters: [OWN] } }];
  await device.storage().atomically((store) => store.putSettings('sam', { isAll: true, settings }));
  const links = () => [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  await vi.waitFor(() => expect(links()).toContain('https://crm.our.example/app/deals/6'));
});

test('nothing is offered to try while the server itself said when to come back', async () => {
  await device.keepAccount(account);
  await put(typed('sam', '1'));
  await says('Try now');
  await press('Try now');
  await says('Trying…');
  const operation = {
    kind: 'edit' as const,
    key: crypto.randomUUID(),
    handoff: typed('sam', '1').id,
    register: 'pain',
    base: 0,
    value: 'words',
  };
  const entry = { format: 1 as const, owner: 'sam', operation, attempts: 1, due: Date.now() + 120_000, failed: 'too-many' as const };
  await device.storage().atomically((store) => store.addOutbox(entry));
  await says('Next try in 2 minutes');
  await says('The server asked this device to wait.');
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Try now');
});
