import { expect, test } from 'vitest';
import { CLOCKS } from '../../../src/core/clocks/registry.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { factsOf, type Seen } from '../../../src/core/notices/factsOf.ts';
import { isForRoom, KINDS, type KindName, kindOf } from '../../../src/core/notices/kinds.ts';
import { manyOf } from '../../../src/core/notices/many.ts';

const AT = '2027-03-01T09:00:00.000Z';
const stamp = { at: AT, by: 'priya' };
const NAMES: Record<string, string> = { sam: 'Sam Okafor', priya: 'Priya Raman', ann: 'Ann Lee' };

const factsWith = (seen: Partial<Seen> = {}) =>
  factsOf({
    about: { by: 'priya', ae: 'priya' },
    account: 'Northwind',
    sdr: 'sam',
    event: null,
    undone: null,
    nameOf: (id) => NAMES[id] ?? '',
    reader: null,
    zone: 'Europe/Berlin',
    now: Date.parse(AT),
    tellsText: false,
    ...seen,
  });
const said = (kind: KindName, seen: Partial<Seen> = {}) => {
  const facts = factsWith(seen);
  const { says, adds } = kindOf(kind);
  return { says: says(facts), adds: adds?.(facts) ?? '' };
};

/** Of five such at once; null for what comes one by one. */
const saidOfFive = (kind: KindName, seen: Partial<Seen> = {}): string | null => manyOf(kind, factsWith(seen))?.join('5') ?? null;

const bounced: HandoffEvent = { type: 'bounced', ...stamp, reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs them.' };

test('every kind says one sentence that begins with a capital and ends, whatever is known', () => {
  for (const kind of Object.keys(KINDS) as KindName[])
    for (const seen of [{}, { account: null, about: {}, sdr: 'nobody' }, { reader: 'sam' }, { reader: 'priya' }]) {
      const { says } = said(kind, seen);
      expect(says, kind).toMatch(/^[A-Z].*[.]$/);
      expect(says, kind).not.toMatch(/undefined|null|\s\s| \.|: \./);
    }
});

test('whoever reads it is called you, and others by their names', () => {
  expect(said('handed-off').says).toBe('Sam Okafor handed Northwind to Priya Raman.');
  expect(said('handed-off', { reader: 'priya' }).says).toBe('Sam Okafor handed Northwind to you.');
  expect(said('first-minutes', { reader: 'sam' }).says).toBe('You will join the first five minutes with Northwind, soon.');
});

test('who had it reads that nothing is left for them; a room, for whoever had it', () => {
  const about = { by: 'sam', ae: 'ann' };
  expect(said('given-away', { about, reader: 'priya' }).says).toBe(
    'Sam Okafor gave Northwind to Ann Lee. There is nothing left for you to do on it.',
  );
  expect(said('given-away', { about }).says).toBe(
    'Sam Okafor gave Northwind to Ann Lee. There is nothing left to do on it for whoever had it.',
  );
});

test('several at once are one sentence that names no account, and whatever is about an account can be several', () => {
  for (const kind of Object.keys(KINDS) as KindName[])
    for (const seen of [{}, { account: null, about: {}, sdr: 'nobody' }, { reader: 'sam' }, { reader: 'priya' }]) {
      const five = saidOfFive(kind, seen);
      expect(five !== null, kind).toBe(said(kind, { account: 'Halden' }).says.includes('Halden'));
      if (five === null) continue;
      expect(five, kind).toMatch(/^[A-Z5].*[.]$/);
      expect(five.match(/5/g), kind).toHaveLength(1);
      expect(five, kind).not.toMatch(/undefined|null|Northwind|unnamed|\s\s| \.|: \./);
    }
});

test('several say who did it, and which clock it was', () => {
  for (const { label, name } of CLOCKS)
    expect(saidOfFive('breach', { about: { clock: label } }), name).toMatch(/^5 .*s\b.* ran past their time\. See what held them up\.$/);
  expect(saidOfFive('breach', { about: { clock: 'the fix' } })).toBe('5 fixes ran past their time. See what held them up.');
  expect(saidOfFive('breach', { about: { clock: 'the review', also: ['the first touch'] } })).toBe(
    'The review and the first touch of 5 handoffs ran past their time. See what held them up.',
  );
  const given = { about: { by: 'baton', ae: 'ann' } };
  expect(saidOfFive('reassigned', given)).toBe('Baton gave 5 handoffs to Ann Lee.');
  expect(saidOfFive('given-to-you', { ...given, reader: 'ann' })).toBe('Baton gave 5 handoffs to you.');
  expect(saidOfFive('given-away', { ...given, reader: 'priya' })).toBe(
    'Baton gave 5 handoffs to Ann Lee. There is nothing left for you to do on them.',
  );
  const waits = { ae: 'ann', clock: 'the review' };
  expect([{ late: 90 }, { away: true } as const, {}].map((how) => saidOfFive('nobody-stands-in', { about: { ...waits, ...how } }))).toEqual(
    [
      '5 reviews have waited past their time, and nobody else stands in. Give them to somebody.',
      '5 reviews wait while Ann Lee is away, and nobody else stands in. Give them to somebody.',
      '5 reviews still wait, and nobody else stands in. Give them to somebody.',
    ],
  );
});

test('what somebody wrote is told only where that is allowed, and never in the sentence', () => {
  const closed = said('bounced', { event: bounced });
  expect(closed).toEqual({ says: 'Priya Raman sent the brief for Northwind back: Pain Points & Impact needs mending.', adds: '' });
  expect(said('bounced', { event: bounced, tellsText: true })).toEqual({ says: closed.says, adds: 'Say what it costs them.' });
  const texts: HandoffEvent[] = [
    { type: 'withdrawn', ...stamp, reason: 'The buyer left.' },
    { type: 'submitted', ...stamp, score: 12, words: 100, fix: 'Cost is in.', ae: 'priya' },
    { type: 'meeting-quality', ...stamp, score: 4, line: 'They came prepared.' },
    { type: 'rejected', ...stamp, reason: { code: 'wrong-person', rightPerson: 'Omar Haddad' } },
  ];
  const kinds: KindName[] = ['withdrawn', 'handed-again', 'meeting-quality', 'recycled'];
  for (const [index, event] of texts.entries()) {
    const kind = kinds[index] ?? 'held';
    expect(said(kind, { event }).adds, kind).toBe('');
    const told = said(kind, { event, tellsText: true });
    expect(told.adds, kind).toMatch(/left|Cost|prepared|Omar/);
    expect(told.says, kind).not.toContain(told.adds);
  }
});

test('what was handed off again as it was is not called mended', () => {
  const again = (register?: 'pain'): HandoffEvent => ({
    ...{ type: 'submitted', ...stamp, score: 12, words: 100, fix: 'Done.', ae: 'priya' },
    changes: register ? [{ register }] : [],
  });
  expect(said('handed-again', { event: again() }).says).toBe('Sam Okafor handed Northwind to Priya Raman again as it was.');
  expect(said('handed-again', { event: again('pain') }).says).toContain('mended');
});

test('fixed words of what happened are told', () => {
  expect(said('rated', { event: { type: 'rated', ...stamp, rating: 'yellow', missing: ['pain'] } }).says).toBe(
    'Priya Raman rated the brief for Northwind yellow.',
  );
  expect(
    said('recycled', { event: { type: 'rejected', ...stamp, reason: { code: 'no-budget-this-year', returnOn: '2028-01-01' } } }).says,
  ).toBe('Northwind was recycled: budget not in this year.');
  expect(said('taken-back', { event: { type: 'undone', ...stamp, undoes: 2 }, undone: { type: 'accepted', ...stamp } }).says).toBe(
    'For Northwind, Priya Raman took back the acceptance.',
  );
  expect(said('taken-back', { event: { type: 'undone', ...stamp, undoes: 2 }, undone: { type: 'cancelled', ...stamp } }).says).toBe(
    'For Northwind, Priya Raman took back that the meeting was cancelled.',
  );
  const moved: HandoffEvent = { type: 'rescheduled', ...stamp, start: '2027-03-05T10:00:00+01:00' };
  expect(said('rescheduled', { event: moved }).says).toBe('Priya Raman moved the meeting with Northwind to Fri 5 Mar, 10:00 CET.');
});

test('what waits says that it is late, or that somebody is away, and never the one for the other', () => {
  const about = { ae: 'ann', clock: 'the review' };
  expect(said('nobody-stands-in', { about: { ...about, late: 120 } }).says).toBe(
    'The review for Northwind has waited 2 hours past its time, and nobody else stands in. Give it to somebody.',
  );
  expect(said('nobody-stands-in', { about: { ...about, away: true } }).says).toBe(
    'The review for Northwind waits while Ann Lee is away, and nobody else stands in. Give it to somebody.',
  );
  expect(said('escalated', { about: { ...about, late: 90 } }).says).toBe(
    'The review for Northwind has waited 1 h 30 min past its time, and went from Ann Lee to who stands in. Please see to it.',
  );
  expect(said('escalated', { about }).says).toBe(
    'The review for Northwind still waits, and went from Ann Lee to who stands in. Please see to it.',
  );
  expect(kindOf('nobody-stands-in').action.label).toBe('Give it to another AE');
});

test('a room hears nothing of what was accepted, sent back or rated', () => {
  const kept: KindName[] = ['accepted', 'bounced', 'handed-again', 'rated', 'meeting-quality', 'taken-back', 'overridden', 'recycled'];
  for (const kind of kept) expect(isForRoom(kind, {}), kind).toBe(false);
  for (const { name, label } of CLOCKS) expect(isForRoom('breach', { clock: label }), name).toBe(name !== 'fix');
  expect(isForRoom('handed-off', {})).toBe(true);
});
