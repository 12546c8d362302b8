import { expect, test } from 'vitest';
import { leftAsItWas } from '../../../src/core/handoff/askedFor.ts';
import { type Handoff, valuesOf } from '../../../src/core/handoff/handoff.ts';
import { AT, handedOff } from './brief.ts';

const bounced = handedOff('bounced');
const now = (values: Record<string, unknown> = {}) => ({ ...valuesOf(bounced), ...values });
const asking = (key: string): Handoff => {
  const events = bounced.events.map((event) =>
    event.type === 'bounced' ? { ...event, reason: { kind: 'bar' as const, key, name: 'Budget reality' } } : event,
  );
  return { ...bounced, events };
};

test('a field that says what it said then', () => {
  expect(leftAsItWas(bounced, now())).toEqual({ kind: 'field', key: 'pain' });
  expect(leftAsItWas(bounced, now({ trigger: 'Another word.' }))).not.toBeNull();
  expect(leftAsItWas(bounced, now({ pain: 'It costs €96k a year.' }))).toBeNull();
});

test('an item of the bar, ticked and evidenced as it was; that nobody wrote there can be said in several ways', () => {
  expect(leftAsItWas(asking('budget'), now({ 'bar:budget': { evidence: 'in the FY27 plan', ticked: true } }))).not.toBeNull();
  expect(leftAsItWas(asking('budget'), now({ 'bar:budget': { ticked: true, evidence: 'asked Ruth' } }))).toBeNull();
  expect(leftAsItWas(asking('impact'), now({ 'bar:impact': { ticked: false, evidence: '' } }))).not.toBeNull();
});

test('written at since, and where nobody waits for it, nothing is asked', () => {
  const at = new Date(Date.parse(AT) + 1).toISOString();
  const pain = { value: 'It costs €96k a year.', revision: 2, at, by: 'sam' };
  expect(leftAsItWas({ ...bounced, registers: { ...bounced.registers, pain } }, now({ pain: pain.value }))).toBeNull();
  expect(leftAsItWas(handedOff('submitted'), now())).toBeNull();
  expect(leftAsItWas({ ...bounced, state: 'withdrawn' }, now())).toBeNull();
});
