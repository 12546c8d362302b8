import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/core/handoff/commands.ts';
import { advance, begin, decide, handedTo } from '../../../src/core/handoff/decide.ts';
import { STATES } from '../../../src/core/handoff/events.ts';
import { AT, completeHandoff, handedOff, record, without } from './brief.ts';

const sam = { id: 'sam', roles: ['sdr' as const] };
const avery = { id: 'avery', roles: ['ae' as const] };
const stranger = { id: 'noor', roles: ['sdr' as const, 'ae' as const, 'manager' as const, 'admin' as const] };

const bounce: Command = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs them.' };
const commands: Record<string, Command> = {
  begin: { name: 'begin', record },
  submit: { name: 'submit' },
  accept: { name: 'accept' },
  bounce,
  reassign: { name: 'reassign', ae: 'kim' },
  rate: { name: 'rate', rating: 'green', missing: [] },
};

/** Who may do what in which state; everything else is refused. */
const allowed = new Set([
  'sam submit draft',
  'sam submit bounced',
  'avery accept submitted',
  'avery bounce submitted',
  'noor reassign submitted',
  'noor reassign accepted',
  'avery rate submitted',
  'avery rate accepted',
  'avery rate bounced',
]);

describe('every command by everyone in every state', () => {
  for (const state of STATES)
    for (const [name, command] of Object.entries(commands))
      for (const actor of [sam, avery, stranger]) {
        const fits = allowed.has(`${actor.id} ${name} ${state}`);
        test(`${actor.id} may ${fits ? '' : 'not '}${name} in ${state}`, () => {
          const decided = decide(handedOff(state), command, actor, AT, 1);
          expect(decided.ok).toBe(fits);
          if (!decided.ok) expect(decided.refusal.message).not.toBe('');
        });
      }
});

test('a command given in view of another revision is stale', () => {
  expect(decide(completeHandoff(), { name: 'submit' }, sam, AT, 0)).toMatchObject({ ok: false, refusal: { reason: 'stale' } });
});

test('a brief goes out, comes back with one reason, goes out again and is accepted', () => {
  let handoff = completeHandoff();
  for (const [actor, command] of [
    [sam, commands.submit],
    [avery, bounce],
    [sam, commands.submit],
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
  const manager = { id: 'morgan', roles: ['manager' as const] };
  const submitted = handedOff('submitted');
  const decided = decide(submitted, { name: 'reassign', ae: 'kim' }, manager, AT, 1);
  if (!decided.ok) throw new Error(decided.refusal.message);
  const given = advance(submitted, decided.decision);
  given.registers['ae'] = { value: 'kim', revision: 2, at: AT, by: 'morgan' };
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
