/** A first touch that the CRM shows: only its account executive's own, since it was given to them, once, and not again where it was taken back. */
import { describe, expect, test } from 'vitest';
import { type Command, isByItself } from '../../../src/core/handoff/commands/registry.ts';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import { handoffEventSchema } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Actor } from '../../../src/core/handoff/parties.ts';
import type { Person } from '../../../src/core/handoff/person.ts';
import { firstSeen } from '../../../src/core/handoff/seenTouch.ts';
import { type Touch, touchSchema } from '../../../src/core/handoff/touch.ts';
import { AT, handedOff } from './brief.ts';

const sam: Actor = { id: 'sam', roles: ['sdr'] };
const avery: Actor = { id: 'avery', roles: ['ae'], backup: 'kim' };
const kim: Actor = { id: 'kim', roles: ['ae'], backs: true };
const morgan: Actor = { id: 'morgan', roles: ['manager'], leads: true };
const person = (id: string, name: string): Person => ({ id, name, email: `${id}@team.example`, roles: ['ae'], team: 't', active: true });
const [me, other] = [person('avery', 'Avery Lund'), person('kim', 'Kim Aho')];
const people = [me, other];

const given = handedOff('accepted');
const start = Date.parse(given.events.find(({ type }) => type === 'submitted')?.at ?? '');
const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
const NOW = start + 60 * 60_000;
const touch = (minutes: number, rest: Partial<Touch> = {}): Touch => ({ kind: 'e-mail', by: 'Avery Lund', at: at(minutes), ...rest });

const asks = (handoff: Handoff, actor: Actor, command: Command, minutes = 60) =>
  decide(handoff, command, actor, at(minutes), handoff.revision);
function does(handoff: Handoff, actor: Actor, command: Command, minutes = 60): Handoff {
  const decided = asks(handoff, actor, command, minutes);
  if (!decided.ok) throw new Error(decided.refusal.message);
  return advance(handoff, decided.decision);
}
const seen = (minutes: number): Command => ({ name: 'first-touch', when: at(minutes), seen: 'e-mail' });

describe('of what the page shows', () => {
  const first = (...touches: Touch[]) => firstSeen(given, touches, me, people, NOW);

  test('the earliest since it was given to them counts, by name or address', () => {
    expect(first(touch(40), touch(12), touch(30))).toEqual(touch(12));
    expect(first(touch(12, { by: ' avery  LUND ' }))).not.toBeNull();
    expect(first(touch(12, { by: 'avery@team.example', kind: 'call' }))).toMatchObject({ kind: 'call' });
    expect(first(touch(0))).toEqual(touch(0));
  });

  test.each<[string, Touch]>([
    ['before it was given to them', touch(-1)],
    ['still to come', touch(61)],
    ['somebody else’s', touch(12, { by: 'Kim Aho' })],
    ['of nobody who is known', touch(12, { by: '<script>' })],
    ['at no time', touch(12, { at: 'soon' })],
  ])('nothing that is %s', (_, one) => expect(first(one)).toBeNull());

  test('a name that two people bear says nothing', () => {
    expect(firstSeen(given, [touch(12)], me, [...people, person('twin', 'avery lund')], NOW)).toBeNull();
  });

  test('nothing for who stands in, for its writer, or of a draft', () => {
    expect(firstSeen(given, [touch(12, { by: 'Kim Aho' })], other, people, NOW)).toBeNull();
    expect(firstSeen(handedOff('draft'), [touch(12)], me, people, NOW)).toBeNull();
  });

  test('given to another, what the one before did is none of theirs', () => {
    const toKim = does(given, morgan, { name: 'reassign', ae: 'kim' }, 20);
    const theirs = [touch(12, { by: 'Kim Aho' }), touch(25, { by: 'Kim Aho' })];
    expect(firstSeen(toKim, theirs, other, people, NOW)).toEqual(theirs[1]);
    expect(firstSeen(toKim, [touch(25)], me, people, NOW)).toBeNull();
  });
});

describe('the rule', () => {
  test('logs it with what the CRM showed; a second time it is there', () => {
    const touched = does(given, avery, seen(12));
    expect(touched.events.at(-1)).toEqual({ type: 'first-touch', at: at(60), by: 'avery', when: at(12), seen: 'e-mail' });
    expect(handoffEventSchema.parse(touched.events.at(-1))).toEqual(touched.events.at(-1));
    expect(asks(touched, avery, seen(12))).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } });
    expect(asks(touched, avery, { name: 'first-touch' })).toMatchObject({ ok: false });
  });

  test('not before it was given, not in the future, and for its account executive alone', () => {
    expect(asks(given, avery, seen(-1)).ok).toBe(false);
    expect(asks(given, avery, seen(61)).ok).toBe(false);
    expect(asks(given, kim, seen(12)).ok).toBe(false);
    expect(asks(given, sam, seen(12)).ok).toBe(false);
    expect(asks(given, kim, { name: 'first-touch', when: at(12) }).ok).toBe(true);
  });

  test('taken back within ten minutes it is not seen again, and can be logged by hand', () => {
    const back = does(does(given, avery, seen(12)), avery, { name: 'undo' }, 69);
    expect(firstSeen(back, [touch(12), touch(30)], me, people, NOW + 60 * 60_000)).toBeNull();
    expect(asks(back, avery, seen(30), 70).ok).toBe(false);
    expect(asks(back, avery, { name: 'first-touch', when: at(30) }, 70).ok).toBe(true);
    const toKim = does(back, morgan, { name: 'reassign', ae: 'kim' }, 80);
    expect(firstSeen(toKim, [touch(90, { by: 'Kim Aho' })], other, people, NOW + 60 * 60_000)).not.toBeNull();
  });

  test('nobody waits for its answer; of one that was logged by hand they do', () => {
    expect(isByItself(seen(12) as Command)).toBe(true);
    expect(isByItself({ name: 'first-touch', when: AT })).toBe(false);
  });
});

test('what a page tells is held to its form', () => {
  const good = touch(1);
  expect(touchSchema.safeParse(good).success).toBe(true);
  for (const bad of [{ kind: 'web' }, { by: '' }, { by: 'x'.repeat(201) }, { at: '2026-11-21 02:09:36' }, { at: '02:09' }, { at: 7 }])
    expect(touchSchema.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false);
});
