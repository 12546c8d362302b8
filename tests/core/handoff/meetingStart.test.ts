import { expect, test } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { startAhead } from '../../../src/core/handoff/meetingStart.ts';
import { AT, handedOff } from './brief.ts';

const NOW = Date.parse(AT);
const [BEFORE, AFTER, LATER] = ['2026-12-01T08:00:00.000Z', '2026-12-01T10:00:00.000Z', '2026-12-02T10:00:00.000Z'];
const held = (meetingStart: string): Handoff => {
  const accepted = handedOff('accepted');
  return { ...accepted, registers: { ...accepted.registers, facts: { value: { meetingStart }, revision: 1, at: AT, by: 'sam' } } };
};
const moved = (handoff: Handoff, start?: string): Handoff => {
  const event: HandoffEvent = { type: 'rescheduled', at: AT, by: 'avery', ...(start && { start }) };
  return { ...handoff, events: [...handoff.events, event] };
};

test('by what the handoff holds, a meeting is ahead until its time has come', () => {
  expect(startAhead(held(AFTER), NOW)).toBe(AFTER);
  expect(startAhead(held(AT), NOW)).toBeNull();
  expect(startAhead(handedOff('accepted'), NOW)).toBeNull();
});

test('by what is known newer, where somebody has read it; what was agreed later stands over both', () => {
  expect(startAhead(handedOff('accepted'), NOW, { meetingStart: AFTER })).toBe(AFTER);
  expect(startAhead(held(BEFORE), NOW, { meetingStart: AFTER })).toBe(AFTER);
  expect(startAhead(held(AFTER), NOW, { meetingStart: BEFORE })).toBeNull();
  expect(startAhead(moved(held(AFTER), BEFORE), NOW, { meetingStart: AFTER })).toBeNull();
  expect(startAhead(moved(handedOff('accepted'), LATER), NOW, { meetingStart: AFTER })).toBe(LATER);
  expect(startAhead(moved(handedOff('accepted')), NOW, { meetingStart: AFTER })).toBeNull();
});
