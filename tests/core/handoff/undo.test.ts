import { expect, test } from 'vitest';
import type { Command } from '../../../src/core/handoff/commands/registry.ts';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { type Actor, aeOf, BY_ITSELF, handedTo } from '../../../src/core/handoff/parties.ts';
import { AT, completeHandoff, handedOff } from './brief.ts';

const sam: Actor = { id: 'sam', roles: ['sdr'] };
const avery: Actor = { id: 'avery', roles: ['ae'], backup: 'kim' };
const morgan: Actor = { id: 'morgan', roles: ['manager'], leads: true };
const later = (minutes: number, ms = 0): string => new Date(Date.parse(AT) + minutes * 60_000 + ms).toISOString();

function does(handoff: Handoff, command: Command, actor: Actor, at = AT): Handoff {
  const decided = decide(handoff, command, actor, at, handoff.revision);
  if (!decided.ok) throw new Error(decided.refusal.message);
  return advance(handoff, decided.decision);
}
const asks = (handoff: Handoff, actor: Actor, at: string) => decide(handoff, { name: 'undo' }, actor, at, handoff.revision);

test('ten minutes, and no longer', () => {
  const accepted = does(handedOff('submitted'), { name: 'accept' }, avery);
  expect(asks(accepted, avery, later(10))).toMatchObject({ ok: true, decision: { state: 'submitted' } });
  expect(asks(accepted, avery, later(10, 1))).toMatchObject({ ok: false, refusal: { reason: 'too-late' } });
  expect(asks(accepted, avery, '')).toMatchObject({ ok: false, refusal: { reason: 'too-late' } });
});

test('both stay in the log', () => {
  const accepted = does(handedOff('submitted'), { name: 'accept' }, avery);
  const undone = does(accepted, { name: 'undo' }, avery);
  expect(undone.events.slice(-2)).toMatchObject([{ type: 'accepted' }, { type: 'undone', undoes: accepted.events.length }]);
  expect(undone.revision).toBe(accepted.revision + 1);
  expect(does(undone, { name: 'accept' }, avery).state).toBe('accepted');
});

test('it takes back what it means, or nothing', () => {
  const accepted = does(handedOff('submitted'), { name: 'accept' }, avery);
  const asksFor = (of: string) => decide(accepted, { name: 'undo', of }, avery, AT, accepted.revision);
  expect(asksFor('first-touch')).toMatchObject({ ok: false, refusal: { reason: 'stale', message: expect.stringMatching(/update Baton/) } });
  expect(asksFor('accepted')).toMatchObject({ ok: true, decision: { state: 'submitted' } });
});

test('what was given away comes back to whom it was with', () => {
  const given = does(handedOff('submitted'), { name: 'reassign', ae: 'kim' }, morgan);
  expect([handedTo(given), aeOf(given)]).toEqual(['kim', 'kim']);
  const undone = does(given, { name: 'undo' }, morgan);
  expect([handedTo(undone), aeOf(undone)]).toEqual(['avery', 'avery']);
  expect(undone.registers['ae']).toMatchObject({ revision: 3, by: 'morgan' });
});

test('handing off, taken back, leaves a draft that nobody else was handed', () => {
  const undone = does(does(completeHandoff(), { name: 'submit' }, sam), { name: 'undo' }, sam);
  expect(undone.state).toBe('draft');
  expect(handedTo(undone)).toBeNull();
  expect(aeOf(undone)).toBe('avery');
});

test('what somebody else did in between is not gone behind', () => {
  const submitted = does(completeHandoff(), { name: 'submit' }, sam);
  const touched = does(submitted, { name: 'first-touch' }, avery);
  expect(asks(touched, sam, AT)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
  expect(asks(does(touched, { name: 'undo' }, avery), sam, AT), 'they took it back').toMatchObject({ ok: true });
});

test('that somebody opened the prep card keeps nobody from it, and cannot be taken back', () => {
  const opened = does(does(completeHandoff(), { name: 'submit' }, sam), { name: 'prep-opened' }, avery);
  expect(asks(opened, avery, AT)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
  expect(asks(opened, sam, AT)).toMatchObject({ ok: true, decision: { state: 'draft' } });
});

test('nor what Baton did by itself', () => {
  const baton: Actor = { id: BY_ITSELF, roles: [], isClock: true };
  const rated = does(handedOff('accepted'), { name: 'rate', rating: 'red', missing: ['pain'] }, avery);
  const confirmed = does(rated, { name: 'confirmed' }, baton, later(1));
  expect(asks(confirmed, avery, later(2))).toMatchObject({ ok: true, decision: { events: [{ undoes: rated.events.length }] } });
  expect(asks(confirmed, baton, later(2))).toMatchObject({ ok: false });
});

test('nor that the CRM showed a first touch: only whose it is takes that back', () => {
  const submitted = does(completeHandoff(), { name: 'submit' }, sam);
  const seen = does(submitted, { name: 'first-touch', when: later(1), seen: 'call' }, avery, later(2));
  expect(asks(seen, sam, later(3))).toMatchObject({ ok: true, decision: { state: 'draft', events: [{ undoes: 2 }] } });
  expect(asks(seen, avery, later(3))).toMatchObject({ ok: true, decision: { events: [{ undoes: 3 }] } });
  expect(asks(does(seen, { name: 'accept' }, avery, later(3)), sam, later(4)), 'decided since').toMatchObject({ ok: false });
});

test('a beginning is not taken back, and an undo neither', () => {
  expect(asks(completeHandoff(), sam, AT)).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } });
  const undone = does(does(completeHandoff(), { name: 'submit' }, sam), { name: 'undo' }, sam);
  expect(asks(undone, sam, AT)).toMatchObject({ ok: false, refusal: { reason: 'wrong-state' } });
});
