// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Summary } from '../../../src/core/work/summary.ts';
import { handoffsAround } from '../../../src/sidebar/work/around.ts';
import { dueWords } from '../../../src/sidebar/work/dueWords.ts';
import { completeHandoff } from '../../core/handoff/brief.ts';
import { summed } from '../../core/work/summed.ts';

const one = (id: string, account: string, domain = ''): Summary => ({
  ...summed(completeHandoff({ id })),
  account,
  registers: { facts: { value: { domain }, revision: 1, at: '', by: 's' } },
});
const OPEN = [one('a', 'Northwind', 'northwind.example'), one('b', 'Northwind'), one('c', 'Kestrel', 'kestrel.example')];
const ids = (headings: string[], domains: string[]) => handoffsAround(OPEN, { headings, domains }).map(({ id }) => id);

test.each([
  ['the company’s own page', ['northwind'], ['kestrel.example'], ['a', 'b']],
  ['a person’s page, by the address', ['Dana Whitfield'], ['kestrel.example'], ['c']],
  ['a list of several', ['People'], ['northwind.example', 'kestrel.example'], []],
  ['a page of somebody else', ['Halden'], ['halden.example'], []],
])('%s', (_, headings, domains, expected) => expect(ids(headings, domains)).toEqual(expected));

const MINUTE = 60_000;
test.each([
  [-3 * 60 * MINUTE, '3 h ago'],
  [-100, '1 min ago'],
  [30 * MINUTE, 'in 30 min'],
  [2 * 60 * MINUTE - 1, 'in 119 min'],
  // Never more than there is, as beside the score.
  [20 * 60 * MINUTE - 1, 'in 19 h'],
  [47 * 60 * MINUTE, 'in 47 h'],
  [72 * 60 * MINUTE, 'in 3 days'],
])('due %i', (from, words) => expect(dueWords(1e12 + from, 1e12)).toBe(words));
