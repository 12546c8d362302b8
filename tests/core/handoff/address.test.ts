import { expect, test } from 'vitest';
import { addressOf } from '../../../src/core/handoff/address.ts';
import type { RecordRef } from '../../../src/core/handoff/record.ts';

const RECORD: RecordRef = { crm: 'odoo', origin: 'https://intra.example/erp', type: 'deal', id: '45' };

test('it leads to the record', () => {
  expect(addressOf(RECORD, [])).toBe('https://intra.example/erp/web#id=45&model=crm.lead&view_type=form');
});

test.each([
  ['a CRM that nobody knows', { crm: 'other' }],
  ['a name that every object has', { crm: 'constructor' }],
  ['a script', { origin: 'javascript:alert(1)//' }],
  ['a file', { origin: 'file:///etc' }],
  ['a page of an extension', { origin: 'chrome-extension://abcdefgh' }],
  ['a host behind another’s name', { origin: 'https://crm.example@evil.example' }],
  ['a password', { origin: 'https://:secret@crm.example' }],
  ['a query', { origin: 'https://crm.example/?to=' }],
  ['no address', { origin: 'crm.example' }],
])('there is none for %s', (_, change) => {
  expect(addressOf({ ...RECORD, ...change }, [])).toBeNull();
});

test('an id stays an id', () => {
  const url = new URL(addressOf({ ...RECORD, crm: 'espo', id: '../#x?$&' }, []) ?? '');
  expect([url.pathname, url.hash]).toEqual(['/erp/', '#Opportunity/view/..%2F%23x%3F%24%26']);
});
