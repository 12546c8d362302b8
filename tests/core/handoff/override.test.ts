/** A manager says to whom a brief goes that its writer named nobody in. */
import { expect, test } from 'vitest';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import { aeOf, handedTo } from '../../../src/core/handoff/parties.ts';
import { AT, completeHandoff } from './brief.ts';

const morgan = { id: 'morgan', roles: ['manager' as const], leads: true };
const draft = completeHandoff();
const { ae: _, ...registers } = draft.registers;
const forNobody = { ...draft, registers };
const pass = (handoff: typeof forNobody, ae?: string) =>
  decide(handoff, { name: 'override', reason: 'They call at two.', ...(ae && { ae }) }, morgan, AT, handoff.revision);

test('whoever was named by nobody is named by it', () => {
  const decided = pass(forNobody, 'bob');
  if (!decided.ok) throw new Error(decided.refusal.message);
  const after = advance(forNobody, decided.decision);
  expect([aeOf(after), handedTo(after), after.state]).toEqual(['bob', 'bob', 'submitted']);
});

test('whom its writer named stays', () => {
  const decided = pass(draft, 'bob');
  expect(decided).toMatchObject({ ok: true, decision: { events: [{ ae: 'avery' }] } });
  expect(decided.ok && decided.decision.ae).toBeUndefined();
});

test('it goes neither to nobody nor to its writer', () => {
  expect(pass(forNobody)).toMatchObject({ ok: false, refusal: { reason: 'incomplete' } });
  expect(pass(forNobody, 'sam')).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
});

test('taken back, it is with nobody again, and names nobody', () => {
  const decided = pass(forNobody, 'bob');
  if (!decided.ok) throw new Error(decided.refusal.message);
  const passed = advance(forNobody, decided.decision);
  const undone = decide(passed, { name: 'undo' }, morgan, AT, passed.revision);
  if (!undone.ok) throw new Error(undone.refusal.message);
  const after = advance(passed, undone.decision);
  expect([aeOf(after), handedTo(after), after.state]).toEqual([null, null, 'draft']);
  // Its writer's own word is not taken back with it.
  const named = advance(draft, (pass(draft) as Extract<ReturnType<typeof pass>, { ok: true }>).decision);
  const back = decide(named, { name: 'undo' }, morgan, AT, named.revision);
  expect(back.ok && aeOf(advance(named, back.decision))).toBe('avery');
});
