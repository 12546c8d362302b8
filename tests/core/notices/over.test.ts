/** What ends a notice by itself. */
import { expect, test } from 'vitest';
import type { EventType, HandoffEvent } from '../../../src/core/handoff/events.ts';
import { KINDS, type KindName } from '../../../src/core/notices/kinds.ts';
import { endsOf, isOver } from '../../../src/core/notices/over.ts';

const AT = Date.parse('2027-03-01T09:00:00.000Z');
const HOUR = 60 * 60_000;
const log = (...types: EventType[]): HandoffEvent[] =>
  types.map((type, hours) => ({ type, by: 'sam', at: new Date(AT + hours * HOUR).toISOString(), undoes: hours }) as HandoffEvent);
const over = (kind: KindName, about: Parameters<typeof isOver>[1], ...types: EventType[]) =>
  isOver(kind, about, AT + HOUR / 2, log(...types), AT + 24 * HOUR);

test('what was handed over is over once it was reviewed, or is with somebody else', () => {
  for (const type of ['accepted', 'bounced', 'reassigned', 'held', 'withdrawn'] as const)
    expect(over('handed-off', { event: 2 }, 'begun', 'submitted', type), type).toBe(true);
  for (const type of ['prep-opened', 'introduced', 'first-touch', 'rescheduled', 'rated'] as const)
    expect(over('handed-off', { event: 2 }, 'begun', 'submitted', type), type).toBe(false);
});

test('taken back it waits again', () => {
  expect(over('handed-off', { event: 2 }, 'begun', 'submitted', 'accepted', 'undone')).toBe(false);
});

test('a clock is over once what stops it was done, also offline before it was told; of several, once each is', () => {
  const review = { clock: 'the review' };
  expect(isOver('due-soon', review, AT + 9 * HOUR, log('begun', 'submitted', 'accepted'), AT + 9 * HOUR)).toBe(true);
  expect(over('due-soon', review, 'begun', 'submitted', 'bounced', 'submitted')).toBe(false);
  expect(over('due-soon', review, 'begun', 'submitted', 'accepted', 'reassigned')).toBe(false);
  const both = { ...review, also: ['the first touch'] };
  expect(over('due-soon', both, 'begun', 'submitted', 'accepted')).toBe(false);
  expect(over('due-soon', both, 'begun', 'submitted', 'accepted', 'first-touch')).toBe(true);
  expect(endsOf('due-soon', both)).toEqual(['held', 'no-show', 'cancelled', 'withdrawn', 'opportunity', 'rejected']);
});

test('what is told ahead of a meeting is over behind it', () => {
  const due = (hours: number) => ({ due: new Date(AT + hours * HOUR).toISOString() });
  expect(over('first-minutes', due(2), 'begun', 'submitted')).toBe(true);
  expect(over('first-minutes', due(48), 'begun', 'submitted')).toBe(false);
});

test('what only tells of something stays until it is read', () => {
  const after: EventType[] = ['begun', 'submitted', 'accepted', 'introduced', 'held', 'opportunity', 'withdrawn'];
  for (const kind of ['held', 'rated', 'breach', 'given-away', 'taken-back', 'opportunity'] satisfies KindName[])
    expect(over(kind, { event: 1, clock: 'the review' }, ...after), kind).toBe(false);
  for (const kind of Object.keys(KINDS) as KindName[]) expect(over(kind, {}, 'begun'), kind).toBe(false);
});
