import { expect, test } from 'vitest';
import { readNow, readSince, withBetter } from '../../../src/core/handoff/reading.ts';
import type { Facts } from '../../../src/core/handoff/record.ts';

const [morning, evening, next] = ['2026-12-01T08:00:00Z', '2026-12-01T18:00:00Z', '2026-12-03T08:00:00Z'];

test('each value says where it was read, whatever the page says of itself', () => {
  const facts = { account: 'Northwind', email: 'd@n.example', read: { account: { by: 'api', at: '2031-01-01T00:00:00Z' } as const } };
  expect(readNow(facts, ['email'], morning)).toEqual({
    account: 'Northwind',
    email: 'd@n.example',
    read: { account: { by: 'page', at: morning }, email: { by: 'api', at: morning } },
  });
});

test('the same value within a day was seen when it was seen first', () => {
  const before = readNow({ account: 'Northwind' }, [], morning);
  expect(readSince(readNow({ account: 'Northwind' }, [], evening), before)).toEqual(before);
  expect(readSince(readNow({ account: 'Northwind' }, [], next), before).read).toEqual({ account: { by: 'page', at: next } });
  expect(readSince(readNow({ account: 'Northwind' }, ['account'], evening), before).read).toEqual({ account: { by: 'api', at: evening } });
  expect(readSince(readNow({ account: 'Acme' }, [], evening), before).read).toEqual({ account: { by: 'page', at: evening } });
});

test('what is kept of an earlier page keeps when it was read', () => {
  const before = readNow({ meetingStart: next }, [], morning);
  const kept = { ...readNow({ account: 'Northwind' }, [], evening), meetingStart: next };
  expect(readSince(kept, before).read).toEqual({ account: { by: 'page', at: evening }, meetingStart: { by: 'page', at: morning } });
  expect(readSince({ account: 'Northwind' }, {})).toEqual({ account: 'Northwind' });
});

const TOLD: Facts = {
  title: 'Northwind - Analytics platform rollout',
  account: 'Northwind Analytics',
  domain: 'northwind.example',
  contact: 'Dana Whitfield',
  email: 'dana@northwind.example',
  phone: '+61 415 555 013',
  owner: 'Avery Lund',
  ownerEmail: 'avery@seller.example',
  stage: 'Proposal',
  amount: { value: 9_999.5, currency: 'EUR' },
  meetingStart: '2026-12-08T15:00:00Z',
  attendees: [{ name: 'Dana Whitfield', role: 'VP', email: 'dana@northwind.example' }],
};
/** As the CRM's API told it in the morning, with what only the page shows. */
const api = readNow({ ...TOLD, meetingStartText: '8 Dec, 16:00' }, Object.keys(TOLD), morning);
/** In the evening the page is read, and the API says nothing. */
const later = (shown: Facts) => readSince(readNow(shown, [], evening), api);

test.each<[string, Facts]>([
  ['rounded', { amount: { value: 10_000, currency: 'EUR' } }],
  ['cut', { amount: { value: 9_999, currency: 'EUR' } }],
  ['without its currency', { amount: { value: 9_999.5 } }],
  ['shortened by a word', { account: 'Northwind', contact: 'Whitfield' }],
  ['shortened by dots', { title: 'Northwind - Analytics pla…', account: 'Northwind Anal...' }],
  ['in other capitals', { email: 'Dana@Northwind.example', stage: 'PROPOSAL' }],
  ['as it is called at home', { phone: '0415 555 013' }],
  ['by the minute', { meetingStart: '2026-12-08T16:00:30+01:00' }],
  ['in the same words', { meetingStartText: '8 Dec, 16:00' }],
  ['without what belongs to it', { attendees: [{ name: 'Dana Whitfield' }] }],
  ['nowhere', {}],
])('what the API told stays where a page shows it %s', (_, shown) => {
  const { meetingStartText, ...told } = later(shown);
  expect(told).toEqual({ ...TOLD, read: { ...told.read, ...api.read, meetingStartText: told.read?.['meetingStartText'] } });
  expect(meetingStartText).toBe(shown.meetingStartText);
});

test.each<[name: keyof Facts, shown: Facts]>([
  ['amount', { amount: { value: 12_000, currency: 'EUR' } }],
  ['amount', { amount: { value: 10_001, currency: 'EUR' } }],
  ['amount', { amount: { value: 9_999.5, currency: 'USD' } }],
  ['account', { account: 'Acme' }],
  ['account', { account: 'Analytics Northwind' }],
  ['contact', { contact: 'Dana Whitfield-Smith' }],
  ['email', { email: 'dana.whitfield@northwind.example' }],
  ['phone', { phone: '0415 555 014' }],
  ['stage', { stage: 'Proposal sent' }],
  ['meetingStart', { meetingStart: '2026-12-08T16:00:00Z' }],
  ['attendees', { attendees: [{ name: 'Dana Whitfield' }, { name: 'Omar Haddad' }] }],
])('a page that shows another %s is a record that was changed', (name, shown) => {
  const now = later(shown);
  expect(now[name]).toEqual(shown[name]);
  expect(now.read?.[name]).toEqual({ by: 'page', at: evening });
  // What does not hang on it stays.
  expect(now.title).toBe(TOLD.title);
});

test('what hangs on another value goes with the one before', () => {
  expect(later({ owner: 'Kim Sato' })).not.toHaveProperty('ownerEmail');
  expect(later({ account: 'Acme' })).not.toHaveProperty('domain');
  expect(later({ contact: 'Omar Haddad', phone: '+49 30 1' })).toMatchObject({ contact: 'Omar Haddad', phone: '+49 30 1' });
  expect(later({ contact: 'Omar Haddad' })).not.toHaveProperty('email');
  expect(later({ meetingStartText: '9 Dec, 16:00' })).not.toHaveProperty('meetingStart');
});

test('once the API answers again it counts alone: what it does not tell any more is what the page shows, or nothing', () => {
  const shown = { title: TOLD.title as string, account: 'Northwind', amount: { value: 10_000 } };
  const now = readNow(shown, ['title'], evening);
  expect(readSince(now, api)).toEqual({ ...shown, read: { ...now.read, title: { by: 'api', at: morning } } });
});

test('what a page showed before, the page shows now', () => {
  const before = readNow({ account: 'Northwind Analytics', amount: { value: 9_999.5 } }, [], morning);
  expect(readSince(readNow({ account: 'Northwind' }, [], evening), before)).toEqual(readNow({ account: 'Northwind' }, [], evening));
});

test('the page of a meeting says nothing of its deal against the API, only of the meeting', () => {
  const deal = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '45' } as const;
  const now = later({ deal, owner: 'Sam Seller', account: 'Acme', meetingStart: '2026-12-09T15:00:00Z' });
  expect(now).toMatchObject({ owner: 'Avery Lund', ownerEmail: 'avery@seller.example', account: 'Northwind Analytics' });
  expect(now.meetingStart).toBe('2026-12-09T15:00:00Z');
  expect(now).not.toHaveProperty('deal');
  expect(now.read).not.toHaveProperty('deal');
});

test('what was never told by an API is left as it was read', () => {
  const now = readNow({ account: 'Northwind' }, [], evening);
  expect(withBetter(now, { account: 'Northwind Analytics' })).toBe(now);
});
