import { expect, test } from 'vitest';
import { type KeptNotices, NOTICES_MOST, type Notice } from '../../src/protocol/notices.ts';
import { endedBy, markedRead, noticesIn, taken, toldOfRead } from '../../src/sync/notices.ts';

const notice = (id: string, change: Partial<Notice> = {}): Notice => ({
  id,
  kind: 'bounced',
  at: '2027-03-01T09:00:00.000Z',
  says: `Notice ${id}.`,
  adds: '',
  action: { label: 'Mend the brief', to: 'record' },
  handoff: null,
  record: null,
  read: false,
  alerts: true,
  ...change,
});
const kept = (notices: Notice[], toTell: string[] = []): KeptNotices => ({ owner: 'sam', notices, toTell });
const ids = (notices: readonly Notice[]): string[] => notices.map(({ id }) => id);

test('what is new is shown on the desktop once, and nothing of what a fresh device finds', () => {
  const first = taken(null, 'sam', [notice('b'), notice('a')]);
  expect(first.news).toEqual([]);
  const next = taken(first.kept, 'sam', [notice('c'), notice('b'), notice('a')]);
  expect(ids(next.news)).toEqual(['c']);
  expect(taken(next.kept, 'sam', next.kept.notices).news).toEqual([]);
});

test('what is read already, or not wished for there, is not shown', () => {
  expect(taken(kept([]), 'sam', [notice('a', { read: true }), notice('b', { alerts: false })]).news).toEqual([]);
});

test('what was read here stays read until the server knows it, also when it tells otherwise', () => {
  const read = markedRead(kept([notice('a'), notice('b')]), ['a', 'a', 'unknown']);
  expect(read.notices.map((one) => one.read)).toEqual([true, false]);
  expect(read.toTell).toEqual(['a']);
  const again = taken(read, 'sam', [notice('a'), notice('b')]);
  expect(again.kept.notices.map((one) => one.read)).toEqual([true, false]);
  expect(toldOfRead(again.kept, ['a']).toTell).toEqual([]);
  expect(markedRead(read, ['a']).toTell, 'told once').toEqual(['a']);
});

test('another person who signs in here sees nothing of it, and it is not told as theirs', () => {
  const before = kept([notice('a')], ['a']);
  expect(noticesIn(before, 'ann')).toEqual([]);
  expect(noticesIn(before, undefined)).toEqual([]);
  const after = taken(before, 'ann', [notice('z')]);
  expect(after).toEqual({ kept: { owner: 'ann', notices: [notice('z')], toTell: [] }, news: [] });
});

test('a device keeps so many and no more', () => {
  const many = Array.from({ length: 150 }, (_, index) => notice(String(index)));
  expect(taken(null, 'sam', many).kept.notices).toHaveLength(NOTICES_MOST);
});

test('what was done ends what was told of it, and nothing else', () => {
  const ends = ['accepted', 'bounced'];
  const all = [
    notice('1', { handoff: 'h', ends }),
    notice('2', { handoff: 'h', ends, read: true }),
    notice('3', { handoff: 'other', ends }),
    notice('4', { handoff: 'h', ends: ['rated'] }),
    // Told by a server that does not say.
    notice('5', { handoff: 'h' }),
  ];
  expect(endedBy(kept(all), 'h', 'accepted')).toEqual(['1']);
});
