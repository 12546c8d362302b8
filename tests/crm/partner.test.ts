import { expect, test } from 'vitest';
import { splitPartner } from '../../src/crm/odoo/partner.ts';

test.each([
  ['Northwind Analytics, Dana Whitfield', { company: 'Northwind Analytics', person: 'Dana Whitfield' }],
  ['Acme, Inc., Dana Whitfield', { company: 'Acme, Inc.', person: 'Dana Whitfield' }],
  ['Acme, Inc.', { company: 'Acme, Inc.' }],
  ['Fabbrica, S.p.A.', { company: 'Fabbrica, S.p.A.' }],
  ['Northwind Analytics', undefined],
  ['Northwind, ', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (text, partner) => {
  expect(splitPartner(text)).toEqual(partner);
});
