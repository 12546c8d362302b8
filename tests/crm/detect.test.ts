import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/core/handoff/address.ts';
import { recordSchema } from '../../src/core/handoff/record.ts';
import { detect, detectors } from '../../src/crm/registry.ts';
import { notRecords, recordUrls } from './urls.ts';

describe.each(detectors.map((detector) => ({ crm: detector.crm, detector })))('$crm', ({ crm, detector }) => {
  test.each(recordUrls[crm] ?? [])('finds a storable record at %s', (url) => {
    const record = detector.detect(new URL(url));
    expect(record?.crm).toBe(crm);
    expect(recordSchema.parse(record)).toEqual(record);
  });

  test.each(recordUrls[crm] ?? [])('a link to the record at %s leads to it again', (url) => {
    const record = detector.detect(new URL(url));
    expect(record && detector.detect(new URL(addressOf(record) ?? ''))).toEqual(record);
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
