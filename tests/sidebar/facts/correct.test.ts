// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import '../frame.ts';
import type { Facts } from '../../../src/core/handoff/record.ts';

const { corrected, draftOf } = await import('../../../src/sidebar/facts/correct.ts');
const { readable } = await import('../../../src/sidebar/write/conflicts/readable.ts');
const { originOf } = await import('../../../src/sidebar/facts/words.ts');

const now = new Date('2026-12-01T10:00:00Z');
const at = now.toISOString();
const told: Facts = {
  account: 'Northwind',
  email: 'dana@northwind.example',
  amount: { value: 48_500, currency: 'EUR' },
  meetingStart: '2026-12-01T15:00:30Z',
};
const written = (name: Parameters<typeof corrected>[0], text: string, currency = '') => corrected(name, { text, currency }, told, {}, now);

describe('what is written becomes a correction', () => {
  test('of a name, an amount, a time', () => {
    expect(written('account', ' Northwind Analytics ')).toEqual({ ok: true, corrected: { account: { is: 'Northwind Analytics', at } } });
    expect(written('amount', '52000', 'usd')).toEqual({ ok: true, corrected: { amount: { is: { value: 52_000, currency: 'USD' }, at } } });
    expect(written('amount', '1.234,50 €', '')).toMatchObject({ corrected: { amount: { is: { value: 1_234.5, currency: 'EUR' } } } });
    expect(written('amount', '₹12,00,000', '')).toMatchObject({ corrected: { amount: { is: { value: 1_200_000, currency: 'INR' } } } });
    expect(written('amount', '14500.50', 'eur')).toMatchObject({ corrected: { amount: { is: { value: 14_500.5, currency: 'EUR' } } } });
    expect(written('meetingStart', '2027-01-05T09:30')).toMatchObject({
      corrected: { meetingStart: { is: new Date('2027-01-05T09:30').toISOString() } },
    });
    expect(written('domain', 'https://www.Northwind.example/en')).toMatchObject({ corrected: { domain: { is: 'northwind.example' } } });
  });

  test('of nothing, where the CRM is wrong and nobody knows better', () => {
    expect(written('email', '')).toEqual({ ok: true, corrected: { email: { is: null, at } } });
    expect(written('phone', ' ')).toEqual({ ok: true, corrected: {} });
  });

  test('not where it says what the CRM says', () => {
    expect(written('account', 'Northwind')).toEqual({ ok: true, corrected: {} });
    const asShown = draftOf('meetingStart', told);
    expect(corrected('meetingStart', asShown, told, {}, now)).toEqual({ ok: true, corrected: {} });
    expect(corrected('amount', draftOf('amount', told), told, { amount: { is: null, at } }, now)).toEqual({ ok: true, corrected: {} });
  });
});

test.each([
  ['email', 'dana', ''],
  ['amount', 'much', ''],
  ['amount', '12.34.5', ''],
  ['amount', '-5', ''],
  ['amount', '5', 'kr'],
  ['domain', 'northwind', ''],
  ['meetingStart', 'soon', ''],
] as const)('%s %j is asked for again', (name, text, currency) => {
  expect(written(name, text, currency)).toEqual({ ok: false });
});

test('each value says where it comes from, on demand', () => {
  const today = new Date().toISOString();
  const time = new Date(today).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
  const read = { account: { by: 'page' as const, at: today }, email: { by: 'api' as const, at: today } };
  const known = { told: { ...told, read }, corrected: { account: { is: 'Acme', at: today } }, writer: 'you' };
  expect(originOf('account', { ...known, corrected: {} })).toBe(`Read in the page, ${time}.`);
  expect(originOf('email', known)).toBe(`Told by the CRM, ${time}.`);
  expect(originOf('amount', known)).toBe('From the CRM.');
  expect(originOf('account', known)).toBe(`Written by you, ${time}. The CRM says Northwind.`);
  expect(originOf('phone', known)).toBe('');
});

test('the meetings of a deal stay when a fact is corrected or taken back, and are counted where two versions are compared', () => {
  const meetings = ['https://calendar.google.com/calendar|meeting|a1', 'https://crm.example|meeting|12'];
  const before = { account: { is: 'Acme', at }, meetings };
  expect(corrected('contact', { text: 'Ruth Adler', currency: '' }, told, before, now)).toEqual({
    ok: true,
    corrected: { ...before, contact: { is: 'Ruth Adler', at } },
  });
  expect(corrected('account', draftOf('account', told), told, before, now)).toEqual({ ok: true, corrected: { meetings } });
  expect(readable('corrected', { meetings }, [])).toBe('Meetings told to belong to it: 2');
});
