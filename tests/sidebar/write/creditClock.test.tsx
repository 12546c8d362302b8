// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { completeHandoff, handedOff } from '../../core/handoff/brief.ts';
import { avery, ownScreen, sam } from '../onScreen.tsx';

const { CreditClock } = await import('../../../src/sidebar/write/handOff/CreditClock.tsx');

const show = ownScreen();
const HOUR = 60 * 60_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const clock = () => document.querySelector<HTMLElement>('[role="timer"][aria-label="Credit"]');

function booked(hours: number, handoff: Handoff = completeHandoff(), ...events: HandoffEvent[]): Handoff {
  const facts = { value: { booked: ago(hours) }, revision: 1, at: ago(hours), by: 'sam' };
  const motion = { value: 'mid-market', revision: 1, at: ago(hours), by: 'sam' };
  return { ...handoff, events: [...handoff.events, ...events], registers: { ...handoff.registers, facts, motion } };
}
const handed = (hours: number, override?: string): HandoffEvent => ({
  ...{ type: 'submitted', at: ago(hours), by: 'sam', score: 15, words: 150, ae: 'avery' },
  ...(override !== undefined && { override }),
});
const submitted = { ...completeHandoff(), state: 'submitted' as const };

test.each<[string, Handoff, unknown]>([
  ['time is left', booked(20.5), '3 h left for credit'],
  ['little time is left', booked(23.25), expect.stringMatching(/^4[45] min left for credit$/)],
  ['the time ran out', booked(25), 'No credit: its time ran out'],
  ['handed off in time', booked(30, submitted, handed(20)), 'Credited'],
  ['handed off late', booked(30, submitted, handed(2)), 'No credit: handed off after its time'],
  ['a manager let it pass', booked(5, submitted, handed(2, 'The buyer calls today.')), 'No credit: let pass as it was'],
])('%s', async (_, handoff, words) => {
  await show(<CreditClock />, sam, handoff);
  await vi.waitFor(() => expect(clock()?.textContent).toEqual(words));
});

test('it says what it takes, and when nobody knows when the meeting was booked', async () => {
  await show(<CreditClock />, sam, booked(1));
  await vi.waitFor(() => expect(clock()?.title).toMatch(/^Hand off a complete brief by .*, and this meeting earns its credit\.$/));
  const { facts: _, ...registers } = booked(1).registers;
  await show(<CreditClock />, sam, { ...completeHandoff(), events: [{ type: 'begun', at: ago(2), by: 'sam' }], registers });
  await vi.waitFor(() => expect(clock()?.title).toContain('Counted from when this record was first seen here'));
});

test('it is its SDR’s alone', async () => {
  await show(<CreditClock />, avery, booked(5, handedOff('submitted')));
  await vi.waitFor(() => expect(document.querySelector('[role="timer"]')).toBeNull());
});
