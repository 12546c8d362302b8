import { expect, test } from 'vitest';
import { address, routeOf } from '../../src/practice/route.ts';

test.each([
  ['/practice', 'pipeline', ''],
  ['/practice/', 'pipeline', ''],
  ['/practice/pipeline', 'pipeline', ''],
  ['/practice/calendar/', 'calendar', ''],
  ['/practice/deals/D-101', 'deals', 'D-101'],
  ['/practice/companies/C-301/', 'companies', 'C-301'],
  ['/practice/deals', 'unknown', ''],
  ['/practice/deals/D-101/edit', 'unknown', ''],
  ['/practice/pipeline/D-101', 'unknown', ''],
  ['/practice/elsewhere', 'unknown', ''],
])('%s', (path, page, id) => {
  expect(routeOf(path)).toEqual({ page, id });
});

test('an address leads back to its page', () => {
  expect(routeOf(address('meetings', 'M-201'))).toEqual({ page: 'meetings', id: 'M-201' });
  expect(routeOf(address('calendar'))).toEqual({ page: 'calendar', id: '' });
});
