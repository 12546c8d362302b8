// @vitest-environment happy-dom
/** What many handoffs tell at about one time is one row, which opens to them. */

import { expect, test, vi } from 'vitest';
import type { Notice } from '../../../src/protocol/notices.ts';
import { button, ownPlace, press, text } from '../../ui/mounted.tsx';
import { runtime } from '../frame.ts';

const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { groupsOf } = await import('../../../src/sidebar/notices/groups.ts');
const { bundled } = await import('../../../src/sidebar/notices/bundles.ts');
const { BundleRow } = await import('../../../src/sidebar/notices/BundleRow.tsx');

const HOUR = 60;
const FIXES: Notice['many'] = ['', ' fixes ran past their time.'];
const GIVEN: Notice['many'] = ['Baton gave ', ' handoffs to Kim.'];

/** `minute`: how long ago, so that a smaller one is newer. */
const notice = (account: number, minute: number, many: Notice['many'], read = false): Notice => ({
  ...{ id: `${account} at ${minute}`, kind: 'breach', adds: '', action: { label: 'Open the record', to: 'record' }, alerts: false },
  ...{ at: new Date(Date.UTC(2027, 2, 1, 12) - minute * 60_000).toISOString(), says: `Account ${account}.`, many, read },
  ...{
    handoff: `https://crm.example|deal|${account}`,
    record: { crm: 'practice', origin: 'https://crm.example', type: 'deal', id: `${account}` },
  },
});
const several = (count: number, minute: number, many: Notice['many'], from = 1): Notice[] =>
  Array.from({ length: count }, (_, at) => notice(from + at, minute, many));

const rowsOf = (notices: readonly Notice[]): string[] =>
  bundled(groupsOf(notices)).map((row) => ('groups' in row ? row.says : row.newest.says));

test('four of one kind within an hour are one row, three stay rows of their own', () => {
  expect(rowsOf(several(4, 5, FIXES))).toEqual(['4 fixes ran past their time.']);
  expect(rowsOf(several(3, 5, FIXES))).toEqual(['Account 1.', 'Account 2.', 'Account 3.']);
  expect(rowsOf([...several(3, 5, FIXES), ...several(3, 9, GIVEN, 4)])).toHaveLength(6);
});

test('each stands where its newest does, between what is told by itself', () => {
  const alone = (account: number, minute: number) => notice(account, minute, null);
  const fixes = several(2, 0, FIXES).concat(several(2, 40, FIXES, 3));
  expect(
    rowsOf([fixes[0], alone(20, 10), ...several(5, 20, GIVEN, 5), ...fixes.slice(1), alone(21, 90)].flatMap((one) => one ?? [])),
  ).toEqual(['4 fixes ran past their time.', 'Account 20.', 'Baton gave 5 handoffs to Kim.', 'Account 21.']);
});

test('what lies more than an hour apart is told apart, and what comes later moves nothing from one to another', () => {
  const before = several(5, 2 * HOUR, FIXES);
  expect(rowsOf([...several(4, HOUR - 1, FIXES, 6), ...before])).toEqual(['4 fixes ran past their time.', '5 fixes ran past their time.']);
  const [was] = bundled(groupsOf(before));
  const [, is] = bundled(groupsOf([...several(4, 0, FIXES, 6), ...before]));
  expect(is).toEqual(was);
  const [grown] = bundled(groupsOf([...several(4, HOUR, FIXES, 6), ...before]));
  expect(grown).toMatchObject({ key: was?.key, says: '9 fixes ran past their time.' });
});

test('a handoff that went on since stands by what it tells last', () => {
  expect(rowsOf([notice(1, 0, GIVEN), ...several(5, 5, FIXES)])).toEqual(['Account 1.', '4 fixes ran past their time.']);
});

test('of a server that does not say it, each stays a row', () => {
  const old = several(5, 5, FIXES).map(({ many: _, ...one }) => one);
  expect(rowsOf(old)).toHaveLength(5);
});

const draw = ownPlace();
function show(notices: readonly Notice[]): void {
  const [row] = bundled(groupsOf(notices));
  if (!row || !('groups' in row)) throw new Error('no bundle');
  draw(
    <ul>
      <BundleRow bundle={row} />
    </ul>,
  );
}
const links = () => [...document.querySelectorAll('a')].map(({ href }) => href);

test('it opens to its rows, each of which leads to its own record', async () => {
  useSession.setState({ settings: [] });
  show([...several(4, 5, FIXES), notice(2, 30, GIVEN)]);
  const fold = button('All 4');
  const named = document.getElementById(fold?.getAttribute('aria-describedby') ?? '');
  expect(named?.textContent).toBe('To read: 4 fixes ran past their time.');
  expect([fold?.getAttribute('aria-expanded'), links()]).toEqual(['false', []]);
  fold?.click();
  await vi.waitFor(() => expect(links()).toEqual([1, 2, 3, 4].map((id) => `https://crm.example/deals/${id}`)));
  expect(fold?.getAttribute('aria-expanded')).toBe('true');
  expect(document.querySelectorAll('ul ul > li')).toHaveLength(4);
  await press('1 earlier');
  await vi.waitFor(() => expect(document.querySelectorAll('ul ul > li')).toHaveLength(5));
  fold?.click();
  await vi.waitFor(() => expect(links()).toEqual([]));
});

test('marked as read is all that it stands for, and nothing else is asked; the keyboard stays', async () => {
  const told = vi.spyOn(runtime, 'sendMessage');
  const notices = [...several(3, 5, FIXES), notice(4, 6, FIXES, true), notice(2, 30, GIVEN)];
  show(notices);
  expect(text()).toContain('3 of 4 to read: ');
  await press('Mark as read');
  const ids = ['1 at 5', '2 at 5', '2 at 30', '3 at 5'];
  expect(told.mock.calls.map(([message]) => message)).toEqual([{ type: 'worker/notices-read', ids }]);
  expect(document.activeElement).toBe(button('All 4'));
  show(notices.map((one) => ({ ...one, read: true })));
  expect(text()).not.toContain('to read');
  expect(button('Mark as read')).toBeUndefined();
  expect(document.activeElement).toBe(button('All 4'));
});
