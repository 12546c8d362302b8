import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/core/handoff/address.ts';
import { recordSchema } from '../../src/core/handoff/record.ts';
import { detect, detectors, detectUnsaved } from '../../src/crm/registry.ts';
import { notRecords, recordUrls } from './urls.ts';

describe.each(detectors.map((detector) => ({ crm: detector.crm, detector })))('$crm', ({ crm, detector }) => {
  test.each(recordUrls[crm] ?? [])('finds a storable record at %s', (url) => {
    const record = detector.detect(new URL(url));
    expect(record?.crm).toBe(crm);
    expect(recordSchema.parse(record)).toEqual(record);
  });

  test.each(recordUrls[crm] ?? [])('a link to the record at %s leads to it again', (url) => {
    const record = detector.detect(new URL(url));
    const address = record && addressOf(record, []);
    // The way to an event of Google's leads through the calendar of whoever goes.
    expect(address === null).toBe(crm === 'google-calendar');
    if (address) expect(detector.detect(new URL(address))).toEqual(record);
  });

  const others = Object.entries(recordUrls).filter(([other]) => other !== crm);
  test.each(others.flatMap(([, urls]) => urls))('stays silent on %s', (url) => {
    expect(detector.detect(new URL(url))).toBeNull();
  });
});

test.each(notRecords)('%s is no record', (url) => {
  expect(detect(url)).toBeNull();
});

test.each([
  ['http://127.0.0.1:8787/practice/deals/D-101', 'http://127.0.0.1:8787/practice', 'deal', 'D-101'],
  ['http://127.0.0.1:8787/practice/meetings/M-201/', 'http://127.0.0.1:8787/practice', 'meeting', 'M-201'],
  ['https://intra.example/erp/odoo/crm/45', 'https://intra.example/erp', 'deal', '45'],
  ['https://intra.example/erp/web#id=45&model=crm.lead&view_type=form', 'https://intra.example/erp', 'deal', '45'],
  ['https://crm.example/odoo/crm/45/calendar/12', 'https://crm.example', 'meeting', '12'],
  ['https://intra.example/espo/index.php#Meeting/view/6b00fe79e54395dd2', 'https://intra.example/espo', 'meeting', '6b00fe79e54395dd2'],
  ['https://crm.example/#Opportunity/view/6b00fe79e54395dd2', 'https://crm.example', 'deal', '6b00fe79e54395dd2'],
  ['https://acme.my.salesforce.com/006Hs00001AbCdE', 'https://acme.lightning.force.com', 'deal', '006Hs00001AbCdEIAV'],
  [
    'https://acme.lightning.force.com/lightning/r/Event/00UHs00001AbCdEMAV/view?ws=%2Flightning%2Fr%2FOpportunity%2F006Hs00001AbCdEIAV%2Fview',
    'https://acme.lightning.force.com',
    'meeting',
    '00UHs00001AbCdEMAV',
  ],
  [
    'https://acme--dev.sandbox.my.salesforce.com/006Hs00001AbCdE',
    'https://acme--dev.sandbox.lightning.force.com',
    'deal',
    '006Hs00001AbCdEIAV',
  ],
  ['https://app.hubspot.com/contacts/1234567/deal/98', 'https://app.hubspot.com/contacts/1234567', 'deal', '98'],
  ['https://app.hubspot.com/contacts/1234567/record/0-47/98', 'https://app.hubspot.com/contacts/1234567', 'meeting', '98'],
  [
    'https://acme.crm4.dynamics.com/main.aspx?id=%7B1111AAAA-2222-3333-4444-555555555555%7D&etn=opportunity&pagetype=entityrecord',
    'https://acme.crm4.dynamics.com',
    'deal',
    '1111aaaa-2222-3333-4444-555555555555',
  ],
  ['https://crm.zoho.eu/crm/org7/tab/Potentials/5725767000000123456', 'https://crm.zoho.eu/crm', 'deal', '5725767000000123456'],
  [
    'https://suite.example/crm/legacy/index.php?module=Meetings&action=DetailView&record=019a2f7c-6f0e-7a44-9c1b-0f3a5f7c2d11',
    'https://suite.example/crm',
    'meeting',
    '019a2f7c-6f0e-7a44-9c1b-0f3a5f7c2d11',
  ],
  [
    'https://suite.example/crm/#/meetings/record/019a2f7c-6f0e-7a44-9c1b-0f3a5f7c2d11?return=1',
    'https://suite.example/crm',
    'meeting',
    '019a2f7c-6f0e-7a44-9c1b-0f3a5f7c2d11',
  ],
  [
    'https://calendar.google.com/calendar/r/eventedit/NnIybWszZ3ExYzhwdDV2aDlkNGU3czBhYnVfMjAyNzAzMDRUMDkwMDAwWiBhdmVyeUBwcmFjdGljZS5leGFtcGxl',
    'https://calendar.google.com/calendar',
    'meeting',
    '6r2mk3gq1c8pt5vh9d4e7s0abu_20270304T090000Z',
  ],
])('%s is told apart', (url, origin, type, id) => {
  expect(detect(url)).toMatchObject({ origin, type, id });
});

test('an origin that could not be stored is no record', () => {
  expect(detect(`https://crm.example/${'a'.repeat(400)}/odoo/crm/45`)).toBeNull();
  expect(detect('https://crm.example/a|b/odoo/crm/45')).toBeNull();
});

test('whatever the address, it finds nothing or something storable', () => {
  const words = fc.constantFrom('odoo', 'crm', 'crm.lead', 'calendar', 'web', 'practice', 'deals', 'D-1', '45', '%00', '..', 'é', '|', '');
  const hashes = fc.oneof(
    fc.string(),
    fc.constantFrom('#id=45&model=crm.lead&view_type=form', '#Opportunity/view/6b00fe79e54395dd2', '#Meeting/view/'),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), fc.webQueryParameters(), hashes, (path, query, hash) => {
      const record = detect(`https://crm.example/${path.join('/')}?${query}${hash}`);
      if (record) expect(recordSchema.parse(record)).toEqual(record);
    }),
  );
});

test('of a thousand addresses of any site none is a record', () => {
  const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
  fc.assert(
    fc.property(address, (url) => detect(url) === null),
    { numRuns: 1_000 },
  );
});

test('on the host of any CRM it finds nothing or something storable', () => {
  const hosts = [...new Set(Object.values(recordUrls).flatMap((urls) => urls.map((url) => new URL(url).origin)))];
  const words = Object.values(recordUrls).flatMap((urls) => urls.flatMap((url) => new URL(url).pathname.split('/')));
  const tails = ['', ...Object.values(recordUrls).flatMap((urls) => urls.map((url) => url.slice(url.search(/[?#]|$/))))];
  const path = fc.array(fc.constantFrom(...new Set(words), 'new', 'list', 'edit', '%7B', '..'), { maxLength: 7 });
  fc.assert(
    fc.property(fc.constantFrom(...hosts), path, fc.constantFrom(...tails), (host, parts, tail) => {
      const url = `${host}/${parts.join('/')}${tail}`;
      const record = detect(url);
      if (record) expect(recordSchema.parse(record)).toEqual(record);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['https://crm.example/odoo/crm/new', 'https://crm.example', 'deal'],
  ['https://crm.example/erp/odoo/crm/45/calendar/new', 'https://crm.example/erp', 'meeting'],
  ['https://crm.example/web#model=crm.lead&view_type=form', 'https://crm.example', 'deal'],
  ['https://crm.example/#Opportunity/create', 'https://crm.example', 'deal'],
  ['https://crm.example/espo/#Meeting/create?date=2027-01-02', 'https://crm.example/espo', 'meeting'],
])('at %s one is being made', (address, origin, type) => {
  expect(detectUnsaved(address)).toMatchObject({ origin, type, id: 'new' });
  expect(detect(address)).toBeNull();
});

test('nothing is being made where a record is, nor elsewhere', () => {
  const others = [...Object.values(recordUrls).flat(), 'https://crm.example/odoo/crm', 'https://crm.example/odoo/contacts/new'];
  expect(others.filter((address) => detectUnsaved(address))).toEqual([]);
});
