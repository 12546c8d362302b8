import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/core/handoff/commands/registry.ts';
import { advance, begin, decide } from '../../../src/core/handoff/decide.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { type Actor, handedTo } from '../../../src/core/handoff/parties.ts';
import { AT, completeHandoff, handedOff, record, without } from './brief.ts';

const sam = { id: 'sam', roles: ['sdr' as const] };
const avery = { id: 'avery', roles: ['ae' as const] };
const bounce: Command = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs them.' };
const commands: Record<string, Command> = {
  submit: { name: 'submit' },
  accept: { name: 'accept' },
  bounce,
  rate: { name: 'rate', rating: 'green', missing: [] },
};

test('a command given in view of another revision is stale', () => {
  expect(decide(completeHandoff(), { name: 'submit' }, sam, AT, 0)).toMatchObject({ ok: false, refusal: { reason: 'stale' } });
});

test('ahead of the log: one’s own command before it was refused, so this one was given in view of what never was', () => {
  expect(decide(completeHandoff(), { name: 'submit' }, sam, AT, 2)).toMatchObject({ ok: false, refusal: { reason: 'stale' } });
});

test('a brief goes out, comes back with one reason, goes out again and is accepted', () => {
  let handoff = completeHandoff();
  for (const [actor, command] of [
    [sam, commands.submit],
    [avery, bounce],
    [sam, { name: 'submit', fix: 'The cost stands in it now.' }],
    [avery, commands.accept],
  ] as const) {
    const decided = decide(handoff, command as Command, actor, AT, handoff.revision);
    if (!decided.ok) throw new Error(decided.refusal.message);
    handoff = advance(handoff, decided.decision);
  }
  expect(handoff.state).toBe('accepted');
  expect(handoff.events.map((event) => event.type)).toEqual(['begun', 'submitted', 'bounced', 'submitted', 'accepted']);
  expect(handoff.revision).toBe(handoff.events.length);
});

test.each([
  ['trigger', ''],
  ['promised', 'tbd'],
  ['bar:authority', undefined],
  ['attendees', [{ id: 'a', name: 'Dana', role: '', confirmed: false }]],
  ['ae', null],
  ['nextStep', ' '],
  ['nextStepDate', ''],
])('a brief without %s is not handed off', (name, value) => {
  expect(decide(without(name, value), { name: 'submit' }, sam, AT, 1)).toMatchObject({ ok: false, refusal: { reason: 'incomplete' } });
});

test('after a bounce it goes out with a word on what was mended, in every round; a manager’s override does without', () => {
  const bounced = handedOff('bounced');
  const refused = decide(bounced, { name: 'submit' }, sam, AT, 1);
  expect(refused).toMatchObject({ ok: false, refusal: { reason: 'incomplete' } });
  expect(refused.ok || refused.refusal.message).toMatch(/say in a sentence what you mended/);
  expect(decide(bounced, { name: 'submit', fix: 'What it costs stands in it.' }, sam, AT, 1)).toMatchObject({ ok: true });
  const manager = { id: 'morgan', roles: ['manager' as const], leads: true };
  expect(decide(bounced, { name: 'override', reason: 'The buyer waits.' }, manager, AT, 1)).toMatchObject({ ok: true });
});

test('nobody hands off to themselves', () => {
  expect(decide(without('ae', 'sam'), { name: 'submit' }, sam, AT, 1)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
});

test('yellow and red say which field, green says none', () => {
  const submitted = handedOff('submitted');
  expect(decide(submitted, { name: 'rate', rating: 'red', missing: [] }, avery, AT, 1)).toMatchObject({ ok: false });
  expect(decide(submitted, { name: 'rate', rating: 'red', missing: ['pain'] }, avery, AT, 1)).toMatchObject({ ok: true });
  const green = decide(submitted, { name: 'rate', rating: 'green', missing: ['pain'] }, avery, AT, 1);
  expect(green.ok && green.decision.events[0]).toMatchObject({ rating: 'green', missing: [] });
});

test('rated by whom it was handed to, not by whom is named for the next time', () => {
  const renamed = handedOff('bounced');
  renamed.registers['ae'] = { value: 'kim', revision: 2, at: AT, by: 'sam' };
  const rate = { name: 'rate' as const, rating: 'green' as const, missing: [] };
  const kim = { id: 'kim', roles: ['ae' as const] };
  const before: typeof renamed.events = renamed.events.map((event) => (event.type === 'submitted' ? { ...event, ae: undefined } : event));
  for (const handoff of [renamed, { ...renamed, events: before }]) {
    expect(decide(handoff, rate, avery, AT, 1)).toMatchObject({ ok: true });
    expect(decide(handoff, rate, kim, AT, 1)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
  }
});

test('given to another by a manager, it is theirs: to review and to rate, and no longer the other’s', () => {
  const manager = { id: 'morgan', roles: ['manager' as const], leads: true };
  const submitted = handedOff('submitted');
  const decided = decide(submitted, { name: 'reassign', ae: 'kim' }, manager, AT, 1);
  if (!decided.ok) throw new Error(decided.refusal.message);
  const given = advance(submitted, decided.decision);
  expect(given.registers['ae']).toEqual({ value: 'kim', revision: 2, at: AT, by: 'morgan' });
  expect(handedTo(given)).toBe('kim');
  const kim = { id: 'kim', roles: ['ae' as const] };
  for (const name of ['accept', 'rate'] as const) {
    expect(decide(given, commands[name] as Command, kim, AT, given.revision)).toMatchObject({ ok: true });
    expect(decide(given, commands[name] as Command, avery, AT, given.revision)).toMatchObject({
      ok: false,
      refusal: { reason: 'not-allowed' },
    });
  }
  for (const ae of ['kim', 'sam'])
    expect(decide(given, { name: 'reassign', ae }, manager, AT, given.revision), ae).toMatchObject({ ok: false });
});

test('only an SDR begins', () => {
  const command = { name: 'begin' as const, record };
  expect(begin(command, 'x', avery, AT)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
  expect(begin(command, 'x', sam, AT)).toMatchObject({ ok: true, handoff: { sdr: 'sam', state: 'draft', revision: 1 } });
});

describe('before the meeting was to begin', () => {
  const START = '2026-12-02T10:00:00+01:00';
  const facts = { value: { meetingStart: START }, revision: 1, at: AT, by: 'sam' };
  const accepted = handedOff('accepted');
  const planned = { ...accepted, registers: { ...accepted.registers, facts } };
  const asks = (name: 'held' | 'no-show' | 'cancelled', at: string, handoff: Handoff = planned, actor: Actor = avery) =>
    decide(handoff, { name }, actor, at, handoff.revision);
  const [before, from] = ['2026-12-02T08:59:59.999Z', '2026-12-02T09:00:00.000Z'];

  test.each([avery, sam])('nobody can have missed it, whoever says so: $id', (actor) => {
    const early = asks('no-show', before, planned, actor);
    expect(early).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } });
    expect(early.ok || early.refusal.message).toMatch(/cancelled.*new time.*wait/);
    expect(asks('no-show', from, planned, actor)).toMatchObject({ ok: true });
  });

  test('it can have been held earlier, or be called off', () => {
    expect(asks('held', before)).toMatchObject({ ok: true });
    expect(asks('cancelled', before)).toMatchObject({ ok: true });
  });

  test('the time that it was moved to counts; where none is known nothing is refused', () => {
    const moved = (start?: string) => {
      const decided = decide(planned, { name: 'reschedule', ...(start && { start }) }, sam, before, planned.revision);
      if (!decided.ok) throw new Error(decided.refusal.message);
      return advance(planned, decided.decision);
    };
    expect(asks('no-show', from, moved('2026-12-04T09:00:00Z'))).toMatchObject({ ok: false });
    expect(asks('no-show', before, moved('2026-12-01T09:00:00Z'))).toMatchObject({ ok: true });
    expect(asks('no-show', before, moved())).toMatchObject({ ok: true });
    expect(asks('no-show', before, accepted)).toMatchObject({ ok: true });
    const unread = { ...planned, registers: { ...planned.registers, facts: { ...facts, value: { meetingStart: 'next Tuesday' } } } };
    expect(asks('no-show', before, unread)).toMatchObject({ ok: true });
  });
});
