import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressPattern, hostMatch, placeIn } from '../../../src/core/adapters/address.ts';

const patternOf = (written: string) => {
  const read = addressPattern(written);
  if (!read.ok) throw new Error(read.message);
  return read.pattern;
};
const place = (written: string, url: string) => placeIn(patternOf(written), new URL(url));

test.each([
  ['https://crm.example/deals/:id', 'https://crm.example/deals/45', { id: '45', word: '', prefix: '' }],
  ['https://crm.example/deals/:id', 'https://crm.example/deals/45/?tab=2#notes', { id: '45', word: '', prefix: '' }],
  ['https://*.crm.example/app/:type/:id/*', 'https://acme.crm.example/app/deals/45/notes/3', { id: '45', word: 'deals', prefix: '' }],
  ['https://*.crm.example/app/:type/:id/*', 'https://acme.crm.example/app/deals/45', { id: '45', word: 'deals', prefix: '' }],
  ['https://crm.example/:org/*/:type/:id', 'https://crm.example/t7/eu/deal/a-1', { id: 'a-1', word: 'deal', prefix: '/t7' }],
  ['http://crm.example:8080/lead_:id.html', 'http://crm.example:8080/lead_45.html', { id: '45', word: '', prefix: '' }],
  ['https://crm.example/main?etn=:type&id=:id', 'https://crm.example/main?x=1&id=%7B45%7D&etn=o', { id: '45', word: 'o', prefix: '' }],
  ['https://crm.example/#:type/view/:id', 'https://crm.example/#Deal/view/6b?x=1', { id: '6b', word: 'Deal', prefix: '' }],
  ['https://crm.example/web#id=:id&model=:type', 'https://crm.example/web#model=m&cids=1&id=45', { id: '45', word: 'm', prefix: '' }],
  ['https://crm.example/a%20b/:id', 'https://crm.example/a b/45', { id: '45', word: '', prefix: '' }],
])('%s finds the record at %s', (written, url, found) => {
  expect(place(written, url)).toEqual(found);
});

test.each([
  ['https://crm.example/deals/:id', 'https://crm.example/deals'],
  ['https://crm.example/deals/:id', 'https://crm.example/deals/45/edit'],
  ['https://crm.example/deals/:id', 'http://crm.example/deals/45'],
  ['https://crm.example/deals/:id', 'https://crm.example:8443/deals/45'],
  ['https://crm.example/deals/:id', 'https://sub.crm.example/deals/45'],
  ['https://*.crm.example/deals/:id', 'https://crm.example/deals/45'],
  ['https://*.crm.example/deals/:id', 'https://evilcrm.example/deals/45'],
  ['https://crm.example/lead_:id', 'https://crm.example/lead_'],
  ['https://crm.example/main?id=:id', 'https://crm.example/main'],
  ['https://crm.example/#Deal/view/:id', 'https://crm.example/#Deal/list'],
])('%s stays silent on %s', (written, url) => {
  expect(place(written, url)).toBeNull();
});

test.each([
  ['', /from https/],
  ['crm.example/deals/:id', /from https/],
  ['javascript:alert(1)//:id', /from https/],
  ['https://crm.example/deals', /Put :id once/],
  ['https://crm.example/:id/:id', /Put :id once/],
  ['https://crm.example/:type/:type/:id', /once each/],
  ['https://crm.example/deals/:id?o=:org', /Put :org into the path/],
  ['https://crm.example/:kind/:id', /only :id, :type and :org/],
  ['https://crm.example/:type-:id', /two things at once/],
  ['https://*/deals/:id', /own host/],
  ['https://*.com/deals/:id', /own host/],
  ['https://a.*.example/deals/:id', /own host/],
  ['https://me:secret@crm.example/deals/:id', /name and password/],
  [`https://crm.example/${'a/'.repeat(200)}:id`, /Shorten/],
])('%s is refused with what to do', (written, says) => {
  expect(addressPattern(written)).toMatchObject({ ok: false, message: expect.stringMatching(says) });
});

test('for the browser it is its host', () => {
  expect(hostMatch(patternOf('https://*.crm.example:8443/:org/deals/:id'))).toBe('https://*.crm.example/*');
});

test('whatever is written and wherever the page is, nothing throws, and only its own host is ever taken', () => {
  const part = fc.constantFrom(':id', ':type', ':org', '*', 'deals', 'a:id', '%', '%7B', '', '..', '?', '#', '=', '&');
  const host = fc.constantFrom('crm.example', '*.crm.example', 'other.example');
  const tail = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(host, tail, fc.webUrl({ withFragments: true, withQueryParameters: true }), tail, (at, written, anywhere, seen) => {
      const read = addressPattern(`https://${at}/${written}`);
      if (!read.ok) return;
      expect(placeIn(read.pattern, new URL(anywhere))).toBeNull();
      const here = placeIn(read.pattern, new URL(`https://x.crm.example/${seen}`));
      if (here) expect(at).toBe('*.crm.example');
    }),
    { numRuns: 300 },
  );
});

test('an address made to be slow is looked at once', () => {
  const written = `https://crm.example/${'*/'.repeat(100)}:id/*`;
  expect(place(written, `https://crm.example/${'a/'.repeat(1_500)}`)).toMatchObject({ id: 'a' });
  expect(place(written, `https://crm.example/${'a'.repeat(5_000)}`)).toBeNull();
});
