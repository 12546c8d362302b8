import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Adapter } from '../../../src/core/adapters/adapter.ts';
import { addressOf } from '../../../src/core/handoff/address.ts';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { detectAdapted } from '../../../src/crm/adapted/detect.ts';
import { CHANGED, OWN } from './example.ts';

const at = (address: string, change: Partial<Adapter> = {}): Adapter => ({ ...OWN, address, ...change });
const [deal, meeting] = OWN.pages as [Adapter['pages'][number], Adapter['pages'][number]];

test.each([
  ['https://crm.our.example/app/:type/:id', 'https://crm.our.example/app/meetings/M-2'],
  ['https://crm.our.example:8443/app/:type/:id/', 'https://crm.our.example:8443/app/deals/45/'],
  ['https://crm.our.example/:org/app/:type/lead_:id', 'https://crm.our.example/acme/app/deals/lead_4:5'],
  ['https://*.our.example/tenant-:org/:type?no=:id', 'https://eu.our.example/tenant-acme/deals?no=45'],
  ['https://crm.our.example/app#:type/view/:id', 'https://crm.our.example/app#meetings/view/45'],
  ['https://crm.our.example/app#kind=:type&id=:id', 'https://crm.our.example/app#kind=deals&id=45'],
])('of %s, the link to the record at %s leads to it again', (pattern, seen) => {
  const adapters = [CHANGED, at(pattern)];
  const record = detectAdapted(adapters)(new URL(seen)) ?? expect.fail();
  const link = addressOf(record, adapters) ?? expect.fail();
  expect(decodeURIComponent(link)).toBe(seen);
  expect(detectAdapted(adapters)(new URL(link))).toEqual(record);
});

test('of a CRM that is known, the workspace’s own address counts where it finds the record, the known one elsewhere', () => {
  const own = at('https://crm.our.example/leads/:id', { crm: 'odoo', pages: [{ ...deal, word: '' }] });
  const record: RecordRef = { crm: 'odoo', origin: 'https://crm.our.example', type: 'deal', id: '45' };
  expect(addressOf(record, [CHANGED, own])).toBe('https://crm.our.example/leads/45');
  for (const other of [
    { ...record, origin: 'https://odoo.example' },
    { ...record, type: 'meeting' as const },
  ])
    expect(addressOf(other, [own])).toBe(addressOf(other, []));
});

const RECORD: RecordRef = { crm: 'our-crm', origin: 'https://crm.our.example', type: 'deal', id: '45' };

test.each<[string, string, Partial<RecordRef>]>([
  ['a step that may be anything', 'https://crm.our.example/*/:type/:id', {}],
  ['an end that may be anything', 'https://crm.our.example/:type/:id/*', {}],
  ['a value that may be anything', 'https://crm.our.example/:type/:id?view=*', {}],
  ['another host', 'https://crm.our.example/:type/:id', { origin: 'https://evil.example' }],
  ['a host behind another’s name', 'https://crm.our.example/:type/:id', { origin: 'https://crm.our.example@evil.example' }],
  ['another host below', 'https://*.our.example/:type/:id', { origin: 'https://crm.our.example.evil.example' }],
  ['another scheme', 'https://crm.our.example/:type/:id', { origin: 'http://crm.our.example' }],
  ['a script', 'https://crm.our.example/:type/:id', { origin: 'javascript:alert(1)//' }],
  ['a path that is not the installation’s', 'https://crm.our.example/:type/:id', { origin: 'https://crm.our.example/else' }],
  ['no installation', 'https://crm.our.example/:org/:type/:id', {}],
  ['one that is not saved', 'https://crm.our.example/:type/:id', { id: 'new' }],
  ['another CRM', 'https://crm.our.example/:type/:id', { crm: 'other' }],
])('there is no link for %s', (_, pattern, change) => {
  expect(addressOf({ ...RECORD, ...change }, [at(pattern)])).toBeNull();
});

test('nor for a kind of record that the adapter does not read', () => {
  expect(addressOf({ ...RECORD, type: 'meeting' }, [at('https://crm.our.example/deals/:id', { pages: [deal] })])).toBeNull();
  expect(addressOf(RECORD, [at('https://crm.our.example/calendar/:id', { pages: [meeting] })])).toBeNull();
});

test('whatever an id is, its link leads to it or there is none', () => {
  const adapters = [at('https://crm.our.example/app/:type/x-:id?tab=1')];
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_.:-]{1,120}$/), (id) => {
      const link = addressOf({ ...RECORD, id }, adapters);
      if (link !== null) expect(detectAdapted(adapters)(new URL(link))).toEqual({ ...RECORD, id });
    }),
  );
});
