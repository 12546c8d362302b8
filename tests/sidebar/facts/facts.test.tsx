// @vitest-environment happy-dom
/** What is known of the record, put right in its place: kept through whatever is read later, taken back, and asked for once. */
import { expect, test, vi } from 'vitest';
import { readNow } from '../../../src/core/handoff/reading.ts';
import type { Facts } from '../../../src/core/handoff/record.ts';
import { completeHandoff } from '../../core/handoff/brief.ts';
import { press, says } from '../../ui/mounted.tsx';
import { avery, click, ownScreen, sam } from '../onScreen.tsx';

const { FactsLine } = await import('../../../src/sidebar/facts/FactsLine.tsx');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { takeFacts } = await import('../../../src/sidebar/state/typing.ts');

const show = ownScreen();
const told: Facts = { account: 'Northwind', contact: 'Dana Whitfeld', email: 'dana@northwind.example', stage: 'New' };
const facts = () => useHandoff.getState().content.facts;

function of(told: Facts, more: object = {}) {
  const draft = completeHandoff();
  const register = (value: unknown) => ({ value, revision: 1, at: '2026-12-01T09:00:00.000Z', by: 'sam' });
  return { ...draft, ...more, registers: { ...draft.registers, facts: register(told) } };
}

const open = () => vi.waitFor(() => document.querySelector<HTMLElement>('button[aria-expanded]')?.click());
const box = (label: string) => vi.waitFor(() => document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`) ?? expect.fail());

async function writeInto(label: string, text: string): Promise<void> {
  const field = await box(label);
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await press('Keep');
}

test('a correction stands over what page and CRM say later, until it is taken back', async () => {
  await show(<FactsLine />, sam, of(told));
  await says('Dana Whitfeld');
  await open();
  await click('Correct Contact: Dana Whitfeld');
  await writeInto('Contact', 'Dana Whitfield');
  await vi.waitFor(() => expect(facts()).toMatchObject({ contact: 'Dana Whitfield', email: 'dana@northwind.example' }));
  takeFacts(readNow({ ...told, contact: 'Dana Whitfeld', stage: 'Won' }, ['stage'], new Date().toISOString()));
  expect(facts()).toMatchObject({ contact: 'Dana Whitfield', stage: 'Won' });
  await says('The CRM says Dana Whitfeld');
  await press('As in the CRM');
  await vi.waitFor(() => expect(facts().contact).toBe('Dana Whitfeld'));
  expect(useHandoff.getState().content.corrected).toEqual({});
  await click('Correct Stage: Won');
  await writeInto('Stage', 'Lost');
  // The keyboard is back where it was.
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Correct Stage: Lost'));
});

test('what the CRM told stands on screen and with the brief while its page alone is read, until the CRM tells otherwise', async () => {
  const exact: Facts = {
    ...told,
    account: 'Northwind Analytics',
    amount: { value: 9_999.5, currency: 'EUR' },
    ownerEmail: 'avery@team.example',
  };
  const kept = () => useHandoff.getState().values.facts;
  await show(<FactsLine />, sam, of(readNow(exact, Object.keys(exact), '2026-12-01T09:00:00.000Z')));
  await says('9,999.50');
  takeFacts(readNow({ ...told, amount: { value: 10_000, currency: 'EUR' }, stage: 'Won' }, [], new Date().toISOString()));
  for (const now of [facts(), kept()]) expect(now).toMatchObject({ ...exact, stage: 'Won' });
  expect(useHandoff.getState().bar.motion).toBe('velocity');
  takeFacts(readNow({ ...told, amount: { value: 10_000, currency: 'EUR' } }, ['amount'], new Date().toISOString()));
  for (const now of [facts(), kept()]) expect(now).toMatchObject({ ...told, amount: { value: 10_000 } });
  expect(kept()).not.toHaveProperty('ownerEmail');
  expect(useHandoff.getState().bar.motion).toBe('mid-market');
});

test('what cannot be meant is asked for again, and nothing is kept of it', async () => {
  await show(<FactsLine />, sam, of(told));
  await open();
  await click('Correct E-mail: dana@northwind.example');
  await writeInto('E-mail', 'dana');
  await says('Write it like dana@northwind.com.');
  expect(facts().email).toBe('dana@northwind.example');
  await writeInto('E-mail', '');
  await vi.waitFor(() => expect(facts()).not.toHaveProperty('email'));
});

test('whoever reads the brief sees what is known, and corrects nothing', async () => {
  await show(<FactsLine />, avery, of(told, { state: 'accepted' }));
  await says('Dana Whitfeld');
  await open();
  await says('Northwind');
  expect(document.querySelector('[aria-label^="Correct"], [aria-label^="Add"]')).toBeNull();
});

test('whoever reads the brief sees what the CRM told too, not what their page makes of it', async () => {
  const amount = { value: 9_999.5, currency: 'EUR' };
  await show(<FactsLine />, avery, of(readNow({ ...told, amount }, ['amount'], '2026-12-01T09:00:00.000Z'), { state: 'accepted' }));
  takeFacts(readNow({ ...told, amount: { value: 10_000, currency: 'EUR' } }, [], new Date().toISOString()));
  expect(facts().amount).toEqual(amount);
  takeFacts(readNow({ ...told, amount: { value: 12_000, currency: 'EUR' } }, [], new Date().toISOString()));
  expect(facts().amount?.value).toBe(12_000);
});
