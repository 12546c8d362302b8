import { expect, test } from 'vitest';
import type { Command } from '../../../src/core/handoff/commands/registry.ts';
import { advance, begin, decide } from '../../../src/core/handoff/decide.ts';
import { handedTo } from '../../../src/core/handoff/parties.ts';
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
