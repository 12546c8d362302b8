import { expect, test } from 'vitest';
import type { Adapter } from '../../../src/core/adapters/adapter.ts';
import { readAdapters } from '../../../src/core/adapters/kept.ts';
import { CHANGED, OWN } from './example.ts';

const list = (...adapters: unknown[]) => ({ version: 1, adapters });
const [deal] = OWN.pages as [Adapter['pages'][number]];

test('what passes is kept as it is', () => {
  expect(readAdapters(list(OWN, CHANGED))).toEqual({ adapters: [OWN, CHANGED], leftOut: [] });
  expect(readAdapters({})).toEqual({ adapters: [], leftOut: [] });
});

test('one that does not pass is left out with its place, what stands there and what to do, and can be mended', () => {
  const facts = [{ fact: 'title', selector: '.md\\:flex h1', how: 'text', attribute: '' }] as const;
  const old: Adapter = { ...CHANGED, name: ' Odoo, old ', crm: 'espo', pages: [{ ...deal, word: '', facts: [...facts] }] };
  expect(readAdapters(list(OWN, old, CHANGED))).toEqual({
    adapters: [OWN, CHANGED],
    leftOut: [
      {
        name: 'Odoo, old',
        path: 'pages/0/facts/0/selector',
        stands: '.md\\:flex h1',
        message: expect.stringContaining('Write it without “\\”'),
        draft: old,
      },
    ],
  });
});

test('one that was kept when its selector still might look through siblings within brackets is left out too, and named', () => {
  const slow: Adapter = {
    ...OWN,
    crm: 'slow',
    name: 'Slow CRM',
    address: 'https://slow.example/deals/:id',
    pages: [{ ...deal, word: '', container: '.a:has(~ u)' }],
  };
  const { adapters, leftOut } = readAdapters(list(OWN, slow));
  expect(adapters).toEqual([OWN]);
  expect(leftOut).toMatchObject([{ name: 'Slow CRM', path: 'pages/0/container', stands: '.a:has(~ u)', draft: slow }]);
});

test('of two that cannot both be, the first goes on', () => {
  const { adapters, leftOut } = readAdapters(list(OWN, { ...OWN, name: 'Twice' }));
  expect(adapters).toEqual([OWN]);
  expect(leftOut).toMatchObject([{ name: 'Twice', path: 'crm', message: expect.stringContaining('There is an adapter of this name') }]);
});

test.each([[null], ['x'], [7], [{ name: 8, pages: 'none' }], [[]]])('%j is left out by its place, with nothing to mend', (broken) => {
  const { adapters, leftOut } = readAdapters(list(broken, OWN));
  expect(adapters).toEqual([OWN]);
  expect(leftOut).toMatchObject([{ name: 'Adapter 1', draft: null }]);
});

test.each([[null], ['x'], [{ adapters: 7 }], [{ version: 2, adapters: [OWN] }]])('%j is no list', (value) => {
  expect(readAdapters(value)).toEqual({ adapters: [], leftOut: [] });
});
