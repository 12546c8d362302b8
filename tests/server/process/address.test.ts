import { expect, test } from 'vitest';
import { addressOf } from '../../../src/server/address.ts';

test.each([
  ['0.0.0.0', 'http://127.0.0.1:80'],
  ['::', 'http://127.0.0.1:80'],
  ['::1', 'http://[::1]:80'],
  ['192.168.0.7', 'http://192.168.0.7:80'],
])('a server on %s is reached at %s', (host, address) => {
  expect(addressOf(host, 80)).toBe(address);
});
