/** Given to another account executive it is their turn, whatever the one before had done. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/core/handoff/commands/registry.ts';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import { formerMeeting, HELD_BEFORE } from '../../../src/core/handoff/formerMeeting.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Actor } from '../../../src/core/handoff/parties.ts';
import { standingOf } from '../../../src/core/handoff/replay.ts';
import { sinceGiven, wentOn } from '../../../src/core/handoff/turns.ts';
import { AT, completeHandoff } from './brief.ts';

const sam: Actor = { id: 'sam', roles: ['sdr'] };
const avery: Actor = { id: 'avery', roles: ['ae'], backup: 'kim' };
const kim: Actor = { id: 'kim', roles: ['ae'] };
const morgan: Actor = { id: 'morgan', roles: ['manager'], leads: true };
const bounce: Command = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs them.' };
const toKim: Command = { name: 'reassign', ae: 'kim' };
const later = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

function lived(...steps: [Actor, Command][]): Handoff {
  return steps.reduce((handoff, [actor, command], index) => {
    const decided = decide(handoff, command, actor, later(index + 1), handoff.revision);
    if (!decided.ok) throw new Error(decided.refusal.message);
    return advance(handoff, decided.decision);
  }, completeHandoff());
}
const asks = (handoff: Handoff, actor: Actor, command: Command, at = later(60)) => decide(handoff, command, actor, at, handoff.revision);

const DONE: Record<string, [Actor, Command][]> = {
  nothing: [],
  accepted: [[avery, { name: 'accept' }]],
  rated: [[avery, { name: 'rate', rating: 'green', missing: [] }]],
  touched: [[avery, { name: 'first-touch' }]],
  'all of it': [
    [avery, { name: 'prep-opened' }],
    [avery, { name: 'accept' }],
    [avery, { name: 'rate', rating: 'green', missing: [] }],
    [avery, { name: 'first-touch' }],
  ],
  'sent it back, and got it again': [
    [avery, bounce],
    [sam, { name: 'submit', fix: 'The cost stands in it now.' }],
    [avery, { name: 'accept' }],
  ],
};

describe.each(Object.keys(DONE))('where the one before had done %s', (what) => {
  const given = lived([sam, { name: 'submit' }], ...(DONE[what] ?? []), [morgan, toKim]);

  test('it stands as it stood, and the next one touches, rates, and reviews what nobody accepted', () => {
    const before = standingOf(lived([sam, { name: 'submit' }], ...(DONE[what] ?? [])));
    expect(standingOf(given)).toEqual(before);
    for (const command of [{ name: 'accept' }, bounce] as Command[])
      expect(asks(given, kim, command), command.name).toMatchObject({ ok: before.state === 'submitted' });
    for (const command of [{ name: 'first-touch' }, { name: 'rate', rating: 'red', missing: ['pain'] }] as Command[])
      expect(asks(given, kim, command), command.name).toMatchObject({ ok: true });
    const touched = lived([sam, { name: 'submit' }], ...(DONE[what] ?? []), [morgan, toKim], [kim, { name: 'first-touch' }]);
    expect(asks(touched, kim, { name: 'first-touch' })).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } });
  });

  test('it is the one before’s no more', () => {
    for (const command of [{ name: 'accept' }, bounce, { name: 'first-touch' }, { name: 'undo' }] as Command[])
      expect(asks(given, avery, command), command.name).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
    expect(wentOn(given.events, 'avery')).toEqual({ to: 'kim', at: given.events.at(-1)?.at });
    expect(wentOn(given.events, 'kim')).toBeNull();
    expect(sinceGiven(given.events).map(({ type }) => type)).toEqual(['reassigned']);
  });

  test('taken back within ten minutes, it stands as it stood', () => {
    const before = lived([sam, { name: 'submit' }], ...(DONE[what] ?? []));
    const undone = lived([sam, { name: 'submit' }], ...(DONE[what] ?? []), [morgan, toKim], [morgan, { name: 'undo' }]);
    expect(standingOf(undone)).toEqual(standingOf(before));
    expect(wentOn(undone.events, 'avery')).toBeNull();
    expect(sinceGiven(undone.events).length).toBe(sinceGiven(before.events).length);
  });
});

test('what came back stays with its writer, and is the next one’s to review once it is mended', () => {
  const given = lived([sam, { name: 'submit' }], [avery, bounce], [morgan, toKim]);
  expect(given.state).toBe('bounced');
  expect(asks(given, kim, { name: 'accept' })).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } });
  expect(asks(given, kim, { name: 'first-touch' })).toMatchObject({ ok: true });
  const mended = lived([sam, { name: 'submit' }], [avery, bounce], [morgan, toKim], [sam, { name: 'submit', fix: 'It is in it now.' }]);
  expect(asks(mended, kim, bounce)).toMatchObject({ ok: true });
});

test('named anew by its writer for the next round, it is a turn too', () => {
  const bounced = lived([sam, { name: 'submit' }], [avery, { name: 'first-touch' }], [avery, bounce]);
  const renamed = { ...bounced, registers: { ...bounced.registers, ae: { value: 'kim', revision: 2, at: AT, by: 'sam' } } };
  const decided = asks(renamed, sam, { name: 'submit', fix: 'It is in it now.' });
  if (!decided.ok) throw new Error(decided.refusal.message);
  const next = advance(renamed, decided.decision);
  expect(wentOn(next.events, 'avery')).toMatchObject({ to: 'kim' });
  expect(asks(next, kim, { name: 'first-touch' })).toMatchObject({ ok: true });
});

test('misrouted, it waits for the right one’s review and their own meeting; of a meeting that was held nobody reviews it', () => {
  const held = [
    [sam, { name: 'submit' }],
    [avery, { name: 'accept' }],
    [avery, { name: 'held' }],
  ] as [Actor, Command][];
  const misrouted = lived(...held, [avery, { name: 'reject', reason: { code: 'misrouted', ae: 'kim' } }]);
  expect(standingOf(misrouted)).toEqual({ state: 'submitted', meeting: 'scheduled' });
  expect(asks(misrouted, kim, bounce)).toMatchObject({ ok: true });
  expect(wentOn(misrouted.events, 'avery')).toMatchObject({ to: 'kim' });
  const given = lived(...held, [morgan, toKim]);
  expect(standingOf(given)).toEqual({ state: 'accepted', meeting: 'held' });
  expect(asks(given, kim, { name: 'opportunity' })).toMatchObject({ ok: true });
});

describe('of a meeting that somebody held who had it before, whoever was given it says nothing', () => {
  const withStart = (handoff: Handoff, minutes: number): Handoff => ({
    ...handoff,
    registers: { ...handoff.registers, facts: { value: { meetingStart: later(minutes) }, revision: 1, at: AT, by: 'sam' } },
  });
  const misrouted = lived(
    [sam, { name: 'submit' }],
    [avery, { name: 'accept' }],
    [avery, { name: 'held' }],
    [avery, { name: 'reject', reason: { code: 'misrouted', ae: 'kim' } }],
  );
  const SAYS: Command[] = [{ name: 'held' }, { name: 'no-show' }, { name: 'cancelled' }];
  const refused = { ok: false, refusal: { reason: 'wrong-state', message: HELD_BEFORE } };

  test('where its time was before they were given it, until they have one of their own', () => {
    const theirs = withStart(misrouted, 2);
    for (const command of SAYS) expect(asks(theirs, kim, command), command.name).toMatchObject(refused);
    expect(asks(theirs, sam, { name: 'no-show' })).toMatchObject(refused);
    const moved = asks(theirs, kim, { name: 'reschedule', start: later(30) });
    if (!moved.ok) throw new Error(moved.refusal.message);
    for (const command of SAYS) expect(asks(advance(theirs, moved.decision), kim, command), command.name).toMatchObject({ ok: true });
  });

  test('it is given on once more without anybody having met them since', () => {
    const lee: Actor = { id: 'lee', roles: ['ae'] };
    const given = asks(misrouted, morgan, { name: 'reassign', ae: 'lee' });
    if (!given.ok) throw new Error(given.refusal.message);
    const theirs = withStart(advance(misrouted, given.decision), 2);
    expect(formerMeeting(theirs)).toEqual({ by: 'avery', start: later(2) });
    expect(asks(theirs, lee, { name: 'held' })).toMatchObject(refused);
  });

  test('a time to come may be theirs, as may one that nobody held', () => {
    expect(asks(withStart(misrouted, 30), kim, { name: 'held' })).toMatchObject({ ok: true });
    const given = withStart(lived([sam, { name: 'submit' }], [morgan, toKim]), 1);
    expect(asks(given, kim, { name: 'no-show' })).toMatchObject({ ok: true });
    const held = withStart(lived([sam, { name: 'submit' }], [morgan, toKim], [kim, { name: 'held' }]), 1);
    expect(formerMeeting(held)).toBeNull();
  });
});

test('a log from before there were turns is read as it was written', () => {
  const now = lived([sam, { name: 'submit' }], [avery, { name: 'accept' }], [avery, { name: 'first-touch' }], [morgan, toKim]);
  const events = now.events.map((event) => (event.type === 'reassigned' ? { ...event, anew: undefined } : event));
  const then: Handoff = { ...now, state: 'accepted', events };
  expect(standingOf(then)).toEqual({ state: 'accepted', meeting: 'scheduled' });
  expect(asks(then, kim, { name: 'first-touch' })).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } });
  expect(asks(then, kim, { name: 'held' })).toMatchObject({ ok: true, decision: { state: 'accepted' } });
});

describe('a first touch is logged as of a time', () => {
  const submitted = lived([sam, { name: 'submit' }]);
  const touch = (handoff: Handoff, when: string, who = avery) => asks(handoff, who, { name: 'first-touch', when });

  test('not before the meeting was booked, and not to come', () => {
    const at = submitted.events[0]?.at ?? '';
    const earlier = new Date(Date.parse(at) - 60_000).toISOString();
    expect(touch(submitted, at)).toMatchObject({ ok: true });
    expect(touch(submitted, earlier)).toMatchObject({ ok: false, refusal: { reason: 'malformed' } });
    expect(touch(submitted, later(61))).toMatchObject({ ok: false, refusal: { reason: 'malformed' } });
    const booked = { ...submitted.registers, facts: { value: { booked: earlier }, revision: 1, at, by: 'sam' } };
    expect(touch({ ...submitted, registers: booked }, earlier)).toMatchObject({ ok: true });
  });

  test('by whoever was given it on, not before that', () => {
    const given = lived([sam, { name: 'submit' }], [avery, { name: 'accept' }], [morgan, toKim]);
    expect(touch(given, later(3), kim)).toMatchObject({ ok: true });
    expect(touch(given, later(2), kim)).toMatchObject({ ok: false, refusal: { reason: 'malformed' } });
  });
});
