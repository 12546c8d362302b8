/** What is booked and has no brief, in the lists of who booked it and who leads them. */
import { expect, test } from 'vitest';
import type { UnwrittenBooking } from '../../../src/core/bookings/unwritten.ts';
import type { Person } from '../../../src/core/handoff/person.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { sectionsOf } from '../../../src/core/work/sections.ts';
import { AT, completeHandoff, record } from '../handoff/brief.ts';
import { avery, morgan, PEOPLE, sam, summed } from './summed.ts';

const HOUR = 60 * 60_000;
const booking: UnwrittenBooking = {
  ...{ id: 'b', sdr: 'sam', account: 'Halden', contact: null, domain: null, record: null, start: null },
  ...{ booked: AT, isFirstSeen: false },
};
const shown = (me: Person, hours: number, { people = PEOPLE, of = booking, summaries = [] as ReturnType<typeof summed>[] } = {}) =>
  sectionsOf(summaries, { me, people, settings: clocks.standard, now: Date.parse(AT) + hours * HOUR }, [of]).map(({ key, work }) => [
    key,
    ...work.map((one) => ('booking' in one ? `${one.isGhost ? 'ghost' : 'new'}, ${one.credit?.is}, by ${one.by}` : one.action?.key)),
  ]);

test.each([
  [1, [['later', 'new, at risk, by sam']], [['open', 'new, at risk, by sam']]],
  [11.9, [['later', 'new, at risk, by sam']], [['open', 'new, at risk, by sam']]],
  [12, [['soon', 'ghost, at risk, by sam']], [['team', 'ghost, at risk, by sam']]],
  [24, [['late', 'ghost, not credited, by sam']], [['team', 'ghost, not credited, by sam']]],
])('%f hours after it was booked', (hours, mine, leads) => {
  expect(shown(sam, hours)).toEqual(mine);
  expect(shown(morgan, hours)).toEqual(leads);
  expect(shown(avery, hours)).toEqual([]);
});

test('whose SDR is not there any more is for who leads to give to somebody', () => {
  const people = PEOPLE.map((one) => (one.id === 'sam' ? { ...one, active: false } : one));
  expect(shown(morgan, 13, { people })).toEqual([['soon', 'ghost, at risk, by null']]);
});

test('begun on this device it is left to its brief', () => {
  expect(shown(sam, 1, { of: { ...booking, record }, summaries: [summed(completeHandoff())] })).toEqual([['later', 'hand-off']]);
});
