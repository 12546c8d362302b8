import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_BRIEF } from '../../../src/core/brief/fields.ts';
import { findable, finderOf, ofAccount } from '../../../src/core/work/find.ts';
import type { Summary } from '../../../src/core/work/summary.ts';
import { completeHandoff } from '../handoff/brief.ts';
import { summed } from './summed.ts';

const one = (id: string, more: Partial<Summary>): Summary => ({
  ...summed(completeHandoff({ id, registers: {} })),
  ...more,
});
const ALL = [
  one('text', {
    account: 'Kestrel',
    brief: {
      ...EMPTY_BRIEF,
      pain: 'They close late.\nTheir BI contract with Northwind renews on 31 January and the vendor raised the price.',
    },
  }),
  one('person', { account: 'Halden', people: ['Dana Whitfield', 'North, Ruth'] }),
  one('within', { account: 'Upnorth' }),
  one('word', { account: 'Great North Rail' }),
  one('ended', { account: 'Northgate', open: 0 }),
  one('begins', { account: 'Northwind Analytics' }),
];
const all = ALL.map(findable);
const find = (of: typeof all, query: string, most: number) => finderOf(of)(query, most);
const ids = (query: string) => find(all, query, 10).map(({ summary }) => summary.id);

test('the nearest first, and of those as near what is open', () =>
  expect(ids('north')).toEqual(['begins', 'ended', 'word', 'within', 'person', 'text']));

test.each([
  ['NÖRTH gate', ['ended']],
  ['north analytics', ['begins']],
  ['dana halden', ['person']],
  ['price kestrel', ['text']],
  ['northx', []],
  ['   ', []],
])('%s', (query, expected) => expect(ids(query)).toEqual(expected));

test('letter by letter, taken back and written anew, it finds what it would have found at once', () => {
  const finder = finderOf(all);
  const letters = fc.constantFrom(...'north wda', 'ruth', 'renews', ' ');
  fc.assert(
    fc.property(fc.array(fc.tuple(letters, fc.boolean()), { maxLength: 12 }), (steps) => {
      let query = '';
      for (const [letter, isTakenBack] of steps) {
        query = isTakenBack ? query.slice(1) : query + letter;
        expect(finder(query, 3)).toEqual(find(all, query, 3));
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('it says where it was found', () => {
  expect(find(all, 'ruth', 1)[0]).toMatchObject({ by: 'person', where: 'North, Ruth' });
  expect(find(all, 'renews', 1)[0]).toMatchObject({ by: 'text', where: expect.stringContaining('Northwind renews on 31 January') });
  expect(find(all, 'renews', 1)[0]?.where).not.toContain('They close late');
});

test('no more than asked for', () => expect(find(all, 'n', 2)).toHaveLength(2));

describe('of one account', () => {
  const facts = (domain: string) => ({ registers: { facts: { value: { domain }, revision: 1, at: '', by: 's' } } });
  const open = [
    one('a', { account: 'Northwind Analytics', ...facts('northwind.example') }),
    one('b', { account: 'Northwind', ...facts('') }),
  ];
  test.each([
    [{ name: 'northwind analytics' }, ['a']],
    [{ domain: 'Northwind.example' }, ['a']],
    [{ name: 'Northwind', domain: 'northwind.example' }, ['a', 'b']],
    [{ name: 'North' }, []],
    [{}, []],
    [{ name: ' ', domain: '' }, []],
  ])('%j', (account, expected) => expect(ofAccount(open, account).map(({ id }) => id)).toEqual(expected));
});
