/** The address that an administrator pastes names the same installation as the pages of its records do: else the server would keep no note of theirs. */
import { describe, expect, test } from 'vitest';
import { CONNECTION_KINDS } from '../../../src/core/connections/registry.ts';
import { detect } from '../../../src/crm/registry.ts';
import { recordUrls } from '../../crm/urls.ts';

describe.each(CONNECTION_KINDS.map((kind) => [kind.crm, kind] as const))('%s', (crm, kind) => {
  test.each(recordUrls[crm] ?? [])('is told from the address of a record, %s', (address) => {
    expect(kind.originOf(new URL(address))).toBe(detect(address)?.origin);
  });

  test('is told from its example', () => {
    expect(kind.originOf(new URL(kind.example))).toMatch(/^https:\/\/[\w.-]+(?:\/[\w/]+)?$/);
  });

  test('has no address that leads nowhere', () => {
    expect(kind.originOf(new URL('ftp://crm.example/'))).toBeNull();
    expect(kind.originOf(new URL('javascript:alert(1)'))).toBeNull();
  });

  test('asks for one secret at least, each under a name of its own', () => {
    const keys = kind.fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(kind.fields.some(({ isSecret }) => isSecret)).toBe(true);
  });
});

const ELSEWHERE = {
  pipedrive: [
    'https://www.pipedrive.com',
    'https://api.pipedrive.com/v1',
    'https://pipedrive.com.evil.example',
    'http://acme.pipedrive.com',
  ],
  zoho: ['https://www.zoho.com', 'https://crm.zoho.evil.example', 'https://crm.zoho.com.evil.example', 'http://crm.zoho.eu'],
  close: ['https://close.com', 'https://app.close.com.evil.example', 'http://app.close.com'],
};

test.each(Object.entries(ELSEWHERE))('%s is at no other host', (crm, addresses) => {
  const kind = CONNECTION_KINDS.find((one) => one.crm === crm);
  expect(addresses.map((address) => kind?.originOf(new URL(address)))).toEqual(addresses.map(() => null));
});

test('of one’s own host the prefix of the installation stays, and nothing behind it', () => {
  const of = (crm: string, address: string) => CONNECTION_KINDS.find((one) => one.crm === crm)?.originOf(new URL(address));
  expect(of('odoo', 'https://intra.example/erp/odoo')).toBe('https://intra.example/erp');
  expect(of('odoo', 'http://10.0.0.5:8069/web/login?db=x')).toBe('http://10.0.0.5:8069');
  expect(of('espo', 'https://intra.example/espo/')).toBe('https://intra.example/espo');
  expect(of('twenty', 'https://crm.example/objects/opportunities')).toBe('https://crm.example');
});
