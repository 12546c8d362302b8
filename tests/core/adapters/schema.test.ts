import { expect, test } from 'vitest';
import type { Adapter } from '../../../src/core/adapters/adapter.ts';
import { BUILT_IN } from '../../../src/core/adapters/builtIn.ts';
import { adaptersSchema } from '../../../src/core/adapters/schema.ts';
import { detectors } from '../../../src/crm/registry.ts';
import { CHANGED, OWN } from './example.ts';

const faults = (value: unknown): string[] =>
  adaptersSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [];
const deal = OWN.pages[0] as Adapter['pages'][number];
const meeting = OWN.pages[1] as Adapter['pages'][number];
const title = deal.facts[0] as (typeof deal.facts)[number];
const changed = (change: Partial<Adapter>): string[] => faults({ version: 1, adapters: [{ ...OWN, ...change }] });

test('adapters of an own CRM and of a changed one are taken as they are written', () => {
  const value = { version: 1 as const, adapters: [OWN, CHANGED] };
  expect(adaptersSchema.parse(value)).toEqual(value);
  expect(adaptersSchema.parse({})).toEqual({ version: 1, adapters: [] });
});

test.each<[Partial<Adapter>, RegExp]>([
  [{ crm: 'Our CRM' }, /^adapters\/0\/crm: Give a short name/],
  [{ name: ' ' }, /^adapters\/0\/name: Say what people call/],
  [{ address: '' }, /^adapters\/0\/address: Write the address/],
  [{ address: 'https://crm.our.example/app/deals' }, /^adapters\/0\/address: Put :id/],
  [{ address: 'https://crm.our.example/app/:id' }, /^adapters\/0\/address: Put :type where/],
  [{ pages: [] }, /^adapters\/0\/pages: Say what is read/],
  [{ pages: [deal, deal] }, /^adapters\/0\/pages: Describe deals once/],
  [{ pages: [deal, { ...meeting, word: 'deals' }] }, /^adapters\/0\/pages\/1\/word: .*different words/],
  [{ pages: [{ ...deal, word: '' }] }, /^adapters\/0\/pages\/0\/word: Say what stands at :type/],
  [{ pages: [{ ...deal, container: '' }] }, /^adapters\/0\/pages\/0\/container: Give the selector/],
  [{ pages: [{ ...deal, facts: [title, title] }] }, /^adapters\/0\/pages\/0\/facts: Name each fact once/],
  [{ pages: [{ ...deal, facts: [{ ...title, selector: '' }] }] }, /^adapters\/0\/pages\/0\/facts\/0\/selector: Give a selector/],
  [{ pages: [{ ...deal, facts: [{ ...title, selector: 'h1[' }] }] }, /^adapters\/0\/pages\/0\/facts\/0\/selector: A “\[” is not closed/],
  [{ pages: [{ ...deal, facts: [{ ...title, selector: 'h1)' }] }] }, /nothing opens/],
  [{ pages: [{ ...deal, facts: [{ ...title, selector: '[a="' }] }] }, /" is not closed/],
  [{ pages: [{ ...deal, facts: [{ ...title, selector: 'h1 {color: red}' }] }] }, /one selector alone/],
  [{ pages: [{ ...deal, facts: [{ ...title, selector: ':has(a)'.repeat(5) }] }] }, /looks at too much/],
  [{ pages: [{ ...deal, facts: [{ ...title, selector: 'a'.repeat(301) }] }] }, /Shorten the selector/],
  [{ pages: [{ ...deal, facts: [{ ...title, how: 'amount' }] }] }, /^adapters\/0\/pages\/0\/facts\/0\/how: Read this as text/],
  [{ pages: [{ ...deal, facts: [{ ...title, how: 'attribute' }] }] }, /^adapters\/0\/pages\/0\/facts\/0\/attribute: Name the attribute/],
])('%j is refused with its place and what to do', (change, says) => {
  expect(changed(change).join('\n')).toMatch(says);
});

test('two of one name read different kinds of records, or are refused', () => {
  const one = { ...OWN, address: 'https://crm.our.example/deals/:id', pages: [{ ...deal, word: '' }] };
  const other = { ...OWN, address: 'https://crm.our.example/calendar/:id', pages: [{ ...meeting, word: '' }] };
  expect(faults({ version: 1, adapters: [one, other] })).toEqual([]);
  expect(faults({ version: 1, adapters: [one, OWN] }).join()).toMatch(/adapters\/1\/crm: There is an adapter of this name/);
});

test('what is too much for every device is refused, and so is what a later release wrote', () => {
  const many = Array.from({ length: 21 }, (_, at) => ({ ...OWN, crm: `crm-${at}` }));
  expect(faults({ version: 1, adapters: many }).join()).toMatch(/Keep 20 adapters at most/);
  expect(faults({ version: 2, adapters: [] }).join()).toMatch(/later release/);
});

test('every CRM that is known by itself has a name for people', () => {
  expect(Object.keys(BUILT_IN)).toEqual(detectors.map(({ crm }) => crm));
});
