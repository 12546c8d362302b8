import { expect, test } from 'vitest';
import { crmPattern, serverAddress } from '../../src/platform/address.ts';

test.each([
  ['baton.example.com', 'https://baton.example.com'],
  [' https://baton.example.com/some/path?x=1 ', 'https://baton.example.com'],
  ['baton.example.com:8443', 'https://baton.example.com:8443'],
  ['localhost:8787', 'http://localhost:8787'],
  ['127.0.0.1:8787/', 'http://127.0.0.1:8787'],
  ['http://[::1]:8787', 'http://[::1]:8787'],
  ['http://baton.example.com', null],
  ['https://me:secret@baton.example.com', null],
  ['javascript:alert(1)', null],
  ['ftp://baton.example.com', null],
  ['not an address', null],
  ['', null],
])('the server %j is %j', (typed, address) => {
  expect(serverAddress(typed)).toBe(address);
});

test.each([
  ['crm.example.com', 'https://crm.example.com/*'],
  ['http://crm.intranet:8069/web#id=3', 'http://crm.intranet/*'],
  ['chrome://extensions', null],
  ['not an address', null],
  ['', null],
])('the CRM %j is %j', (typed, pattern) => {
  expect(crmPattern(typed)).toBe(pattern);
});
