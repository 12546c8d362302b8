/** Notices of one handoff stand together: the newest with a count, the earlier ones below it. */
import { expect, test } from 'vitest';
import type { Notice } from '../../../src/protocol/notices.ts';
import { groupsOf } from '../../../src/sidebar/notices/groups.ts';

const notice = (id: string, handoff: string | null, record: Notice['record'] = null): Notice => ({
  ...{ id, kind: 'breach', at: '2027-03-01T09:00:00.000Z', says: id, adds: '', action: { label: 'Open', to: 'record' } },
  ...{ handoff, record, read: false, alerts: false },
});

test('of one booking whose record nobody knows, or one handoff given away, they stand together', () => {
  const of = (id: string, matter: string | null) => ({ ...notice(id, null), matter });
  const groups = groupsOf([of('4', 'booking'), of('3', 'gone'), of('2', 'booking'), of('1', 'gone'), of('0', null)]);
  expect(groups.map(({ newest, earlier }) => [newest.id, earlier.map(({ id }) => id)])).toEqual([
    ['4', ['2']],
    ['3', ['1']],
    ['0', []],
  ]);
});

test('by the newest of each, and what is about none stands alone', () => {
  const record = { crm: 'practice', origin: 'https://crm.example', type: 'deal', id: '7' } as const;
  const groups = groupsOf([
    notice('5', 'https://crm.example|deal|7'),
    notice('4', 'h'),
    notice('3', null),
    notice('2', 'https://crm.example|deal|7'),
    // Told before its brief was begun.
    notice('1', null, record),
    notice('0', null),
  ]);
  expect(groups.map(({ newest, earlier }) => [newest.id, earlier.map(({ id }) => id)])).toEqual([
    ['5', ['2', '1']],
    ['4', []],
    ['3', []],
    ['0', []],
  ]);
});

test('of what is told at one moment, what came of it stands above that a clock ran out, in whatever order it comes', () => {
  const both = [notice('ran out', 'h'), { ...notice('given', 'h'), kind: 'nobody-stands-in' }];
  for (const told of [both, both.toReversed()]) expect(groupsOf(told).map(({ newest }) => newest.id)).toEqual(['given']);
  const later = { ...notice('later', 'h'), at: '2027-03-01T09:00:01.000Z' };
  expect(groupsOf([later, ...both])[0]?.newest.id).toBe('later');
});
